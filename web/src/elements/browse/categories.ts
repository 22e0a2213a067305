import type {IndexStrings} from '../../strings/en-index.js';
import type {Count} from '../../types.js';
import {formatNumber} from '../../strings/numbers.js';
import {h} from '../dom.js';
import {twoWays} from './two-ways.js';

/** The categories of a menu, in the order of the pack. */
export function categoryLinks(
  categories: readonly Count[],
  current: string,
  href: (category: string) => string,
  {browse, locale}: IndexStrings,
): HTMLElement {
  const link = (name: string, ...content: Node[]): HTMLElement => h('li', {}, h('a', {
    part: 'category-link', href: href(name), 'data-go': '', 'aria-current': name === current ? 'true' : undefined,
  }, ...content));
  const label = (name: string): HTMLElement => h('span', {dir: 'auto'}, name);
  const counted = ({name, entries}: Count): Node[] =>
    twoWays([label(name), h('small', {}, formatNumber(locale, entries))], browse.counted(name, entries));
  return h('ul', {}, link('', label(browse.allCategories)), ...categories.map((count) => link(count.name, ...counted(count))));
}
