import uFuzzy from '@leeoniya/ufuzzy';

import {headsOf, tenOf} from './heads.mjs';

export const name = 'uFuzzy';
export const settings = 'heads only, it is made for short phrases; intraMode: 1 (one typo a word), words in any order (up to 4), ranked below 1,000 matches';
export const library = [new URL('../node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs', import.meta.url)];

export const build = ({entries}) => JSON.stringify(headsOf(entries));

export function open(bytes) {
  const heads = JSON.parse(bytes);
  const haystack = uFuzzy.latinize(heads.map(({head}) => head));
  const fuzzy = new uFuzzy({intraMode: 1});
  return (query) => {
    const [found, info, order] = fuzzy.search(haystack, query, 4, 1000);
    const best = order ? order.slice(0, 20).map((i) => info.idx[i]) : (found ?? []).slice(0, 20);
    return tenOf(best.map((i) => heads[i].id));
  };
}
