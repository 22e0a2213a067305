import {TermdexError} from '../errors.js';
import type {Progress} from '../types.js';
import type {ByteQueue} from './byte-queue.js';
import {beginningOf, rangeHeader} from './byte-ranges.js';
import {cutShort, PackIntake, type IntakeListener} from './pack-intake.js';
import {discard, explained, mayCarryHeaders, mayPass, request, strongValidator} from './pack-request.js';
import type {PartedPack} from './parted-pack.js';
import {sleep} from './slices.js';
import type {WasmModule} from './wasm-module.js';

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly listener: IntakeListener;
  /** Whether the file is wanted in the end. */
  readonly keep?: boolean;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Headers and cache of the first request. */
  readonly first?: RequestInit;
}

/** An order: bytes that follow one another, from the end of the queue on. */
interface Order {
  readonly queue: ByteQueue;
  readonly enough: () => boolean;
  /** Infinity: all there is. */
  end: number;
}

interface Reply {
  readonly response: Response;
  /** Where in the pack its bytes begin. */
  readonly at: number;
}

// Milliseconds before a download that broke off goes on; they begin anew when one brought something.
const pauses = [300, 1000, 3000];

/**
 * Brings a pack from a server that may keep to HTTP or not. Bytes of two versions never meet: each
 * part has its hash in the header, and where one does not fit the pack begins anew.
 */
export class PackDownload {
  /** Whether the server may be asked for ranges. */
  ranges = true;
  /** Of the answer that the pack began with. */
  headers: Headers | undefined;

  readonly #url: string;
  readonly #options: DownloadOptions;
  readonly #intake: PackIntake;
  #init: RequestInit;
  #began: Reply | undefined;
  #renewed = false;
  #stream: Order | undefined;

  constructor(url: string, module: Promise<WasmModule>, options: DownloadOptions) {
    this.#url = url;
    this.#options = options;
    this.#init = options.first ?? {};
    this.#intake = new PackIntake(module, options.listener, options.keep ?? false);
  }

  /** Undefined before its header is there, and where the server says that nothing is new (304). */
  get pack(): PartedPack | undefined {
    return this.#intake.pack;
  }

  /** Whether the header of another content was being read when that broke off. */
  get begins(): boolean {
    return this.#intake.begins;
  }

  /** Whether all that is missing is on its way. */
  get streaming(): boolean {
    return this.#stream !== undefined;
  }

  /**
   * Brings what follows in `queue`, up to `end` or until it is `enough`, however often the connection
   * breaks. A server that has no ranges, or meanwhile another pack, sends all of it instead: that is
   * taken, unless it is on its way already. False when nothing was taken, for that reason, which sets
   * `ranges` to false, or because nothing is new (304).
   *
   * Errors: "network", "http_status", "interrupted", "not_a_pack", the engine's, the signal's reason.
   */
  async bring(queue: ByteQueue, end: number = Infinity, enough: () => boolean = () => false): Promise<boolean> {
    const order: Order = {queue, end, enough};
    if (end === Infinity) this.#stream = order;
    try {
      return await this.#untilBrought(order);
    } finally {
      if (this.#stream === order) this.#stream = undefined;
    }
  }

  async #untilBrought(order: Order): Promise<boolean> {
    const {signal} = this.#options;
    let answered = false;
    let furthest = order.queue.end;
    let tries = 0;
    for (;;) {
      let reply: Reply | undefined;
      try {
        reply = await this.#ask(order);
        answered = true;
        if (reply.response.status === 304) return false;
        const unasked = reply.at !== order.queue.end || (reply.response.status !== 206 && order.end < Infinity);
        if (unasked && this.#isSpare(order)) {
          discard(reply.response);
          return false;
        }
        if (unasked) this.#startAnew(order);
        await this.#read(reply, order);
        return true;
      } catch (error) {
        signal.throwIfAborted();
        if (this.#isMixture(error, reply)) {
          if (this.#isSpare(order)) return false;
          if (this.#renewed) throw error;
          this.#renewed = true;
          this.#init = {cache: 'reload'};
          this.#startAnew(order);
          continue;
        }
        if (!mayPass(error)) throw this.#intake.begins ? explained(error, this.#url, order.queue.all()) : error;
        if (!answered && !this.#withoutRanges(order)) throw error;
        if (order.queue.end > furthest) tries = 0;
        furthest = Math.max(furthest, order.queue.end);
        const pause = pauses[tries++];
        if (pause === undefined) {
          throw new TermdexError('interrupted', `${this.#url} broke off after ${furthest} bytes`, {cause: error});
        }
        if (answered) await sleep(pause, signal);
      }
    }
  }

  async #ask(order: Order): Promise<Reply> {
    const begin = this.ranges ? order.queue.end : 0;
    const ranged = this.ranges && (begin > 0 || order.end < Infinity);
    const headers = new Headers(this.#init.headers);
    if (ranged) headers.set('range', rangeHeader(begin, order.end));
    // Single parts are checked when they come; without a condition browsers can keep them.
    const validator = order.end === Infinity && this.headers && strongValidator(this.headers);
    if (ranged && validator && mayCarryHeaders(this.#url)) headers.set('if-range', validator);
    const response = await request(this.#url, {...this.#init, headers, signal: this.#options.signal});
    const {status} = response;
    const encoded = response.headers.has('content-encoding');
    const partial = status === 206 && !encoded && beginningOf(response.headers, begin) === begin;
    const unchanged = status === 304 && this.#init.headers !== undefined;
    if (status === 206 ? !partial : !response.ok && !unchanged) {
      discard(response);
      if (!ranged) throw new TermdexError('http_status', `${this.#url} answered ${status} to a plain request`);
      this.ranges = false;
      return this.#ask(order);
    }
    this.#init = {};
    if (partial) return {response, at: begin};
    const accepted = response.headers.get('accept-ranges');
    if (response.ok) this.ranges = !encoded && (ranged ? accepted === 'bytes' : accepted !== 'none');
    return {response, at: 0};
  }

  async #read(reply: Reply, order: Order): Promise<void> {
    const {queue} = order;
    const reader = reply.response.body?.getReader();
    try {
      this.#report(order);
      for (;;) {
        const step = await reader?.read().catch((cause: unknown) => {
          throw new TermdexError('interrupted', 'the connection broke', {cause});
        });
        const ended = !step || step.done;
        if (!ended) {
          queue.push(step.value);
          this.#report(order);
        }
        await this.#take(reply, order, ended);
        if (this.#isFilled(order)) return;
        if (ended) break;
      }
    } finally {
      reader?.cancel().catch(() => undefined);
    }
    if (reply.response.status === 206) throw new TermdexError('interrupted', 'fewer bytes than asked for');
    throw cutShort(queue, this.#intake.begins ? undefined : this.pack);
  }

  async #take(reply: Reply, order: Order, ended: boolean): Promise<void> {
    const {queue} = order;
    // While a pack begins anew, single parts that arrive are still of the one before.
    if (this.#intake.begins && queue.begin === 0) {
      if (!(await this.#intake.begin(queue, ended || queue.end >= order.end))) return;
      this.#began = reply;
      this.headers = reply.response.headers;
      this.#report(order);
    }
    await this.#intake.take(queue, this.#options.signal);
    // Beside the rest of the pack; who needs it hears of it if it fails.
    if (order.end === Infinity && this.pack?.stage === 'heads') this.pack.loadText().catch(() => undefined);
  }

  #isFilled({queue, end, enough}: Order): boolean {
    if (this.#intake.begins) return queue.end >= end;
    return this.pack?.stage === 'whole' || enough() || queue.end >= Math.min(end, this.pack?.bytes ?? end);
  }

  /** Whether all there is comes with another order already; no ranges are asked for beside that. */
  #isSpare(order: Order): boolean {
    const spare = this.#stream !== undefined && this.#stream !== order;
    if (spare) this.ranges = false;
    return spare;
  }

  /** The order brings all there is from now on. */
  #startAnew(order: Order): void {
    this.#stream = order;
    order.end = Infinity;
    order.queue.restart();
    this.#intake.restart();
  }

  // Old browsers ask servers of other origins for leave to use ranges, and are refused it.
  #withoutRanges(order: Order): boolean {
    const hope = this.ranges && order.end < Infinity && !this.headers;
    this.ranges &&= !hope;
    return hope;
  }

  // What one answer holds is one version, and damaged if its hashes are wrong. A header of two
  // versions can be wrong in any way.
  #isMixture(error: unknown, reply: Reply | undefined): boolean {
    if (!(error instanceof TermdexError)) return false;
    if (error.code === 'checksum_mismatch') return reply !== this.#began;
    return this.#intake.begins && reply !== undefined && reply.at > 0 && !mayPass(error);
  }

  #report({queue, end}: Order): void {
    const {pack} = this;
    const {onProgress} = this.#options;
    // Single definitions are too small to report.
    if (end < Infinity && pack && pack.stage !== 'header') return;
    const heads = pack?.missingFrom(0);
    const total = end === Infinity ? pack?.bytes : heads && heads.offset + heads.bytes;
    // What comes with the heads and lies behind them is not waited for.
    const progress = {loaded: Math.min(queue.end, total ?? Infinity), total};
    // What the page throws there is the page's.
    queueMicrotask(() => onProgress?.(progress));
  }
}
