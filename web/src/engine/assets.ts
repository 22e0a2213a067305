// Where the files beside this script are. Bundlers know `new URL('…', import.meta.url)` and copy
// the file; the script-tag build puts assets-script-tag.ts in this module's place.

import {loaders} from 'termdex-languages';
import type {IndexStrings} from '../strings/en-index.js';

type DirectEngine = typeof import('./direct-engine.js');
type Formula = typeof import('../math/formula.js');
type CardChunk = typeof import('../elements/card-chunk.js');

/** All of the engine's code. */
export function wholeWasmUrl(): URL {
  return new URL('./termdex.wasm', import.meta.url);
}

/** The code that finds terms. */
export function wasmUrl(): URL {
  return new URL('./termdex-heads.wasm', import.meta.url);
}

/** The rest of it. */
export function textWasmUrl(): URL {
  return new URL('./termdex-text.wasm', import.meta.url);
}

/** Self-contained, so it may be copied like a picture: it imports nothing. */
export function workerUrl(): URL {
  return new URL('./termdex-worker.js', import.meta.url);
}

/** The engine for this thread, for want of a worker. */
export function loadDirectEngine(): Promise<DirectEngine> {
  return import('./direct-engine.js');
}

export function loadFormula(): Promise<Formula> {
  return import('../math/formula.js');
}

/** What shows definitions. */
export function loadCard(): Promise<CardChunk> {
  return import('../elements/card-chunk.js');
}

/** The words of a language, by its code. */
export function loadStrings(code: string): Promise<{readonly strings: IndexStrings}> {
  return loaders[code]?.() ?? Promise.reject(new Error(`no words for "${code}"`));
}
