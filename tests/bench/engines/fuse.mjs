import Fuse from 'fuse.js';

import {headsOf, tenOf} from './heads.mjs';

const keys = ['head'];

export const name = 'Fuse.js';
export const settings = 'heads only, definitions are too long for it; options as they come';
export const library = [new URL('../node_modules/fuse.js/dist/fuse.min.mjs', import.meta.url)];

export function build({entries}) {
  const heads = headsOf(entries);
  return JSON.stringify({heads, index: Fuse.createIndex(keys, heads)});
}

export function open(bytes, options = {}) {
  const {heads, index} = JSON.parse(bytes);
  const fuse = new Fuse(heads, {keys, ...options}, Fuse.parseIndex(index));
  return (query) => tenOf(fuse.search(query, {limit: 20}).map(({item}) => item.id));
}
