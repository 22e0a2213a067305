import {closed} from '../errors.js';
import type {Settle} from '../settle.js';
import {answer, type Call} from './calls.js';
import type {IntakeListener} from './pack-intake.js';
import type {Part, PartedPack} from './parted-pack.js';

/** Brings a missing part of `pack`, or waits for it. Resolved without it, it is called again. */
export type Bring = (part: Part, pack: PartedPack) => unknown;

/** A pack that answers while it arrives. */
export class PackArrival implements IntakeListener {
  /** Resolves when terms can be searched; rejects when they will not be. */
  readonly heads: Promise<void>;
  /** True when all is here; false when no more comes by itself; rejects when it broke off. */
  readonly whole: Promise<boolean>;
  /** True when the pack is in the cache; settles when nothing more is stored. */
  kept: Promise<boolean> = Promise.resolve(false);
  /** Resolves when a part has arrived, or none will. */
  readonly news = (): Promise<void> => new Promise((resolve) => this.#listeners.push(resolve));
  bring: Bring = this.news;

  readonly #closing = new AbortController();
  // While another content arrives, the one before it answers.
  #pack: PartedPack | undefined;
  #heads!: Settle<void>;
  #whole!: Settle<boolean>;
  #listeners: (() => void)[] = [];

  constructor() {
    this.heads = new Promise((resolve, reject) => (this.#heads = {resolve, reject}));
    this.whole = new Promise((resolve, reject) => (this.#whole = {resolve, reject}));
    this.heads.catch(() => undefined);
    this.whole.catch(() => undefined);
  }

  /** Aborted by `close()`. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** One line of JSON, or empty; for an entry, after its definition was brought. */
  async answer(call: Call): Promise<string> {
    if (call.method === 'entry') await this.#complete(call.id);
    if (call.method === 'annotate') await this.#open().loadText();
    const {handle, stage} = this.#open();
    if (call.method !== 'search' || stage !== 'heads') return answer(handle, call);
    // What may have been meant where nothing is found takes more code; for want of it nothing is suggested.
    return answer(handle, call, 'find') || this.#open().loadText().then(
      () => answer(this.#open().handle, call),
      () => JSON.stringify({query: call.query, total: 0, totalIsExact: true, fullText: false, hits: [], suggestions: []}));
  }

  /** What waits for news looks again. */
  tell(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }

  arrived(pack: PartedPack): void {
    if (this.signal.aborted) return pack.close();
    // Another content has taken its place while it waited for the code.
    if (pack.isClosed) return;
    if (pack.stage !== 'header' && pack !== this.#pack) {
      this.#pack?.close();
      this.#pack = pack;
      this.#heads.resolve();
    }
    if (pack.stage === 'whole') {
      this.#whole.resolve(true);
      // With it goes what it holds: the bytes.
      this.bring = this.news;
    }
    this.tell();
  }

  replaced(pack: PartedPack): void {
    if (pack !== this.#pack) pack.close();
  }

  /** No more comes by itself. */
  rest(): void {
    this.#whole.resolve(false);
    this.tell();
  }

  fail(error: unknown): void {
    this.#heads.reject(error);
    this.#whole.reject(error);
    this.tell();
  }

  close(): void {
    this.#closing.abort(closed());
    this.#pack?.close();
    this.#pack = undefined;
    this.#whole.resolve(false);
    this.fail(closed());
  }

  async #complete(id: string): Promise<void> {
    const code = this.#open().loadText();
    code.catch(() => undefined);
    for (;;) {
      // While the code comes, what all definitions are read with; then the block of this one.
      if (this.#open().stage !== 'heads') await code;
      const pack = this.#open();
      const part = pack.stage === 'heads' ? pack.missingFrom(0) : partOf(pack, id);
      if (!part) return code;
      await this.bring(part, pack);
    }
  }

  #open(): PartedPack {
    if (!this.#pack) throw closed();
    return this.#pack;
  }
}

/** The part that the definition waits for. */
function partOf(pack: PartedPack, id: string): Part | undefined {
  const json = pack.stage === 'whole' ? '' : pack.handle.partOf(String(id));
  return json === '' ? undefined : pack.missingFrom((JSON.parse(json) as Part).offset);
}
