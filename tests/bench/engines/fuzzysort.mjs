import fuzzysort from 'fuzzysort';

import {headsOf, tenOf} from './heads.mjs';

export const name = 'fuzzysort';
export const settings = 'heads only, it advises to leave out long targets; a snapshot of them, threshold as it comes (0.5)';
export const library = [new URL('../node_modules/fuzzysort/fuzzysort.min.js', import.meta.url)];

export const build = ({entries}) => JSON.stringify(headsOf(entries));

export function open(bytes) {
  const heads = fuzzysort.snapshot(JSON.parse(bytes), {key: 'head'});
  return (query) => tenOf(fuzzysort.go(query, heads, {limit: 20}).map(({obj}) => obj.id));
}
