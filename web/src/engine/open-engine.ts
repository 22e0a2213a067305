import type {SyncEngine} from '../types.js';
import {openPack} from './calls.js';
import {toBytes} from './pack-location.js';
import {WasmEngine} from './wasm-engine.js';
import {loadModule, type FetchWasm, type WasmSource} from './wasm-module.js';

/** A synchronous engine over `bytes`; where its code comes from is said by the caller. */
export async function openEngine(
  bytes: Uint8Array | ArrayBuffer,
  wasm: WasmSource,
  fetchWasm?: FetchWasm,
): Promise<SyncEngine> {
  const pack = toBytes(bytes);
  const module = await loadModule(wasm, fetchWasm);
  return new WasmEngine(openPack(module, pack));
}
