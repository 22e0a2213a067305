import {unlessAborted} from '../abortable.js';
import {AskedEngine} from '../engine/asked-engine.js';
import type {Call} from '../engine/calls.js';
import type {PackSource} from '../engine/pack-source.js';
import {closed, fromRecord, TermdexError} from '../errors.js';
import type {Settle} from '../settle.js';
import {trustedUrl} from '../trusted-url.js';
import type {Glossary, Progress} from '../types.js';
import type {FromWorker, ToWorker} from './protocol.js';

export interface WorkerOptions {
  readonly workerUrl: string;
  readonly wasmUrl: string;
  /** Where the rest of the code is; undefined if that is all of it. */
  readonly textUrl: string | undefined;
  /** What is at `wasmUrl`, compiled; undefined if the worker has to see to that. */
  readonly code: Promise<WebAssembly.Module | undefined>;
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
  engine.post({type: 'open', source});
  const {textUrl} = options;
  const load = (wasm: WebAssembly.Module | string): void => engine.post({type: 'engine', wasm, textUrl});
  // Compiled code may be refused, too, on its way.
  options.code.then((code) => load(code ?? options.wasmUrl)).catch(() => load(options.wasmUrl));
  try {
    return (await unlessAborted(engine.opened, options.signal)) ? engine : undefined;
  } catch (error) {
    engine.fail(error);
    throw error;
  }
}

function startWorker(url: string): Worker | undefined {
  try {
    return new Worker(trustedUrl(url), {type: 'module', name: 'termdex'});
  } catch {
    return undefined;
  }
}

class WorkerEngine extends AskedEngine implements Glossary {
  readonly runs = 'worker';
  /** False when the worker never started. */
  readonly opened: Promise<boolean>;
  readonly whole: Promise<boolean>;
  readonly kept: Promise<boolean>;

  readonly #worker: Worker;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  readonly #waiting = new Map<number, Settle<string>>();
  #next = 0;
  #started = false;
  #failure: unknown;
  #settleOpened!: Settle<boolean>;
  #settleWhole!: Settle<boolean>;
  #settleKept!: (kept: boolean) => void;

  constructor(worker: Worker, onProgress: ((progress: Progress) => void) | undefined) {
    super();
    this.#worker = worker;
    this.#onProgress = onProgress;
    this.opened = new Promise((resolve, reject) => {
      this.#settleOpened = {resolve, reject};
    });
    this.opened.catch(() => undefined);
    this.whole = new Promise((resolve, reject) => {
      this.#settleWhole = {resolve, reject};
    });
    this.whole.catch(() => undefined);
    this.kept = new Promise((resolve) => {
      this.#settleKept = resolve;
    });
    worker.addEventListener('message', (event: MessageEvent<FromWorker>) => this.#receive(event.data));
    worker.addEventListener('error', (event) => this.#crashed(event));
  }

  async close(): Promise<void> {
    this.#settleWhole.resolve(false);
    this.fail(closed());
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
    this.#settleWhole.reject(reason);
    this.#settleKept(false);
    for (const waiting of this.#waiting.values()) waiting.reject(reason);
    this.#waiting.clear();
  }

  protected override async ask(call: Call, signal: AbortSignal | undefined): Promise<string> {
    if (this.#failure !== undefined) throw this.#failure;
    const id = this.#next++;
    const answer = new Promise<string>((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      this.post({type: 'call', id, call});
    });
    return unlessAborted(answer, signal).finally(() => this.#waiting.delete(id));
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
      case 'whole':
        if (message.error) this.#settleWhole.reject(fromRecord(message.error));
        else this.#settleWhole.resolve(message.whole);
        return;
      case 'kept':
        this.#settleKept(message.kept);
        return;
      case 'answer':
        this.#waiting.get(message.id)?.resolve(message.json);
        return;
      case 'refused':
        this.#waiting.get(message.id)?.reject(fromRecord(message.error));
        return;
      default:
        message satisfies never;
    }
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
