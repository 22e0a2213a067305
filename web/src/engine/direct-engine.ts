import {unlessAborted} from '../abortable.js';
import type {Glossary} from '../types.js';
import {AskedEngine} from './asked-engine.js';
import type {Call} from './calls.js';
import {openPackFrom, type OpenPackOptions} from './open-pack.js';
import type {PackArrival} from './pack-arrival.js';
import type {PackSource} from './pack-source.js';
import {loadModule, type FetchWasm, type WasmSource} from './wasm-module.js';

export interface OpenDirectOptions extends OpenPackOptions {
  signal?: AbortSignal | undefined;
  /** Where the rest of the code is, if `wasm` is not all of it. */
  textUrl?: string | undefined;
}

/** Opens a glossary in this very thread; resolves when terms can be searched. */
export async function openDirect(
  source: PackSource,
  wasm: WasmSource,
  {onProgress, signal, textUrl}: OpenDirectOptions = {},
  fetchWasm?: FetchWasm,
): Promise<Glossary> {
  const arrival = openPackFrom(source, loadModule(wasm, fetchWasm, textUrl), {onProgress});
  try {
    await unlessAborted(arrival.heads, signal);
  } catch (error) {
    arrival.close();
    throw error;
  }
  return new DirectEngine(arrival);
}

class DirectEngine extends AskedEngine implements Glossary {
  readonly runs = 'direct';
  readonly #arrival: PackArrival;

  constructor(arrival: PackArrival) {
    super();
    this.#arrival = arrival;
  }

  get kept(): Promise<boolean> {
    return this.#arrival.kept;
  }

  get whole(): Promise<boolean> {
    return this.#arrival.whole;
  }

  async close(): Promise<void> {
    this.#arrival.close();
  }

  protected override ask(call: Call, signal: AbortSignal | undefined): Promise<string> {
    return unlessAborted(this.#arrival.answer(call), signal);
  }
}
