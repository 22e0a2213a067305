import {readdirSync} from 'node:fs';

import {create, insertMultiple, load, save, search} from '@orama/orama';

const empty = () => create({schema: {term: 'string', aliases: 'string[]', category: 'string', body: 'string'}});

export const name = 'Orama';
export const settings = 'tolerance: 1, boost: {term: 3, aliases: 2}; words are prefixes as it comes';

const code = new URL('../node_modules/@orama/orama/dist/browser/', import.meta.url);
export const library = readdirSync(code, {recursive: true}).filter((file) => file.endsWith('.js')).map((file) => new URL(file, code));

export async function build({entries}) {
  const index = empty();
  await insertMultiple(index, entries.map(({id, term, aliases, category, body}) => ({id, term, aliases, category, body})), 1000);
  return JSON.stringify(save(index));
}

export function open(bytes) {
  const index = empty();
  load(index, JSON.parse(bytes));
  const options = {tolerance: 1, limit: 10, boost: {term: 3, aliases: 2}};
  return async (query) => (await search(index, {term: query, ...options})).hits.map(({id}) => id);
}
