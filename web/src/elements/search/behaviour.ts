import {loadCard} from '../../engine/assets.js';
import {TermdexError} from '../../errors.js';
import type {Strings} from '../../strings/en.js';
import type {Engine, Hit, Info, SearchResults} from '../../types.js';
import type {BodyOptions} from '../body.js';
import {Combobox} from '../combobox.js';
import {TermdexSelectEvent} from '../events.js';
import {Filters} from './filters.js';
import {Listing} from './listing.js';
import type {Reading, ReadingList} from './reading.js';
import type {RecentTerms} from './recent-terms.js';
import type {SearchParts} from './template.js';

/** What the behaviour asks of the element around it. */
export interface SearchHost {
  readonly limit: number;
  readonly category: string | null;
  /** Whether the reader may narrow the search. */
  readonly filters: boolean;
  /** What was read before; undefined where that is not wanted. */
  readonly recent: RecentTerms | undefined;
  readonly strings: Strings;
  readonly body: BodyOptions;
  /** The panel stays when the focus goes: it is part of the page, or of a dialog. */
  readonly inline: boolean;
  dispatchEvent(event: Event): boolean;
  failed(error: unknown): void;
  hasFocus(): boolean;
  /** Brings on screen what the panel is in. */
  reveal(): void;
  /** The reader is done: all that can be closed is. */
  dismiss(): void;
}

// Counts are said after a pause in typing, or a screen reader would never finish one.
const announceAfter = 500;

/** What a search box does: asks as the reader types, shows hits, has them read. */
export class SearchBehaviour {
  readonly #parts: SearchParts;
  readonly #host: SearchHost;
  readonly #combobox: Combobox;
  readonly #filters: Filters;
  readonly #listing: Listing;
  readonly #signal: AbortSignal;
  #engine: Engine | undefined;
  /** Whether what is shown was found without the full text. */
  #headsOnly = false;
  #reading: Reading | undefined;
  #loading: Promise<Reading> | undefined;
  /** Escape was pressed: an answer that comes after it must not bring the panel back. */
  #dismissed = false;
  #query = new AbortController();
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts, host: SearchHost, signal: AbortSignal) {
    this.#parts = parts;
    this.#host = host;
    this.#signal = signal;
    this.#combobox = new Combobox(parts.input, parts.list, {
      choose: (index) => void this.#choose(index),
      escape: () => this.#escape(),
      open: () => this.#reopen(),
    }, signal);
    this.#filters = new Filters(parts, host, {
      changed: () => void this.update(),
      wanted: () => void this.#count(),
    }, signal);
    this.#listing = new Listing(parts, host, this.#combobox, this.#filters);
    const {input, clear, forget, root} = parts;
    input.addEventListener('input', () => void this.update(), {signal});
    input.addEventListener('focus', () => this.#reopen(), {signal});
    input.addEventListener('click', () => this.#reopen(), {signal});
    input.addEventListener('focus', () => setTimeout(() => this.#listing.rehearse()), {signal, once: true});
    clear.addEventListener('click', () => this.clear(), {signal});
    forget.addEventListener('click', () => this.#forget(), {signal});
    root.addEventListener('focusout', () => setTimeout(() => this.#leave()), {signal});
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Who answers; undefined while there is nobody. */
  connect(engine: Engine | undefined, info?: Info): void {
    this.#engine = engine;
    if (info) this.#filters.info = info;
    if (this.#parts.input.value.trim() !== '' || !this.#parts.note.hidden) void this.update();
    else this.#recall();
  }

  /** Asks for what the field holds. Only the newest question may show its hits. */
  async update(): Promise<void> {
    this.#query.abort();
    const {signal} = (this.#query = new AbortController());
    const query = this.#parts.input.value.trim();
    this.#parts.clear.hidden = this.#parts.input.value === '';
    this.#reading?.close();
    this.#dismissed = false;
    if (query === '') {
      this.#show({query, total: 0, totalIsExact: true, fullText: true, hits: [], suggestions: []});
      return this.#recall();
    }
    if (!this.#engine) {
      this.#listing.wait();
      return this.#open();
    }
    await this.#ask(query, signal, (results) => this.#show(results));
  }

  /** Asks once more if more can be found now. What is shown keeps its order, the choice and what is read stay. */
  async refine(): Promise<void> {
    if (!this.#headsOnly) return this.#reading?.complete();
    await this.#ask(this.#parts.input.value.trim(), this.#query.signal, (results) => {
      const {panel, entry, list} = this.#parts;
      const place = new Map(this.#listing.hits.map(({id}, index) => [id, index]));
      const placeOf = ({id}: Hit): number => place.get(id) ?? place.size;
      const active = this.#listing.hits[this.#combobox.active]?.id;
      const {scrollTop} = list;
      this.#fill({...results, hits: [...results.hits].sort((a, b) => placeOf(a) - placeOf(b))});
      if (panel.hidden) return;
      this.#open();
      this.#combobox.activate(Math.max(0, this.#listing.hits.findIndex(({id}) => id === active)));
      list.scrollTop = scrollTop;
      if (entry.hidden) this.#announce(this.#listing.said(results));
      else this.#listing.mark(this.#reading?.id);
      this.#reading?.place();
    });
    await this.#reading?.complete();
  }

  // The counts alone: what is shown stays as it is.
  async #count(): Promise<void> {
    const query = this.#parts.input.value.trim();
    if (query !== '') await this.#ask(query, this.#query.signal, (results) => this.#filters.count(results));
  }

  async #ask(query: string, signal: AbortSignal, show: (results: SearchResults) => void): Promise<void> {
    try {
      const {limit, category} = this.#host;
      const results = await this.#engine?.search(query, {limit, signal, ...this.#filters.options, ...(category !== null && {category})});
      if (results && !signal.aborted) show(results);
    } catch (error) {
      if (!signal.aborted) this.#host.failed(error);
    }
  }

  /** Opens a definition by id, term or alias. False when there is none. */
  async read(id: string, options: {anew?: boolean} = {}): Promise<boolean> {
    const {signal} = this.#query;
    try {
      const reading = await this.#reader();
      // Who has typed on meanwhile wants something else.
      return !signal.aborted && (await reading.open(id, options));
    } catch (error) {
      if (!signal.aborted) this.#host.failed(error);
      return false;
    }
  }

  #fetchAhead(): void {
    if (!this.#signal.aborted) this.#reader().catch(() => undefined);
  }

  // A failed download is forgotten: the next definition tries again.
  #reader(): Promise<Reading> {
    return (this.#loading ??= loadCard().then(
      ({Reading}) => (this.#reading = new Reading(this.#parts, this.#host, this.#readingList(), this.#signal)),
      (error: unknown) => {
        this.#loading = undefined;
        throw new TermdexError('network', String(error), {cause: error});
      }));
  }

  /** Other words for what is on screen. */
  relabel(): void {
    this.#filters.label();
    this.#listing.relabel();
    this.#listing.mark(this.#reading?.id);
    this.#reading?.relabel();
  }

  clear(): void {
    this.#parts.input.value = '';
    void this.update();
    this.#parts.input.focus();
  }

  close(): void {
    this.#parts.panel.hidden = true;
    this.#combobox.expanded = false;
  }

  #show(results: SearchResults): void {
    // Before the list changes, or it would have to be laid out for that.
    if (!this.#dismissed) this.#makeRoom();
    this.#fill(results);
    this.#announce(this.#listing.said(results));
    if (!this.#dismissed) this.#reveal();
    // Where there are hits one will be read. Two frames later these are painted, and the line is free.
    if (results.hits.length > 0) requestAnimationFrame(() => requestAnimationFrame(() => this.#fetchAhead()));
  }

  #fill(results: SearchResults): void {
    this.#headsOnly = results.fullText === false;
    this.#listing.answer(results);
  }

  // An empty field offers what was read before.
  #recall(): void {
    const {input, entry} = this.#parts;
    const terms = this.#host.recent?.list() ?? [];
    if (!this.#engine || terms.length === 0 || !entry.hidden || !input.matches(':focus') || input.value !== '') return;
    this.#listing.recall(terms);
    this.#open();
  }

  #forget(): void {
    this.#host.recent?.clear();
    this.clear();
  }

  async #choose(index: number): Promise<void> {
    const hit = this.#listing.hits[index];
    if (!hit || !this.#host.dispatchEvent(new TermdexSelectEvent(hit))) return;
    this.#combobox.activate(index);
    await this.read(hit.id, {anew: true});
  }

  #readingList(): ReadingList {
    const behaviour = this;
    return {
      get engine() { return behaviour.#engine; },
      get ids() { return behaviour.#listing.hits.map(({id}) => id); },
      shown: (entry) => {
        this.#host.recent?.add(entry);
        this.#listing.mark(this.#reading?.id);
        this.#open();
      },
      left: () => this.#left(),
      announce: (text) => this.#announce(text),
    };
  }

  #left(): void {
    const {active} = this.#combobox;
    this.#listing.mark(this.#reading?.id);
    this.#parts.input.focus();
    this.#open();
    this.#combobox.activate(Math.max(0, active));
  }

  #open(): void {
    this.#makeRoom();
    this.#reveal();
  }

  #reveal(): void {
    const {panel, list, note, entry} = this.#parts;
    panel.hidden = list.hidden && note.hidden && entry.hidden;
    // In a narrow box the definition takes the list's place.
    this.#combobox.expanded = !panel.hidden && !list.hidden && (Boolean(entry.hidden) || list.getClientRects().length > 0);
  }

  // A panel that lies over the page ends where the window does.
  #makeRoom(): void {
    const {root, panel} = this.#parts;
    const below = innerHeight - root.getBoundingClientRect().bottom;
    const room = `${Math.floor(below - 24)}px`;
    if (panel.style.getPropertyValue('--_room') !== room) panel.style.setProperty('--_room', room);
  }

  #reopen(): void {
    const {panel, input, entry} = this.#parts;
    if (!panel.hidden) return;
    if (input.value.trim() !== '' || !entry.hidden) this.#open();
    else this.#recall();
  }

  #escape(): void {
    const {panel, input} = this.#parts;
    if (panel.hidden && input.value === '') return this.#host.dismiss();
    if (panel.hidden) this.clear();
    this.close();
    this.#dismissed = true;
  }

  #leave(): void {
    if (!this.#signal.aborted && !this.#host.inline && !this.#host.hasFocus()) this.close();
  }

  #announce(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      this.#parts.status.textContent = text;
    }, announceAfter);
  }

  #stop(): void {
    clearTimeout(this.#announcement);
    this.#query.abort();
  }
}
