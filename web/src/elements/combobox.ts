/** What a combobox tells its owner. */
export interface ComboboxHandler {
  /** The reader took an option: by Enter, click or tap. */
  choose(index: number): void;
  /** Escape: what it closes is the owner's affair. */
  escape(): void;
  /** Down or Up in a closed list. */
  open(): void;
}

/**
 * The keyboard and ARIA of a text field with a list, as in the ARIA Authoring Practices ("combobox
 * with list autocomplete"): focus stays in the field, `aria-activedescendant` names the option.
 * Knows nothing of glossaries.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #handler: ComboboxHandler;
  #active = -1;
  /** Which option is active in a list that has just come. */
  #first = 0;
  // To ask the list for it would cost a layout.
  #isScrolled = false;

  constructor(input: HTMLInputElement, list: HTMLElement, handler: ComboboxHandler, signal: AbortSignal) {
    this.#input = input;
    this.#list = list;
    this.#handler = handler;
    input.addEventListener('keydown', (event) => this.#key(event), {signal});
    // Pressing must not take the focus from the field; the click that follows chooses.
    list.addEventListener('mousedown', (event) => event.preventDefault(), {signal});
    list.addEventListener('click', (event) => this.#click(event), {signal});
    list.addEventListener('pointermove', (event) => this.#hover(event), {signal});
    list.addEventListener('scroll', () => { this.#isScrolled = list.scrollTop !== 0; }, {signal, passive: true});
    this.expanded = false;
  }

  get active(): number {
    return this.#active;
  }

  get expanded(): boolean {
    return this.#input.getAttribute('aria-expanded') === 'true';
  }

  /** Whether the list is on screen; the owner shows and hides it. */
  set expanded(value: boolean) {
    const wasExpanded = this.expanded;
    this.#input.setAttribute('aria-expanded', String(value));
    const active = value ? Math.max(this.#active, this.#first) : -1;
    if (wasExpanded === value && active === this.#active) return;
    // What stands where it is seen needs no layout to be scrolled to.
    if (active > 0 || this.#isScrolled) this.activate(active);
    else this.#choose(active);
  }

  /** New options; the first is the active one, so that Enter takes the best, or with -1 none. */
  show(options: readonly HTMLElement[], first: 0 | -1 = 0): void {
    this.#first = first;
    this.#choose(-1);
    this.#list.replaceChildren(...options);
    if (this.#isScrolled) {
      this.#list.scrollTop = 0;
      // Where it has no box it will have come back to where it was when it has one.
      this.#isScrolled = this.#list.getClientRects().length === 0;
    }
    this.#choose(first);
  }

  /** Makes an option the active one; -1 for none. */
  activate(index: number): void {
    this.#choose(index)?.scrollIntoView({block: 'nearest'});
    // Before the event says so, which is a frame later.
    if (index > 0) this.#isScrolled = true;
  }

  #choose(index: number): HTMLElement | undefined {
    const options = this.#options();
    options[this.#active]?.setAttribute('aria-selected', 'false');
    const option = options[index];
    this.#active = option ? index : -1;
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return undefined;
    }
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    return option;
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #key(event: KeyboardEvent): void {
    // While an input method composes, its keys are its own. Safari says so by the code 229 alone.
    if (event.isComposing || event.keyCode === 229) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const step = plain ? this.#target(event.key) : undefined;
    if (step !== undefined) {
      event.preventDefault();
      if (this.expanded) this.activate(step);
      else this.#handler.open();
    } else if (event.key === 'Enter' && this.expanded && this.#active >= 0) {
      event.preventDefault();
      this.#handler.choose(this.#active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#handler.escape();
    }
  }

  // Arrows go round at both ends. Home and End are the text's.
  #target(key: string): number | undefined {
    const last = this.#options().length - 1;
    switch (key) {
      case 'ArrowDown': return this.#active >= last ? 0 : this.#active + 1;
      case 'ArrowUp': return this.#active <= 0 ? last : this.#active - 1;
      case 'PageDown': return this.expanded ? Math.min(last, this.#active + 5) : undefined;
      case 'PageUp': return this.expanded ? Math.max(0, this.#active - 5) : undefined;
      default: return undefined;
    }
  }

  #click(event: MouseEvent): void {
    const index = this.#indexAt(event);
    if (index >= 0) this.#handler.choose(index);
  }

  // A list that scrolls under a resting pointer must not move the choice: only real movement counts.
  #hover(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || (event.movementX === 0 && event.movementY === 0)) return;
    const index = this.#indexAt(event);
    if (index >= 0 && index !== this.#active) this.activate(index);
  }

  #indexAt(event: Event): number {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    return option ? this.#options().indexOf(option) : -1;
  }
}
