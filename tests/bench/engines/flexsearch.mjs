import {Document} from 'flexsearch';

const create = () => new Document({
  tokenize: 'forward',
  document: {id: 'id', index: ['term', 'aliases', 'category', 'body']},
});

export const name = 'FlexSearch';
export const settings = "Document, tokenize: 'forward', suggest: true, hits of term, then aliases, category, body; its phonetic encoders found less";
export const library = [new URL('../node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs', import.meta.url)];

export async function build({entries}) {
  const index = create();
  for (const entry of entries) index.add({...entry, aliases: entry.aliases.join(' ; ')});
  const parts = [];
  await index.export((key, data) => {
    if (data) parts.push(JSON.stringify([key, data]));
  });
  return parts.join('\n');
}

export function open(bytes) {
  const index = create();
  for (const part of bytes.toString().split('\n')) index.import(...JSON.parse(part));
  return (query) => {
    const fields = index.search(query, {limit: 10, suggest: true});
    return [...new Set(fields.flatMap(({result}) => result))].slice(0, 10);
  };
}
