import type {IndexStrings} from '../../strings/en-index.js';
import {folded} from './folded.js';
import type {Place} from './place.js';
import type {BrowseParts} from './template.js';

/** What the field asks of the index around it. */
export interface JumpHost {
  find(typed: string, signal: AbortSignal): Promise<{place: Place; term: string; begins: boolean} | undefined>;
  /** `first` for the first step since the field was empty: Back leads to before it, not through every letter. */
  go(place: Place, first: boolean): Promise<boolean>;
  strings(): IndexStrings;
  failed(error: unknown): void;
}

/** The field that goes to a term as it is typed, and marks the lines that begin so. */
export class Jump {
  readonly #parts: BrowseParts;
  readonly #host: JumpHost;
  #asking = new AbortController();
  #target = '';
  #moved = false;

  constructor(parts: BrowseParts, host: JumpHost, signal: AbortSignal) {
    this.#parts = parts;
    this.#host = host;
    parts.jump.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) void this.#typed();
    }, {signal});
    parts.jump.addEventListener('compositionend', () => void this.#typed(), {signal});
    parts.jump.addEventListener('keydown', (event) => this.#key(event), {signal});
    signal.addEventListener('abort', () => this.#asking.abort());
  }

  clear(): void {
    this.#asking.abort();
    this.#parts.jump.value = '';
    this.#target = '';
    this.#moved = false;
    this.mark();
  }

  /** Marks what begins as it was typed; to be called when there are new lines. */
  mark(): void {
    const key = folded(this.#parts.jump.value);
    this.#parts.jumped.hidden = key === '' || this.#target === '';
    for (const link of this.#links()) {
      const {textContent} = link;
      link.toggleAttribute('data-begins', key !== '' && folded(textContent ?? '').startsWith(key));
    }
  }

  async #typed(): Promise<void> {
    this.#asking.abort();
    const {signal} = (this.#asking = new AbortController());
    const typed = this.#parts.jump.value;
    if (folded(typed) === '') return this.#idle();
    try {
      const found = await this.#host.find(typed, signal);
      if (!found || signal.aborted) return;
      this.#target = found.term;
      this.#parts.jumped.textContent = this.#host.strings().browse.jumped(found.term, found.begins);
      const first = !this.#moved;
      this.#moved = true;
      await this.#host.go(found.place, first);
    } catch (error) {
      if (!signal.aborted) this.#host.failed(error);
    }
  }

  #idle(): void {
    this.#target = '';
    this.#moved = false;
    this.mark();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && this.#parts.jump.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.clear();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#links().find(({textContent}) => textContent === this.#target)?.focus();
    }
  }

  #links(): HTMLElement[] {
    return [...this.#parts.list.querySelectorAll<HTMLElement>('a.term')];
  }
}
