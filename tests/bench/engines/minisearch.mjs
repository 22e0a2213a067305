import MiniSearch from 'minisearch';

export const name = 'MiniSearch';
export const settings =
  'fuzzy: 0.2, prefix: true, boost: {term: 3, aliases: 2}, as its guide advises for search as you type';

export async function load({entries}) {
  const index = new MiniSearch({
    fields: ['term', 'aliases', 'category', 'body'],
    searchOptions: {fuzzy: 0.2, prefix: true, boost: {term: 3, aliases: 2}},
  });
  index.addAll(entries.map((entry) => ({...entry, aliases: entry.aliases.join(' ; ')})));
  return (query) => index.search(query).slice(0, 10).map((hit) => hit.id);
}
