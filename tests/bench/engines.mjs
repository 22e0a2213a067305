/** The engines by the names of their files, in the order of the tables; Termdex first. */
export const engineNames = [
  'termdex', 'minisearch', 'minisearch_all', 'flexsearch', 'sqlite', 'orama', 'lunr', 'fuse', 'fuse_tokens', 'ufuzzy',
  'fuzzysort', 'pagefind',
];

export const loadEngine = (name) => import(`./engines/${name}.mjs`);
