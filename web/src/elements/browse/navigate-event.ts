import type {Place} from './place.js';

/** The reader goes to another place of the index. Cancel it to go there yourself: `href` is its address. */
export class TermdexNavigateEvent extends Event {
  static readonly type = 'termdex-navigate';
  readonly place: Place;
  readonly href: string;

  constructor(place: Place, href: string) {
    super(TermdexNavigateEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.place = place;
    this.href = href;
  }
}

declare global {
  interface HTMLElementEventMap {
    'termdex-navigate': TermdexNavigateEvent;
  }
}
