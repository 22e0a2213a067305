import type {TermdexError} from '../errors.js';
import type {Entry, Hit, Info} from '../types.js';

const outward = {bubbles: true, composed: true};

/** The reader chose a hit, or a suggestion, which has a score of 0. Cancel it to show the definition yourself. */
export class TermdexSelectEvent extends Event {
  static readonly type = 'termdex-select';
  readonly hit: Hit;

  constructor(hit: Hit) {
    super(TermdexSelectEvent.type, {...outward, cancelable: true});
    this.hit = hit;
  }
}

/** A definition is on screen. */
export class TermdexOpenEvent extends Event {
  static readonly type = 'termdex-open';
  readonly entry: Entry;

  constructor(entry: Entry) {
    super(TermdexOpenEvent.type, outward);
    this.entry = entry;
  }
}

/** The glossary is open and answers. */
export class TermdexReadyEvent extends Event {
  static readonly type = 'termdex-ready';
  readonly info: Info;

  constructor(info: Info) {
    super(TermdexReadyEvent.type, outward);
    this.info = info;
  }
}

/** The glossary could not be opened, or a question to it failed. */
export class TermdexErrorEvent extends Event {
  static readonly type = 'termdex-error';
  readonly error: TermdexError | Error;

  constructor(error: TermdexError | Error) {
    super(TermdexErrorEvent.type, outward);
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'termdex-select': TermdexSelectEvent;
    'termdex-open': TermdexOpenEvent;
    'termdex-ready': TermdexReadyEvent;
    'termdex-error': TermdexErrorEvent;
  }
}
