import MiniSearch from 'minisearch';

const options = {
  fields: ['term', 'aliases', 'category', 'body'],
  searchOptions: {fuzzy: 0.2, prefix: true, boost: {term: 3, aliases: 2}},
};

export const name = 'MiniSearch';
export const settings = 'fuzzy: 0.2, prefix: true, boost: {term: 3, aliases: 2}, as its guide advises for search as you type';
export const library = [new URL('../node_modules/minisearch/dist/es/index.js', import.meta.url)];

export function build({entries}) {
  const index = new MiniSearch(options);
  index.addAll(entries.map((entry) => ({...entry, aliases: entry.aliases.join(' ; ')})));
  return JSON.stringify(index);
}

export function open(bytes, searchOptions = {}) {
  const index = MiniSearch.loadJSON(bytes.toString(), options);
  return (query) => index.search(query, searchOptions).slice(0, 10).map((hit) => hit.id);
}
