// `import 'termdex'`: does nothing until asked, and needs no DOM.
export {openGlossary} from './open-glossary.js';
export {TermdexError} from './errors.js';
export type {ErrorCode, PackErrorCode, PageErrorCode} from './errors.js';
export type * from './types.js';
