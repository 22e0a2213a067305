// `import 'termdex/engine'` in Node: the engine's code comes from disk.
import type {LoadOptions} from '../engine/load-engine.js';
import {openEngine} from '../engine/open-engine.js';
import type {SyncEngine} from '../types.js';
import {wasmUrl} from './assets.js';
import {readWasm} from './read-file.js';

export {TermdexError} from '../errors.js';

export async function loadEngine(
  bytes: Uint8Array | ArrayBuffer,
  options: LoadOptions = {},
): Promise<SyncEngine> {
  return openEngine(bytes, options.wasm ?? wasmUrl(), readWasm);
}
