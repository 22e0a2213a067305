import type {IndexStrings} from '../../strings/en-index.js';
import {formatNumber} from '../../strings/numbers.js';
import {h, icon} from '../dom.js';
import {pageNumbers} from './page-numbers.js';

const toFirst = 'M17 6l-6 6l6 6M8 6v12';
const toPrevious = 'M14.5 6l-6 6l6 6';
const toNext = 'M9.5 6l6 6l-6 6';
const toLast = 'M7 6l6 6l-6 6M16 6v12';

/** Where a pager stands, and the address of each page. */
export interface Pages {
  readonly page: number;
  readonly pages: number;
  href(page: number): string;
}

/** First, previous, next, last, as arrows. At an end they stay, so that nothing moves under the finger. */
export function arrows(at: Pages, {browse}: IndexStrings): HTMLElement {
  const {page, pages} = at;
  return h('ul', {},
    arrow(at, 1, page > 1, browse.first, 'first', toFirst),
    arrow(at, page - 1, page > 1, browse.previous, 'previous', toPrevious, 'prev'),
    arrow(at, page + 1, page < pages, browse.next, 'next', toNext, 'next'),
    arrow(at, pages, page < pages, browse.last, 'last', toLast));
}

/** The numbers of pages between two arrows. */
export function numbers(at: Pages, {browse, locale}: IndexStrings): HTMLElement {
  const {page, pages} = at;
  const list = h('ul', {}, arrow(at, page - 1, page > 1, browse.previous, 'previous', toPrevious, 'prev'));
  for (const number of pageNumbers(page, pages)) {
    list.append(number === null ? h('li', {class: 'gap', 'aria-hidden': 'true'}, '…') : h('li', {}, h('a', {
      part: 'page', href: at.href(number), 'data-go': '', 'aria-label': browse.page(number),
      'aria-current': number === page ? 'page' : undefined,
    }, formatNumber(locale, number))));
  }
  list.append(arrow(at, page + 1, page < pages, browse.next, 'next', toNext, 'next'));
  return list;
}

function arrow(
  {href}: Pages, to: number, possible: boolean, label: string, name: string, path: string, rel?: string,
): HTMLElement {
  const drawn = icon(name, path);
  if (!possible) return h('li', {class: `end ${name}`, 'aria-hidden': 'true'}, h('span', {}, drawn));
  return h('li', {class: name}, h('a', {part: `page ${name}`, href: href(to), rel, 'data-go': '', 'aria-label': label, title: label}, drawn));
}
