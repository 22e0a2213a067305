/** The files of this folder; build.mjs writes the module, so that a language is one file and nothing else. */
declare module 'termdex-languages' {
  import type {IndexStrings} from './en-index.js';

  /** The languages besides English. */
  export const codes: readonly string[];
  /** By code. */
  export const loaders: Readonly<Record<string, () => Promise<{readonly strings: IndexStrings}>>>;
}
