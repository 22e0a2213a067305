import type {Count, Engine, Entry, Info} from '../../types.js';
import {TermdexOpenEvent} from '../events.js';
import {folded} from './folded.js';
import {Jump} from './jump.js';
import {sortedLetters} from './letters.js';
import {TermdexNavigateEvent} from './navigate-event.js';
import {readPlace, samePlace, start, type Place} from './place.js';
import type {BrowseParts} from './template.js';
import {TermIndex} from './term-index.js';
import {showEntry, showIndex, showMenu, showLinks, showMissing, type ViewOptions} from './views.js';

/** What the behaviour asks of the element around it. */
export interface BrowseHost {
  readonly perPage: number;
  /** Begins the names of the address's parameters. */
  readonly name: string;
  /** Whether the address follows the reader. */
  readonly url: boolean;
  readonly view: ViewOptions;
  dispatchEvent(event: Event): boolean;
  failed(error: unknown): void;
}

/** How a place is come to. */
interface Move {
  /** What becomes of the address. */
  readonly address: 'push' | 'replace' | 'leave';
  /** Whether the focus goes to the new heading. */
  readonly focus: boolean;
  /** What is shown already is shown anew. */
  readonly again?: boolean;
}

/** What an index does: goes from place to place, by its links, by the address, by typing. */
export class BrowseBehaviour {
  readonly #parts: BrowseParts;
  readonly #host: BrowseHost;
  readonly #jump: Jump;
  #engine: Engine | undefined;
  #info: Info | undefined;
  #place: Place = start;
  /** The entry on screen. */
  #entry: Entry | undefined;
  /** Asked for while the reader is on the way to another place. */
  #outdated = false;
  #letters: {category: string; counts: readonly Count[]} | undefined;
  #going = new AbortController();

  constructor(parts: BrowseParts, host: BrowseHost, signal: AbortSignal) {
    this.#parts = parts;
    this.#host = host;
    this.#jump = new Jump(parts, {
      find: (typed, asking) => this.#find(typed, asking),
      go: (place, first) => this.go(place, {address: first ? 'push' : 'replace', focus: false}),
      strings: () => host.view.strings,
      failed: (error) => host.failed(error),
    }, signal);
    parts.root.addEventListener('click', (event) => this.#click(event), {signal});
    const {categories, opener} = parts;
    opener.addEventListener('click', () => {
      if (this.#info) showMenu(parts, this.#place.category, this.#info, host.view);
    }, {signal});
    categories.addEventListener('keydown', (event) => this.#menuKey(event), {signal});
    categories.addEventListener('focusout', ({relatedTarget}) => {
      if (relatedTarget && !categories.contains(relatedTarget as Node)) categories.open = false;
    }, {signal});
    document.addEventListener('pointerdown', (event) => {
      if (!event.composedPath().includes(categories)) categories.open = false;
    }, {signal});
    addEventListener('popstate', () => this.#returned(), {signal});
    signal.addEventListener('abort', () => this.#going.abort());
  }

  get place(): Place {
    return this.#place;
  }

  /** Who answers, and what about; undefined while there is nobody. */
  async begin(engine: Engine | undefined, info: Info | undefined): Promise<void> {
    this.#engine = engine;
    this.#info = info;
    this.#letters = undefined;
    if (!engine) return;
    const place = readPlace(new URL(location.href), this.#host.name);
    const linked = !samePlace(place, start);
    await this.go(place, {address: 'leave', focus: false});
    // A link to a place in here would otherwise show the top of the page.
    if (linked) this.#heading()?.scrollIntoView({block: 'nearest'});
  }

  /** Shows `place`. False when there is no such entry, or nobody to ask. */
  async go(wanted: Place, {address, focus, again = false}: Move): Promise<boolean> {
    this.#going.abort();
    const {signal} = (this.#going = new AbortController());
    const engine = this.#engine;
    if (!engine) return false;
    const {fixed} = this.#host.view;
    const place = fixed ? {...wanted, category: fixed} : wanted;
    this.#parts.root.setAttribute('aria-busy', 'true');
    try {
      const shown = await (place.entry ? this.#read(engine, place, signal) : this.#list(engine, place, signal));
      if (signal.aborted || !shown) return false;
      const before = this.#place;
      this.#place = shown;
      this.#write(address);
      if (focus) this.#focus(before);
      if (this.#entry && !again) this.#host.dispatchEvent(new TermdexOpenEvent(this.#entry));
      return !place.entry || this.#entry !== undefined;
    } catch (error) {
      if (!signal.aborted) this.#host.failed(error);
      return false;
    } finally {
      if (!signal.aborted) this.#arrived();
    }
  }

  /** Shows it all again: words or attributes have changed. Who is on the way to a place gets there first. */
  redraw(): void {
    this.#outdated = this.#parts.root.hasAttribute('aria-busy');
    if (!this.#outdated) void this.go(this.#place, {address: 'leave', focus: false, again: true});
  }

  #arrived(): void {
    this.#parts.root.removeAttribute('aria-busy');
    if (this.#outdated) this.redraw();
  }

  /** Asks again for what leads to the entry on screen, now that all of the glossary is there. */
  async refine(): Promise<void> {
    const {signal} = this.#going;
    const entry = this.#entry && (await this.#engine?.entry(this.#entry.id, {signal}));
    if (entry && !signal.aborted) showLinks(this.#parts, entry, this.#host.view);
  }

  async #list(engine: Engine, place: Place, signal: AbortSignal): Promise<Place | undefined> {
    const index = new TermIndex(engine, this.#host.perPage, signal);
    const [page, letters] = await Promise.all([index.page(place, place.page), this.#counted(index, place.category)]);
    if (signal.aborted || !this.#info) return undefined;
    const shown = {...place, page: Math.min(page.page, Math.max(1, page.pages))};
    this.#entry = undefined;
    showIndex(this.#parts, {place: shown, page, letters, info: this.#info}, this.#host.view);
    this.#jump.mark();
    const {browse} = this.#host.view.strings;
    this.#say(page.total > 0 ? `${this.#parts.title.textContent}. ${this.#parts.where.textContent}` : browse.empty);
    return shown;
  }

  async #read(engine: Engine, place: Place, signal: AbortSignal): Promise<Place | undefined> {
    const entry = await engine.entry(place.entry, {signal});
    const around = entry && (await new TermIndex(engine, this.#host.perPage, signal).surroundings(entry, place));
    if (signal.aborted) return undefined;
    const {strings} = this.#host.view;
    this.#entry = entry;
    if (entry) showEntry(this.#parts, entry, around, this.#host.view);
    else showMissing(this.#parts, this.#host.view);
    this.#say(entry ? strings.opened(entry.term) : strings.missing);
    return {...place, ...around?.filter, page: 1, entry: entry?.id ?? place.entry};
  }

  async #counted(index: TermIndex, category: string): Promise<readonly Count[]> {
    if (this.#letters?.category !== category) {
      const letters = sortedLetters(this.#info?.letters ?? [], this.#info?.language ?? '');
      this.#letters = {category, counts: await index.letterCounts(letters, category)};
    }
    return this.#letters.counts;
  }

  // In the letter that the reader is in, if the term is under it.
  async #find(typed: string, signal: AbortSignal): Promise<{place: Place; term: string; begins: boolean} | undefined> {
    if (!this.#engine) return undefined;
    const {category} = this.#place;
    const letter = folded(typed).startsWith(folded(this.#place.letter)) ? this.#place.letter : '';
    const found = await new TermIndex(this.#engine, this.#host.perPage, signal).find({letter, category}, typed);
    return found && {...found, term: found.entry.term, place: {letter, category, page: found.page, entry: ''}};
  }

  #write(address: Move['address']): void {
    const {url, view} = this.#host;
    const href = view.href(this.#place);
    if (!url || address === 'leave' || href === location.href) return;
    // What a router of the page's own keeps in the state stays there.
    try {
      if (address === 'push') history.pushState(history.state, '', href);
      else history.replaceState(history.state, '', href);
    } catch {
      // A document without an address of its own (srcdoc) gets none, and Safari allows a hundred in half a minute.
    }
  }

  // Back from an entry the focus goes to the line that led to it.
  #focus(before: Place): void {
    const line = before.entry && !this.#place.entry
      ? this.#parts.list.querySelector<HTMLElement>(`[data-entry="${CSS.escape(before.entry)}"]`)
      : null;
    (line ?? this.#heading())?.focus();
  }

  #heading(): HTMLElement | null {
    const {index, reading, card, title, empty} = this.#parts;
    if (!index.hidden) return title;
    return reading.hidden ? empty.querySelector<HTMLElement>('p') : card.querySelector<HTMLElement>('.title');
  }

  // A click that asks for a new tab or window gets the address.
  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest('a[data-go], a[data-entry]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    const place = readPlace(new URL(href, location.href), this.#host.name);
    this.#parts.categories.open = false;
    this.#jump.clear();
    if (this.#host.dispatchEvent(new TermdexNavigateEvent(place, href))) void this.go(place, {address: 'push', focus: true});
  }

  #menuKey(event: KeyboardEvent): void {
    const {categories, opener} = this.#parts;
    if (event.key !== 'Escape' || !categories.open) return;
    event.stopPropagation();
    categories.open = false;
    opener.focus();
  }

  #returned(): void {
    const place = readPlace(new URL(location.href), this.#host.name);
    if (this.#host.url && !samePlace(place, this.#place)) void this.go(place, {address: 'leave', focus: true});
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }
}
