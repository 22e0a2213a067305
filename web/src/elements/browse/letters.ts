import type {IndexStrings} from '../../strings/en-index.js';
import type {Count} from '../../types.js';
import {formatNumber} from '../../strings/numbers.js';
import {h} from '../dom.js';
import {twoWays} from './two-ways.js';

/** Letters as readers of `language` expect them, "#" before them. */
export function sortedLetters(letters: readonly Count[], language: string): Count[] {
  const {compare} = collator(language);
  const signs = letters.filter(({name}) => name === '#');
  return [...signs, ...letters.filter(({name}) => name !== '#').sort((a, b) => compare(a.name, b.name))];
}

function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language || undefined);
  } catch {
    // A pack may say anything of its language.
    return new Intl.Collator();
  }
}

/** The bar of letters; one with nothing under it is no link. */
export function letterLinks(
  letters: readonly Count[],
  current: string,
  href: (letter: string) => string,
  {browse, locale}: IndexStrings,
): HTMLElement {
  const total = letters.reduce((sum, {entries}) => sum + entries, 0);
  const list = h('ul');
  for (const {name, entries} of [{name: '', entries: total}, ...letters]) {
    const seen = (): HTMLElement[] => [h('b', {dir: 'auto'}, name || browse.all), h('small', {}, formatNumber(locale, entries, {useGrouping: false}))];
    const spoken = browse.counted(name === '#' ? browse.signs : name || browse.all, entries);
    list.append(h('li', {}, entries === 0 ? h('span', {}, ...seen()) : h('a', {
      part: 'letter', href: href(name), 'data-go': '', 'aria-current': name === current ? 'true' : undefined,
    }, ...twoWays(seen(), spoken))));
  }
  return list;
}
