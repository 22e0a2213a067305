import type {CallOptions, Entry, Glossary, Info, ListOptions, ListPage, SearchOptions, SearchResults} from '../types.js';
import {openPackFrom, type OpenPackOptions, type PackSource} from './open-pack.js';
import {WasmEngine} from './wasm-engine.js';
import {loadModule, type FetchWasm, type WasmSource} from './wasm-module.js';

/** Opens a glossary in this very thread. */
export async function openDirect(
  source: PackSource,
  wasm: WasmSource,
  options: OpenPackOptions = {},
  fetchWasm?: FetchWasm,
): Promise<Glossary> {
  const {pack, kept} = await openPackFrom(source, loadModule(wasm, fetchWasm), options);
  if (options.signal?.aborted) {
    pack.delete();
    throw options.signal.reason;
  }
  return new DirectEngine(new WasmEngine(pack), kept);
}

/** The synchronous engine behind promises. */
class DirectEngine implements Glossary {
  readonly runs = 'direct';
  readonly kept: Promise<boolean>;
  readonly #engine: WasmEngine;

  constructor(engine: WasmEngine, kept: Promise<boolean>) {
    this.#engine = engine;
    this.kept = kept;
  }

  async info(options?: CallOptions): Promise<Info> {
    options?.signal?.throwIfAborted();
    return this.#engine.info();
  }

  async search(query: string, options: SearchOptions & CallOptions = {}): Promise<SearchResults> {
    options.signal?.throwIfAborted();
    return this.#engine.search(query, options);
  }

  async list(options: ListOptions & CallOptions = {}): Promise<ListPage> {
    options.signal?.throwIfAborted();
    return this.#engine.list(options);
  }

  async entry(id: string, options?: CallOptions): Promise<Entry | undefined> {
    options?.signal?.throwIfAborted();
    return this.#engine.entry(id);
  }

  async close(): Promise<void> {
    this.#engine.close();
  }
}
