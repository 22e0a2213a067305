import {loadDirectEngine, textWasmUrl, wasmUrl, workerUrl} from './engine/assets.js';
import {earlyCode} from './engine/early-code.js';
import {toSource} from './engine/pack-location.js';
import type {PackSource} from './engine/pack-source.js';
import {whenReady} from './engine/when-ready.js';
import {askToPersist} from './offline/persist.js';
import type {Glossary, OpenOptions, PackLocation} from './types.js';
import {openInWorker} from './worker/worker-engine.js';

/**
 * Opens a pack, in a worker where one can start, in this thread otherwise.
 *
 * Errors: TermdexError with the codes of errors.ts; an aborted signal's own reason.
 */
export async function openGlossary(location: PackLocation, options: OpenOptions = {}): Promise<Glossary> {
  options.signal?.throwIfAborted();
  const source = toSource(location, options, globalThis.location?.href);
  const glossary = await whenReady(await open(source, options), options);
  void glossary.kept.then((kept) => (kept ? askToPersist() : undefined));
  return glossary;
}

async function open(source: PackSource, options: OpenOptions): Promise<Glossary> {
  const wasm = absolute(options.wasmUrl ?? wasmUrl());
  // What a page names has all of the code.
  const textUrl = options.wasmUrl === undefined ? absolute(textWasmUrl()) : undefined;
  const {onProgress, signal} = options;
  const code = earlyCode(wasm);
  if (options.worker !== false && typeof Worker !== 'undefined') {
    const script = absolute(options.workerUrl ?? workerUrl());
    const glossary = await openInWorker(source, {workerUrl: script, wasmUrl: wasm, textUrl, code, onProgress, signal});
    if (glossary) return glossary;
  }
  const {openDirect} = await loadDirectEngine();
  return openDirect(source, (await code) ?? wasm, {onProgress, signal, textUrl});
}

function absolute(url: string | URL): string {
  return new URL(url, globalThis.location?.href).href;
}
