import type {SyncEngine} from '../types.js';
import {wholeWasmUrl} from './assets.js';
import {openEngine} from './open-engine.js';
import type {WasmSource} from './wasm-module.js';

export {TermdexError} from '../errors.js';
export type {ErrorCode} from '../errors.js';
export type {WasmSource} from './wasm-module.js';
export type * from '../types.js';

export interface LoadOptions {
  /** The engine's code, when it is not to come from beside this script. */
  wasm?: WasmSource;
}

/** A glossary from the bytes of its pack; after this promise every call answers at once. */
export async function loadEngine(
  bytes: Uint8Array | ArrayBuffer,
  options: LoadOptions = {},
): Promise<SyncEngine> {
  return openEngine(bytes, options.wasm ?? wholeWasmUrl());
}
