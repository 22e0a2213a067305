import type {SyncEngine} from '../types.js';
import {wasmUrl} from './assets.js';
import {openPack} from './calls.js';
import {toBytes} from './pack-location.js';
import {WasmEngine} from './wasm-engine.js';
import {loadModule, type FetchWasm, type WasmSource} from './wasm-module.js';

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
  return loadEngineWith(bytes, options.wasm ?? wasmUrl());
}

/** As `loadEngine`, where the engine's code comes from said by the caller. */
export async function loadEngineWith(
  bytes: Uint8Array | ArrayBuffer,
  wasm: WasmSource,
  fetchWasm?: FetchWasm,
): Promise<SyncEngine> {
  const pack = toBytes(bytes);
  const module = await loadModule(wasm, fetchWasm);
  return new WasmEngine(openPack(module, pack));
}
