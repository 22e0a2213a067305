import type {Engine, Entry} from '../../types.js';
import {cardContent} from '../card.js';
import {cardLinks} from '../card-links.js';
import {sheet} from '../dom.js';
import {TermdexOpenEvent} from '../events.js';
import {cardCss} from '../styles-card.js';
import type {SearchHost} from './behaviour.js';
import type {SearchParts} from './template.js';

/** What reading asks of the list beside it. */
export interface ReadingList {
  readonly engine: Engine | undefined;
  /** What "previous" and "next" go through. */
  readonly ids: readonly string[];
  /** A definition is on screen. */
  shown(entry: Entry): void;
  /** Back from the first definition. */
  left(): void;
  announce(text: string): void;
}

let made: CSSStyleSheet | undefined;

/** The definition on screen: opens it, follows its references, goes back and on to the next hit. */
export class Reading {
  readonly #parts: SearchParts;
  readonly #host: SearchHost;
  readonly #list: ReadingList;
  /** The definitions on the way to the one on screen, which is the last. */
  #trail: Entry[] = [];
  #question = new AbortController();

  constructor(parts: SearchParts, host: SearchHost, list: ReadingList, signal: AbortSignal) {
    this.#parts = parts;
    this.#host = host;
    this.#list = list;
    const {adoptedStyleSheets} = parts.root.getRootNode() as ShadowRoot;
    made ??= sheet(cardCss);
    if (!adoptedStyleSheets.includes(made)) adoptedStyleSheets.push(made);
    const {back, previous, next, panel} = parts;
    back.addEventListener('click', () => this.back(), {signal});
    previous.addEventListener('click', () => void this.#step(-1), {signal});
    next.addEventListener('click', () => void this.#step(1), {signal});
    panel.addEventListener('click', (event) => this.#follow(event), {signal});
    panel.addEventListener('keydown', (event) => this.#key(event), {signal});
    signal.addEventListener('abort', () => this.#question.abort());
  }

  /** The id of what is on screen. */
  get id(): string | undefined {
    return this.#trail.at(-1)?.id;
  }

  /** Opens a definition by id, term or alias; `anew` forgets the way to it. False when there is none. */
  async open(id: string, {anew = false}: {anew?: boolean} = {}): Promise<boolean> {
    const entry = await this.#entry(id);
    if (!entry) return false;
    this.#trail = anew ? [entry] : [...this.#trail, entry];
    this.#show(entry);
    this.#parts.card.focus({preventScroll: true});
    this.#list.announce('');
    this.#host.dispatchEvent(new TermdexOpenEvent(entry));
    return true;
  }

  /** Adds what was not known while parts of the pack were missing: where the entry leads. */
  async complete(): Promise<void> {
    const before = this.#trail.at(-1);
    const entry = before && (await this.#list.engine?.entry(before.id).catch(() => undefined));
    const links = this.#parts.card.querySelector('.links');
    if (!entry || before !== this.#trail.at(-1) || !links || links.matches(':focus-within')) return;
    this.#trail.splice(-1, 1, entry);
    links.replaceWith(cardLinks(entry, this.#host.strings, this.#host.body));
  }

  /** Other words around the same definition. */
  relabel(): void {
    const entry = this.#trail.at(-1);
    if (entry) this.#parts.card.replaceChildren(cardContent(entry, this.#host.strings, this.#host.body));
    this.place();
  }

  close(): void {
    this.#question.abort();
    this.#trail = [];
    this.#parts.entry.hidden = true;
    delete this.#parts.root.dataset['reading'];
  }

  back(): void {
    this.#trail.pop();
    const before = this.#trail.at(-1);
    if (before) {
      this.#show(before);
      this.#parts.card.focus({preventScroll: true});
    } else {
      this.close();
      this.#list.left();
    }
  }

  /** Shows which of the hits this is; from a reference on, that where the way began. */
  place(): void {
    const {place, previous, next} = this.#parts;
    const {ids} = this.#list;
    const index = this.#index();
    const {strings} = this.#host;
    previous.hidden = next.hidden = place.hidden = index < 0 || ids.length < 2;
    previous.disabled = index <= 0;
    next.disabled = index >= ids.length - 1;
    place.textContent = strings.place(index + 1, ids.length);
  }

  #index(): number {
    return this.#list.ids.indexOf(this.#trail[0]?.id ?? '');
  }

  // Undefined also when something newer was asked for.
  async #entry(id: string): Promise<Entry | undefined> {
    this.#question.abort();
    const {signal} = (this.#question = new AbortController());
    try {
      const entry = await this.#list.engine?.entry(id, {signal});
      if (signal.aborted) return undefined;
      if (!entry) this.#parts.status.textContent = this.#host.strings.missing;
      return entry;
    } catch (error) {
      if (!signal.aborted) this.#host.failed(error);
      return undefined;
    }
  }

  #show(entry: Entry): void {
    const {card, entry: pane, root} = this.#parts;
    this.#host.reveal();
    card.replaceChildren(cardContent(entry, this.#host.strings, this.#host.body));
    pane.hidden = false;
    root.dataset['reading'] = '';
    this.place();
    this.#list.shown(entry);
    card.scrollTop = 0;
  }

  // The focus stays on the button while it can be pressed again, so the new term has to be said.
  async #step(by: number): Promise<void> {
    const id = this.#list.ids[this.#index() + by];
    if (id === undefined) return;
    const {card, previous, next} = this.#parts;
    const button = [previous, next].find((one) => one.matches(':focus'));
    if (!(await this.open(id, {anew: true}))) return;
    if (button && !button.disabled) button.focus({preventScroll: true});
    this.#list.announce(this.#host.strings.opened(card.querySelector('.title')?.textContent ?? ''));
  }

  // Alt with an arrow is no key of text editing outside of fields, and the menus open by it.
  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
    const inEntry = this.#parts.entry.contains(event.target as Node);
    if (event.key === 'Escape') this.back();
    else if (step !== undefined && event.altKey && inEntry) void this.#step(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // References open here; a click that asks for a new tab or window gets the address.
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-entry]');
    const id = link?.dataset['entry'];
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.open(id);
  }
}
