import type {
  AnnotateOptions, Annotations, CallOptions, Engine, Entry, Info, ListOptions, ListPage, SearchOptions, SearchResults,
} from '../types.js';
import {parsed, type Call} from './calls.js';

/** The calls of an engine, each as a question that may be put anywhere. */
export abstract class AskedEngine implements Engine {
  info(options?: CallOptions): Promise<Info> {
    return this.#answer({method: 'info'}, options?.signal);
  }

  search(query: string, {signal, ...options}: SearchOptions & CallOptions = {}): Promise<SearchResults> {
    return this.#answer({method: 'search', query: String(query), options}, signal);
  }

  list({signal, ...options}: ListOptions & CallOptions = {}): Promise<ListPage> {
    return this.#answer({method: 'list', options}, signal);
  }

  entry(id: string, options?: CallOptions): Promise<Entry | undefined> {
    return this.#answer({method: 'entry', id: String(id)}, options?.signal);
  }

  annotate(texts: readonly string[], {signal, ...options}: AnnotateOptions & CallOptions = {}): Promise<Annotations> {
    return this.#answer({method: 'annotate', texts, options}, signal);
  }

  abstract close(): Promise<void>;

  /** One line of JSON, or nothing. */
  protected abstract ask(call: Call, signal: AbortSignal | undefined): Promise<string>;

  async #answer<Answer>(call: Call, signal: AbortSignal | undefined): Promise<Answer> {
    signal?.throwIfAborted();
    return parsed<Answer>(await this.ask(call, signal));
  }
}
