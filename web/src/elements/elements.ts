// `import 'termdex/elements'`: classes and events; registers nothing, needs a DOM.
export {TermdexAnnotateElement} from './annotate/element.js';
export {TermdexAnnotatedEvent, TermdexCardEvent} from './annotate/events.js';
export {TermdexBrowseElement} from './browse/element.js';
export {TermdexNavigateEvent} from './browse/navigate-event.js';
export type {Place} from './browse/place.js';
export {TermdexSearchElement} from './search/element.js';
export type {OpenEngine} from './open-engine.js';
export {TermdexErrorEvent, TermdexOpenEvent, TermdexReadyEvent, TermdexSelectEvent} from './events.js';
export type {GivenStrings} from './words.js';
export {enIndex as en} from '../strings/en-index.js';
export type {IndexStrings} from '../strings/en-index.js';
export type {Strings} from '../strings/en.js';
export type * from '../types.js';
