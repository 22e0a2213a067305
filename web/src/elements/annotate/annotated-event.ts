/** The terms near to what is seen of the page are marked; once more when it has changed, or something else is seen. */
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
