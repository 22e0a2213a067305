import type {Call} from '../engine/calls.js';
import type {PackSource} from '../engine/open-pack.js';
import {fromRecord, TermdexError} from '../errors.js';
import {trustedUrl} from '../trusted-url.js';
import type {
  CallOptions, Entry, Glossary, Info, ListOptions, ListPage, Progress, SearchOptions, SearchResults,
} from '../types.js';
import type {FromWorker, ToWorker} from './protocol.js';

export interface WorkerOptions {
  readonly workerUrl: string;
  readonly wasmUrl: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens a glossary in a worker of its own; undefined when a worker cannot start here: no workers,
 * a script of another origin, a policy against it.
 */
export async function openInWorker(source: PackSource, options: WorkerOptions): Promise<Glossary | undefined> {
  const worker = startWorker(options.workerUrl);
  if (!worker) return undefined;
  const engine = new WorkerEngine(worker, options.onProgress);
  const abort = (): void => engine.fail(options.signal?.reason);
  options.signal?.addEventListener('abort', abort, {once: true});
  try {
    engine.post({type: 'open', source, wasmUrl: options.wasmUrl});
    return (await engine.opened) ? engine : undefined;
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
}

function startWorker(url: string): Worker | undefined {
  try {
    return new Worker(trustedUrl(url), {type: 'module', name: 'termdex'});
  } catch {
    return undefined;
  }
}

interface Waiting {
  resolve(json: string): void;
  reject(reason: unknown): void;
}

class WorkerEngine implements Glossary {
  readonly runs = 'worker';
  /** False when the worker never started. */
  readonly opened: Promise<boolean>;
  readonly kept: Promise<boolean>;

  readonly #worker: Worker;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #started = false;
  #failure: unknown;
  #settleOpened!: {resolve(started: boolean): void; reject(reason: unknown): void};
  #settleKept!: (kept: boolean) => void;

  constructor(worker: Worker, onProgress: ((progress: Progress) => void) | undefined) {
    this.#worker = worker;
    this.#onProgress = onProgress;
    this.opened = new Promise((resolve, reject) => {
      this.#settleOpened = {resolve, reject};
    });
    this.opened.catch(() => undefined);
    this.kept = new Promise((resolve) => {
      this.#settleKept = resolve;
    });
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.#receive(event.data));
    worker.addEventListener('error', (event) => this.#crashed(event));
  }

  info(options?: CallOptions): Promise<Info> {
    return this.#ask({method: 'info'}, options);
  }

  search(query: string, options: SearchOptions & CallOptions = {}): Promise<SearchResults> {
    const {signal, ...rest} = options;
    return this.#ask({method: 'search', query: String(query), options: rest}, {...(signal && {signal})});
  }

  list(options: ListOptions & CallOptions = {}): Promise<ListPage> {
    const {signal, ...rest} = options;
    return this.#ask({method: 'list', options: rest}, {...(signal && {signal})});
  }

  entry(id: string, options?: CallOptions): Promise<Entry | undefined> {
    return this.#ask({method: 'entry', id: String(id)}, options);
  }

  async close(): Promise<void> {
    this.fail(new TermdexError('closed', 'the glossary has been closed'));
  }

  post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Ends the worker: what waits and what comes later is refused with `reason`. */
  fail(reason: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    this.#worker.terminate();
    this.#settleOpened.reject(reason);
    this.#settleKept(false);
    for (const waiting of this.#waiting.values()) waiting.reject(reason);
    this.#waiting.clear();
  }

  async #ask<Answer>(call: Call, options: CallOptions = {}): Promise<Answer> {
    const {signal} = options;
    signal?.throwIfAborted();
    if (this.#failure !== undefined) throw this.#failure;
    const id = this.#next++;
    const json = await new Promise<string>((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.delete(id);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', abort, {once: true});
      const settle = <T>(pass: (value: T) => void) => (value: T): void => {
        signal?.removeEventListener('abort', abort);
        pass(value);
      };
      this.#waiting.set(id, {resolve: settle(resolve), reject: settle(reject)});
      this.post({type: 'call', id, call});
    });
    return (json === '' ? undefined : JSON.parse(json)) as Answer;
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'started':
        this.#started = true;
        return;
      case 'progress':
        this.#onProgress?.({loaded: message.loaded, total: message.total});
        return;
      case 'opened':
        this.#settleOpened.resolve(true);
        return;
      case 'failed':
        this.fail(fromRecord(message.error));
        return;
      case 'kept':
        this.#settleKept(message.kept);
        return;
      case 'answer':
        this.#take(message.id)?.resolve(message.json);
        return;
      case 'refused':
        this.#take(message.id)?.reject(fromRecord(message.error));
        return;
      default:
        message satisfies never;
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #crashed(event: ErrorEvent): void {
    if (this.#started) {
      this.fail(new TermdexError('worker_failed', event.message || 'the worker ended'));
      return;
    }
    event.preventDefault();
    this.#settleOpened.resolve(false);
    this.fail(new TermdexError('worker_failed', 'the worker did not start'));
  }
}
