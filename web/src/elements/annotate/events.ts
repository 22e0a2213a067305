/** The terms near to what is seen of the page are marked; once more when it has changed, or something else is seen. */
export class TermdexAnnotatedEvent extends Event {
  static readonly type = 'termdex-annotated';

  constructor() {
    super(TermdexAnnotatedEvent.type, {bubbles: true, composed: true});
  }
}

/** A reader points at a term, or presses it. Cancel it to show the definition yourself. */
export class TermdexCardEvent extends Event {
  static readonly type = 'termdex-card';
  /** Of the entry. */
  readonly id: string;
  /** The element around the term. */
  readonly mark: HTMLElement;
  /** By a click, a tap or a key; else the pointer or the focus rests there. */
  readonly pressed: boolean;

  constructor(id: string, mark: HTMLElement, pressed: boolean) {
    super(TermdexCardEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.id = id;
    this.mark = mark;
    this.pressed = pressed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'termdex-card': TermdexCardEvent;
    'termdex-annotated': TermdexAnnotatedEvent;
  }
}
