import type {IndexStrings} from '../../strings/en-index.js';
import type {Count, Entry, Info, ListPage} from '../../types.js';
import type {BodyOptions} from '../body.js';
import {cardContent} from '../card.js';
import {cardLinks} from '../card-links.js';
import {h, icon} from '../dom.js';
import {categoryLinks} from './categories.js';
import {letterLinks} from './letters.js';
import {neighboursOf} from './neighbours.js';
import {arrows, numbers} from './pager.js';
import {picture} from './picture.js';
import {start, type Place} from './place.js';
import type {BrowseParts} from './template.js';
import type {Surroundings} from './term-index.js';
import {termLine} from './terms.js';

const arrowBack = 'M19 12H5M11 6l-6 6l6 6';

/** What a view needs to know besides what it shows. */
export interface ViewOptions {
  readonly strings: IndexStrings;
  /** That of the glossary, where it is known. */
  readonly language: string | undefined;
  readonly body: BodyOptions;
  /** The category that the element is fixed to; empty for none. */
  readonly fixed: string;
  href(place: Place): string;
}

/** The name of a list, as its title and as the way back to it. */
export function titleOf({letter, category}: Pick<Place, 'letter' | 'category'>, {strings: {browse}, fixed}: ViewOptions): string {
  return browse.title(letter === '#' ? browse.signs : letter, category === fixed ? '' : category);
}

/** Puts one page of the index on screen. */
export function showIndex(
  parts: BrowseParts,
  {place, page, letters, info}: {readonly place: Place; readonly page: ListPage; readonly letters: readonly Count[]; readonly info: Info},
  options: ViewOptions,
): void {
  const {strings, fixed, href} = options;
  const {browse} = strings;
  const to = (change: Partial<Place>): string => href({...place, page: 1, ...change});
  parts.reading.hidden = true;
  parts.index.hidden = false;

  parts.letters.hidden = letters.length < 2;
  // A bar of moderate length gets a row of its own where there is room for it.
  parts.letters.toggleAttribute('data-row', letters.length < 36);
  parts.letters.style.setProperty('--_letters', String(letters.length));
  parts.letters.replaceChildren(letterLinks(letters, place.letter, (letter) => to({letter}), strings));
  parts.categories.hidden = fixed !== '' || info.categories.length < 2;
  parts.chosen.textContent = place.category || browse.allCategories;

  parts.title.setAttribute('aria-level', String(options.body.headingLevel - 1));
  parts.title.textContent = titleOf(place, options);
  parts.where.textContent = page.total > 0 ? browse.where(page.page, page.pages, page.total) : '';
  const at = {page: page.page, pages: page.pages, href: (number: number) => to({page: number})};
  for (const [nav, draw] of [[parts.above, arrows], [parts.below, numbers]] as const) {
    nav.hidden = page.pages < 2;
    nav.replaceChildren(draw(at, strings));
  }
  const read = (entry: string): string => to({entry});
  parts.list.replaceChildren(...page.entries.map((entry) => termLine(entry, read, strings, place.category === '')));
  parts.list.hidden = page.total === 0;
  parts.empty.hidden = page.total > 0;
  parts.empty.replaceChildren(h('p', {}, browse.empty),
    info.entries > 0 ? h('a', {href: href({...start, category: fixed}), 'data-go': ''}, browse.showAll) : '');
}

/** Fills the menu, which may hold hundreds, when it is about to open. */
export function showMenu(parts: BrowseParts, category: string, {categories}: Info, {strings, href}: ViewOptions): void {
  // A category is come to with all its letters: what the menu counts is what it gives.
  parts.menu.replaceChildren(categoryLinks(categories, category, (name) => href({...start, category: name}), strings));
}

/** Puts an entry in the place of the list. */
export function showEntry(parts: BrowseParts, entry: Entry, around: Surroundings | undefined, options: ViewOptions): void {
  const {strings, body, href} = options;
  const {browse} = strings;
  const filter = around?.filter ?? {letter: '', category: options.fixed};
  parts.index.hidden = parts.empty.hidden = true;
  parts.reading.hidden = false;
  parts.back.href = href({...filter, page: around?.page ?? 1, entry: ''});
  parts.back.replaceChildren(icon('back', arrowBack), h('span', {dir: 'auto'}, titleOf(filter, options)));
  parts.card.replaceChildren(cardContent(entry, strings, body));
  parts.card.querySelector('.title')?.setAttribute('tabindex', '-1');
  showNeighbours(parts, entry, options);

  const step = (to: {id: string; term: string} | undefined, label: string, rel: string): HTMLElement | string => (to
    ? h('a', {class: rel, part: rel, rel, href: href({...filter, page: 1, entry: to.id}), 'data-entry': to.id},
      h('small', {}, label), h('span', {dir: 'auto'}, to.term))
    : '');
  parts.beside.hidden = !around?.previous && !around?.next;
  parts.beside.replaceChildren(step(around?.previous, browse.previousTerm, 'prev'), step(around?.next, browse.nextTerm, 'next'));
}

/** The ways on alone: what leads to an entry is known only when all of the glossary is there. */
export function showLinks(parts: BrowseParts, entry: Entry, options: ViewOptions): void {
  const links = parts.card.querySelector('.links');
  if (!links?.matches(':focus-within')) links?.replaceWith(cardLinks(entry, options.strings, options.body));
  if (!parts.around.matches(':focus-within')) showNeighbours(parts, entry, options);
}

function showNeighbours(parts: BrowseParts, entry: Entry, {strings, language, body}: ViewOptions): void {
  const groups = neighboursOf(entry);
  parts.around.hidden = groups.length === 0;
  const rtl = getComputedStyle(parts.root).direction === 'rtl';
  parts.around.replaceChildren(
    groups.length === 0 ? '' : picture(entry, groups, body.entryHref, strings, {headingLevel: body.headingLevel, language, rtl}));
}

/** An entry that is not there: says so, and leads on. */
export function showMissing(parts: BrowseParts, {strings, fixed, href}: ViewOptions): void {
  parts.index.hidden = parts.reading.hidden = true;
  parts.empty.hidden = false;
  parts.empty.replaceChildren(h('p', {tabindex: '-1'}, strings.missing),
    h('a', {href: href({...start, category: fixed}), 'data-go': ''}, strings.browse.showAll));
}
