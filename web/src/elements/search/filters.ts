import {formatNumber} from '../../strings/numbers.js';
import type {Count, Info, SearchOptions, SearchResults} from '../../types.js';
import {h} from '../dom.js';
import type {SearchHost} from './behaviour.js';
import type {SearchParts} from './template.js';

/** What the filters tell their owner. */
export interface FiltersHandler {
  /** Another choice: search anew. */
  changed(): void;
  /** The reader is at the menus: their counts are wanted. */
  wanted(): void;
}

type Counts = readonly Count[] | undefined;

/** The menus that narrow a search to a category and a letter, with what each choice would give. */
export class Filters {
  readonly #parts: SearchParts;
  readonly #host: SearchHost;
  readonly #handler: FiltersHandler;
  #info: Info | undefined;
  #letters: Counts;
  #categories: Counts;
  // Counting costs the engine a little on every keystroke: not before somebody looks.
  #counting = false;

  constructor(parts: SearchParts, host: SearchHost, handler: FiltersHandler, signal: AbortSignal) {
    this.#parts = parts;
    this.#host = host;
    this.#handler = handler;
    const {filters, categories, letters, unfilter} = parts;
    const want = (): void => {
      if (this.#counting) return;
      this.#counting = true;
      handler.wanted();
    };
    filters.addEventListener('pointerenter', want, {signal});
    filters.addEventListener('focusin', want, {signal});
    for (const select of [categories, letters]) {
      select.addEventListener('change', () => {
        this.#mark();
        handler.changed();
      }, {signal});
    }
    unfilter.addEventListener('click', () => this.clear(), {signal});
    filters.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      parts.input.focus();
    }, {signal});
  }

  set info(info: Info) {
    this.#info = info;
    this.#letters = this.#categories = undefined;
    this.label();
  }

  /** What they add to a question. */
  get options(): SearchOptions {
    const {categories, letters} = this.#parts;
    return {
      ...(categories.value && {category: categories.value}),
      ...(letters.value && {letter: letters.value}),
      ...((this.#counting || this.chosen.length > 0) && {facets: true}),
    };
  }

  /** What is chosen, to be said. */
  get chosen(): readonly string[] {
    return [this.#parts.categories, this.#parts.letters].map(({value}) => value).filter(Boolean);
  }

  /** With something to choose between they are on screen. */
  show(visible: boolean): void {
    const {filters, categories, letters} = this.#parts;
    categories.parentElement!.hidden = this.#host.category !== null || (this.#info?.categories.length ?? 0) < 2;
    letters.parentElement!.hidden = (this.#info?.letters.length ?? 0) < 2;
    filters.hidden = !visible || !this.#host.filters
      || (categories.parentElement!.hidden && letters.parentElement!.hidden);
  }

  /** The counts of an answer, if it has some. */
  count({letters, categories}: SearchResults): void {
    if (this.#letters === letters && this.#categories === categories) return;
    this.#letters = letters;
    this.#categories = categories;
    this.label();
  }

  clear(): void {
    this.#parts.categories.value = this.#parts.letters.value = '';
    this.#mark();
    this.#parts.input.focus();
    this.#handler.changed();
  }

  label(): void {
    const {categories, letters, unfilter} = this.#parts;
    const {strings} = this.#host;
    categories.setAttribute('aria-label', strings.category);
    letters.setAttribute('aria-label', strings.letter);
    unfilter.textContent = strings.unfilter;
    fill(categories, strings.allCategories, this.#info?.categories, this.#categories, strings.locale);
    fill(letters, strings.allLetters, this.#info?.letters, this.#letters, strings.locale);
    this.#mark();
  }

  #mark(): void {
    const {categories, letters, unfilter} = this.#parts;
    for (const {parentElement, value} of [categories, letters]) parentElement!.toggleAttribute('data-chosen', value !== '');
    unfilter.hidden = this.chosen.length === 0;
  }
}

// Where counts are known, what would give nothing is left out; not what is chosen. Options stay where
// they are: a reader who types the beginning of one would begin anew with another list.
function fill(select: HTMLSelectElement, all: string, names: Counts, counts: Counts, locale: string): void {
  const {value} = select;
  const known = new Map(counts?.map(({name, entries}) => [name, entries]));
  const shown = (names ?? []).filter(({name}) => !counts || known.has(name) || name === value);
  const text = (name: string): string => (counts ? `${name} (${formatNumber(locale, known.get(name) ?? 0)})` : name);
  const texts = new Map([['', all], ...shown.map(({name}): [string, string] => [name, text(name)])]);
  const there = new Map([...select.options].map((option) => [option.value, option]));
  for (const [name, option] of there) if (!texts.has(name)) option.remove();
  [...texts].forEach(([name, words], place) => {
    const option = there.get(name) ?? h('option', {value: name});
    if (option.textContent !== words) option.textContent = words;
    if (select.options[place] !== option) select.insertBefore(option, select.options[place] ?? null);
  });
}
