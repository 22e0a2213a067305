// `import 'termdex'` in Node: the same names, files instead of addresses, no worker and no cache.
import {openDirect} from '../engine/direct-engine.js';
import {toSource} from '../engine/pack-location.js';
import {whenReady} from '../engine/when-ready.js';
import type {Glossary, OpenOptions, PackLocation} from '../types.js';
import {wasmUrl} from './assets.js';
import {isRemote, readBytes, readWasm} from './read-file.js';

export {TermdexError} from '../errors.js';
export type * from '../types.js';

export async function openGlossary(location: PackLocation, options: OpenOptions = {}): Promise<Glossary> {
  const {onProgress, signal} = options;
  signal?.throwIfAborted();
  const named = typeof location === 'string' || location instanceof URL;
  const given = named && !isRemote(location) ? await readBytes(location) : location;
  const wasm = new URL(options.wasmUrl ?? wasmUrl());
  const source = toSource(given, {...options, cache: false});
  return whenReady(await openDirect(source, wasm, {onProgress, signal}, readWasm), options);
}
