import {markTag} from './marks.js';
import type {Popup} from './popup.js';
import type {PopupParts} from './template.js';

// A pointer that only passes by opens nothing, and has time to reach the card.
const openAfter = 250;
const closeAfter = 300;

/** When the card comes and goes. Pressed, a term keeps its card open, and the focus goes there. */
export class Behaviour {
  readonly #host: HTMLElement;
  readonly #popup: Popup;
  readonly #parts: PopupParts;
  readonly #isOurs: (mark: HTMLElement) => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at: HTMLElement | undefined;
  #isReturning = false;

  constructor(host: HTMLElement, popup: Popup, parts: PopupParts, isOurs: (mark: HTMLElement) => boolean, signal: AbortSignal) {
    this.#host = host;
    this.#popup = popup;
    this.#parts = parts;
    this.#isOurs = isOurs;
    const on = <Name extends keyof DocumentEventMap>(name: Name, listener: (event: DocumentEventMap[Name]) => void): void =>
      document.addEventListener(name, listener, {capture: true, signal});
    on('pointerover', (event) => this.#over(event));
    on('pointerdown', (event) => this.#down(event));
    on('click', (event) => this.#click(event));
    on('focusin', (event) => this.#focus(event));
    on('keydown', (event) => this.#key(event));
    parts.close.addEventListener('click', () => this.#close(true), {signal});
    // Where the pointer is then, a card may open anew.
    popup.onclose = () => { this.#at = undefined; };
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  #over(event: PointerEvent): void {
    if (event.pointerType !== 'touch' && !this.#popup.isKept) this.#turnTo(this.#placeOf(event));
  }

  #focus(event: FocusEvent): void {
    if (this.#isReturning) return;
    const at = this.#placeOf(event);
    if (this.#popup.isKept) {
      if (at === this.#host || at === this.#popup.anchor) return;
      this.#close(false);
    }
    if (!at || at.matches(':focus-visible, :focus-within')) this.#turnTo(at);
  }

  // Where the pointer or the focus is now: at a term, in the card, elsewhere.
  #turnTo(at: HTMLElement | undefined): void {
    if (at === this.#at) return;
    this.#at = at;
    clearTimeout(this.#timer);
    const {anchor} = this.#popup;
    if (at === this.#host || at === anchor) return;
    if (at) this.#timer = setTimeout(() => this.#hover(at), openAfter);
    else this.#timer = setTimeout(() => this.#leave(), closeAfter);
  }

  // What a reader keeps open of another glossary is not closed by passing by.
  #hover(at: HTMLElement): void {
    if (this.#popup.isHeldOff) return;
    void this.#popup.open(at, false);
    this.#at = at;
  }

  // The pointer may have gone where the focus is not, and the other way round.
  #leave(): void {
    const {anchor} = this.#popup;
    const here = [anchor, this.#host].find((one) => one?.matches(':hover, :focus-visible, :focus-within'));
    if (here) this.#at = here;
    else this.#close(false);
  }

  #down(event: PointerEvent): void {
    const at = this.#placeOf(event);
    if (at === this.#host) this.#keep();
    else if (at !== this.#popup.anchor) this.#close(false);
  }

  #click(event: MouseEvent): void {
    const at = this.#placeOf(event);
    if (at && at !== this.#host) this.#press(at);
  }

  #press(mark: HTMLElement): void {
    if (this.#popup.isKept && mark === this.#popup.anchor) return this.#close(true);
    clearTimeout(this.#timer);
    const opening = this.#popup.open(mark, true);
    if (this.#popup.anchor === mark) this.#keep();
    void opening.then((here) => here && this.#popup.anchor === mark && this.#popup.focus());
  }

  #keep(): void {
    clearTimeout(this.#timer);
    this.#popup.isKept = true;
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const at = this.#placeOf(event);
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (event.key === 'Escape' && this.#popup.anchor) this.#close(at === this.#host);
    else if (at === this.#host) return event.key === 'Tab' ? this.#tab(event) : undefined;
    else if (!at || !isPress) return;
    else if (!event.repeat) this.#press(at);
    event.preventDefault();
    event.stopPropagation();
  }

  // The card stands behind its term for the keyboard, too: over its ends it goes on from there.
  #tab(event: KeyboardEvent): void {
    const stops = [...this.#parts.popup.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')].filter((one) => one.checkVisibility?.() ?? true);
    const at = stops.indexOf((this.#parts.popup.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    if (event.shiftKey ? at > 0 : at < stops.length - 1) return;
    this.#close(true);
    if (event.shiftKey) event.preventDefault();
  }

  #close(back: boolean): void {
    clearTimeout(this.#timer);
    const {anchor} = this.#popup;
    this.#popup.close();
    if (!back || !anchor?.isConnected) return;
    this.#isReturning = true;
    anchor.focus({preventScroll: true});
    this.#isReturning = false;
  }

  // A term of ours, the element for all that is in its card, or nothing.
  #placeOf(event: Event): HTMLElement | undefined {
    const path = event.composedPath();
    if (path.includes(this.#host)) return this.#host;
    const [target] = path;
    const mark = target instanceof Element ? target.closest<HTMLElement>(markTag) : null;
    return mark && this.#isOurs(mark) ? mark : undefined;
  }
}
