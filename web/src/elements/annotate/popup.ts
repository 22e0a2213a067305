import {loadCard} from '../../engine/assets.js';
import type {Strings} from '../../strings/en.js';
import type {Engine, Entry} from '../../types.js';
import type {BodyOptions} from '../body.js';
import {sheet} from '../dom.js';
import {TermdexOpenEvent} from '../events.js';
import {TermdexCardEvent} from './events.js';
import {placeCard, type Box} from './placing.js';
import type {PopupParts} from './template.js';

/** What a card asks of its element. */
export interface PopupHost {
  readonly engine: Engine | undefined;
  readonly strings: Strings;
  readonly body: BodyOptions;
  dispatchEvent(event: Event): boolean;
  failed(error: unknown): void;
}

// Who waits longer after a click is told so.
const patience = 300;

let cardSheet: CSSStyleSheet | undefined;
let shown: Popup | undefined;

/** The one card of a page: shows the entry of a term beside it, and what a reader goes on to from there. */
export class Popup {
  readonly #parts: PopupParts;
  readonly #host: PopupHost;
  #anchor: HTMLElement | undefined;
  /** The definitions on the way to the one on screen, which is the last. */
  #trail: Entry[] = [];
  #question = new AbortController();
  /** A reader pressed its term, or is in it: it stays until it is closed. */
  isKept = false;
  /** Called when a card goes, whoever closed it. */
  onclose = (): void => undefined;

  constructor(parts: PopupParts, host: PopupHost, signal: AbortSignal) {
    this.#parts = parts;
    this.#host = host;
    const {back, card} = parts;
    back.addEventListener('click', () => this.#back(), {signal});
    card.addEventListener('click', (event) => this.#follow(event), {signal});
    // Above all that scrolls, and only while there is a card.
    const move = (event: Event): void => (event.composedPath().includes(parts.popup) ? undefined : this.place());
    addEventListener('scroll', move, {signal, capture: true, passive: true});
    addEventListener('resize', move, {signal});
    visualViewport?.addEventListener('resize', move, {signal});
    visualViewport?.addEventListener('scroll', move, {signal});
    signal.addEventListener('abort', () => this.close());
  }

  /** The term whose card is on screen, or about to be. */
  get anchor(): HTMLElement | undefined {
    return this.#anchor;
  }

  /** Whether the card of another glossary is kept. */
  get isHeldOff(): boolean {
    return shown !== undefined && shown !== this && shown.isKept;
  }

  get isOpen(): boolean {
    return !this.#parts.popup.hidden;
  }

  /** Shows the card of a term. False when something else was wanted before it came, or the page shows it. */
  async open(anchor: HTMLElement, pressed: boolean): Promise<boolean> {
    const isShown = anchor === this.#anchor && this.isOpen;
    if (isShown && !pressed) return true;
    const id = anchor.dataset['entry'] ?? '';
    const isOurs = this.#host.dispatchEvent(new TermdexCardEvent(id, anchor, pressed));
    if (isShown && isOurs) return true;
    if (shown !== this) shown?.close();
    this.close();
    if (!isOurs) return false;
    shown = this;
    this.#anchor = anchor;
    anchor.setAttribute('aria-expanded', 'true');
    return this.#go(id, anchor.textContent);
  }

  close(): void {
    this.#question.abort();
    this.#anchor?.setAttribute('aria-expanded', 'false');
    this.#anchor = undefined;
    this.isKept = false;
    this.onclose();
    this.#trail = [];
    const {popup, card} = this.#parts;
    if (!popup.hidden) {
      if (popup.isConnected) popup.hidePopover?.();
      popup.hidden = true;
    }
    card.replaceChildren();
    this.#mindWay();
    if (shown === this) shown = undefined;
  }

  focus(): void {
    this.#parts.popup.focus({preventScroll: true});
  }

  /** Other words around the same definition. */
  relabel(): void {
    const entry = this.#trail.at(-1);
    if (entry) void this.#show(entry);
  }

  /** Beside its term, wherever that is now. */
  place(): void {
    const {popup, card} = this.#parts;
    if (!this.#anchor || popup.hidden) return;
    // The page has taken it away.
    if (!this.#anchor.isConnected) return this.close();
    // Of several lines, over or under all of them, beside the first.
    const {top: first, bottom} = this.#anchor.getBoundingClientRect();
    const {left: begin, right} = this.#anchor.getClientRects()[0] ?? this.#anchor.getBoundingClientRect();
    const {style} = popup;
    const {scrollTop} = card;
    style.removeProperty('--_room');
    const {offsetWidth: width, offsetHeight: height} = popup;
    const {left, top, maxHeight} = placeCard({left: begin, top: first, right, bottom}, {width, height}, windowBox(), getComputedStyle(this.#anchor).direction === 'rtl');
    style.setProperty('--_room', `${maxHeight}px`);
    style.left = `${left}px`;
    style.top = `${top}px`;
    card.scrollTop = scrollTop;
  }

  async #go(id: string, name: string): Promise<boolean> {
    this.#question.abort();
    const {signal} = (this.#question = new AbortController());
    const {note} = this.#parts;
    const {strings} = this.#host;
    const waiting = setTimeout(() => this.#tell(strings.loading, name), patience);
    signal.addEventListener('abort', () => clearTimeout(waiting));
    try {
      const entry = await this.#host.engine?.entry(id, {signal});
      if (signal.aborted) return false;
      if (!entry) {
        this.#tell(strings.missing, name);
        return true;
      }
      await this.#show(entry);
      if (signal.aborted) return false;
      note.textContent = '';
      this.#trail.push(entry);
      this.#mindWay();
      this.place();
      this.#host.dispatchEvent(new TermdexOpenEvent(entry));
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.#tell(strings.failures['other'] ?? '', name);
      this.#host.failed(error);
      return true;
    } finally {
      clearTimeout(waiting);
    }
  }

  #tell(text: string, name: string): void {
    this.#parts.card.replaceChildren();
    this.#parts.note.textContent = text;
    this.#reveal(name);
  }

  async #show(entry: Entry): Promise<void> {
    const {signal} = this.#question;
    const {cardContent, cardCss} = await loadCard();
    if (signal.aborted) return;
    const {card, root, popup} = this.#parts;
    const {adoptedStyleSheets} = popup.getRootNode() as ShadowRoot;
    cardSheet ??= sheet(cardCss);
    // Before those of the element, whose rules are for this card alone.
    if (!adoptedStyleSheets.includes(cardSheet)) adoptedStyleSheets.splice(1, 0, cardSheet);
    card.replaceChildren(cardContent(entry, this.#host.strings, this.#host.body));
    // The address of an entry leads to a search box of the page.
    root.toggleAttribute('data-linked', document.querySelector('termdex-search') !== null);
    card.scrollTop = 0;
    this.#reveal(entry.term);
  }

  #reveal(name: string): void {
    const {popup} = this.#parts;
    popup.setAttribute('aria-label', this.#host.strings.opened(name));
    if (popup.hidden) {
      popup.hidden = false;
      popup.showPopover?.();
    }
    this.place();
  }

  #back(): void {
    this.#trail.pop();
    const before = this.#trail.at(-1);
    if (!before) return;
    this.#mindWay();
    void this.#show(before).then(() => this.focus());
  }

  #mindWay(): void {
    const {back, popup} = this.#parts;
    back.hidden = this.#trail.length < 2;
    popup.toggleAttribute('data-way', !back.hidden);
  }

  // References open here; a click that asks for a new tab or window gets the address.
  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-entry]');
    const id = link?.dataset['entry'];
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.#go(id, link?.textContent ?? '').then((here) => here && this.focus());
  }
}

// What is seen of the page: less than the window where it is zoomed in with two fingers, or a keyboard is up.
function windowBox(): Box {
  const {offsetLeft: left = 0, offsetTop: top = 0, width = innerWidth, height = innerHeight} = visualViewport ?? {};
  return {left, top, right: left + Math.min(width, document.documentElement.clientWidth || width), bottom: top + height};
}
