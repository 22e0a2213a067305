// `import 'termdex/engine'` in Node: the engine's code comes from disk.
import {wasmUrl} from '../engine/assets.js';
import {loadEngineWith, type LoadOptions} from '../engine/load-engine.js';
import type {SyncEngine} from '../types.js';
import {readWasm} from './read-file.js';

export {TermdexError} from '../errors.js';

export async function loadEngine(
  bytes: Uint8Array | ArrayBuffer,
  options: LoadOptions = {},
): Promise<SyncEngine> {
  return loadEngineWith(bytes, options.wasm ?? wasmUrl(), readWasm);
}
