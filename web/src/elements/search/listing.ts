import type {Strings} from '../../strings/en.js';
import type {Hit, LinkedEntry, SearchResults} from '../../types.js';
import type {Combobox} from '../combobox.js';
import {h} from '../dom.js';
import type {SearchHost} from './behaviour.js';
import type {Filters} from './filters.js';
import {asHit, hitOption} from './hits.js';
import {counted, footContent, said} from './labels.js';
import type {SearchParts} from './template.js';

/** What the list shows: hits, suggestions, terms that were read before, or why there is nothing. */
export class Listing {
  readonly #parts: SearchParts;
  readonly #host: SearchHost;
  readonly #combobox: Combobox;
  readonly #filters: Filters;
  #hits: readonly Hit[] = [];
  #again = (): void => undefined;
  /** The words that the line under the hits is in. */
  #footWords: Strings | undefined;

  constructor(parts: SearchParts, host: SearchHost, combobox: Combobox, filters: Filters) {
    this.#parts = parts;
    this.#host = host;
    this.#combobox = combobox;
    this.#filters = filters;
  }

  get hits(): readonly Hit[] {
    return this.#hits;
  }

  /** Shows the same in other words. */
  relabel(): void {
    const {active, expanded} = this.#combobox;
    this.#again();
    this.#combobox.activate(expanded ? active : -1);
  }

  answer(results: SearchResults): void {
    this.#again = () => this.answer(results);
    const {query, hits, suggestions} = results;
    const {strings} = this.#host;
    const found = hits.length > 0;
    this.#hits = found ? hits : suggestions.map(asHit);
    this.#filters.count(results);
    this.#arrange({
      filters: query !== '',
      list: found || suggestions.length === 0 ? strings.list : strings.suggestions,
      note: found || query === '' ? [] : this.#none(results),
      count: found ? counted(results, strings) : '',
    });
  }

  /** Terms that were read before. None is active: who only presses Enter wants nothing of them. */
  recall(terms: readonly LinkedEntry[]): void {
    this.#again = () => this.recall(terms);
    this.#hits = terms.map((term) => asHit({...term, aliases: [], category: ''}));
    this.#arrange({list: this.#host.strings.recent, recent: true});
  }

  /** What is laid out for the first time takes five times as long, and more to count: not while somebody waits for hits. */
  rehearse(): void {
    const {strings} = this.#host;
    setTimeout(() => strings.count(1, 2, true));
    const text = 'Aa';
    const option = hitOption({...asHit({id: '', term: text, aliases: [], category: text}), via: text, excerpt: text}, 0, strings);
    Object.assign(option.style, {position: 'absolute', visibility: 'hidden'});
    this.#parts.box.append(option);
    option.getBoundingClientRect();
    option.remove();
  }

  /** There is nobody yet who answers. */
  wait(): void {
    this.#again = () => this.wait();
    this.#hits = [];
    this.#arrange({note: [h('strong', {}, `${this.#host.strings.loading} …`)]});
  }

  /** What is said aloud about an answer. */
  said(results: SearchResults): string {
    return said(results, this.#host.strings, this.#filters.chosen);
  }

  /** The hit whose definition is beside the list keeps a mark of its own: the active one may move on. */
  mark(id: string | undefined): void {
    [...this.#parts.list.children].forEach((option, index) => {
      option.toggleAttribute('data-opened', this.#hits[index]?.id === id);
    });
  }

  #arrange(shown: {filters?: boolean; list?: string; note?: readonly Node[]; count?: string; recent?: boolean}): void {
    const {list, note, foot, recent} = this.#parts;
    const {strings} = this.#host;
    note.replaceChildren(...(shown.note ?? []));
    note.hidden = !shown.note?.length;
    foot.hidden = !shown.count;
    if (shown.count) this.#count(shown.count);
    recent.hidden = shown.recent !== true;
    this.#filters.show(shown.filters === true);
    list.hidden = this.#hits.length === 0;
    list.setAttribute('aria-label', shown.list ?? strings.list);
    this.#combobox.show(this.#hits.map((hit, index) => hitOption(hit, index, strings)), shown.recent ? -1 : 0);
  }

  // The keys beside it stay.
  #count(count: string): void {
    const {foot} = this.#parts;
    const {strings} = this.#host;
    if (this.#footWords !== strings) foot.replaceChildren(...footContent(strings));
    this.#footWords = strings;
    foot.firstElementChild!.textContent = count;
  }

  #none({query, suggestions}: SearchResults): Node[] {
    const {strings} = this.#host;
    const said = (title: string, advice: Node): Node[] => [h('strong', {}, title), advice];
    if (suggestions.length > 0) return said(strings.none(query), h('p', {}, strings.suggestions));
    if (this.#filters.chosen.length === 0) return said(strings.none(query), h('p', {}, strings.noneHint));
    const all = h('button', {class: 'unfilter', part: 'unfilter', type: 'button'}, strings.unfilter);
    all.addEventListener('click', () => this.#filters.clear());
    return said(strings.noneFiltered(query), all);
  }
}
