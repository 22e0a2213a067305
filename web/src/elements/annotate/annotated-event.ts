/** The terms of the page are marked, as far as the page is there; once more when it has changed. */
export class TermdexAnnotatedEvent extends Event {
  static readonly type = 'termdex-annotated';

  constructor() {
    super(TermdexAnnotatedEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'termdex-annotated': TermdexAnnotatedEvent;
  }
}
