import {closed} from '../errors.js';
import type {
  AnnotateOptions, Annotations, Entry, Info, ListOptions, ListPage, SearchOptions, SearchResults, SyncEngine,
} from '../types.js';
import {answer, parsed, type Call} from './calls.js';
import type {PackHandle} from './wasm-module.js';

/** Answers at once, in the calling thread. Holds the one handle that has to be given back. */
export class WasmEngine implements SyncEngine {
  #pack: PackHandle | undefined;

  constructor(pack: PackHandle) {
    this.#pack = pack;
  }

  info(): Info {
    return this.#ask({method: 'info'});
  }

  search(query: string, options: SearchOptions = {}): SearchResults {
    return this.#ask({method: 'search', query, options});
  }

  list(options: ListOptions = {}): ListPage {
    return this.#ask({method: 'list', options});
  }

  entry(id: string): Entry | undefined {
    return this.#ask({method: 'entry', id});
  }

  annotate(texts: readonly string[], options: AnnotateOptions = {}): Annotations {
    return this.#ask({method: 'annotate', texts, options});
  }

  close(): void {
    this.#pack?.delete();
    this.#pack = undefined;
  }

  #ask<Answer>(call: Call): Answer {
    if (!this.#pack) throw closed();
    return parsed<Answer>(answer(this.#pack, call));
  }
}
