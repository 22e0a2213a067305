import {TermdexError} from '../errors.js';
import type {ByteQueue} from './byte-queue.js';
import {engineError} from './calls.js';
import {PartedPack} from './parted-pack.js';
import {inSlices} from './slices.js';
import type {WasmModule} from './wasm-module.js';

/** Who is told of a pack that grows. */
export interface IntakeListener {
  /** `pack` has one part more. */
  arrived?(pack: PartedPack): void;
  /** Another content has come in the place of `pack`. */
  replaced(pack: PartedPack): void;
}

/** Makes a pack of its bytes, in slices. */
export class PackIntake {
  readonly #module: Promise<WasmModule>;
  readonly #listener: IntakeListener;
  readonly #keep: boolean;
  readonly #breathe = inSlices();
  #pack: PartedPack | undefined;
  #begins = true;
  // How many bytes the header was last looked for in.
  #seen = 0;

  constructor(module: Promise<WasmModule>, listener: IntakeListener, keep: boolean) {
    this.#module = module;
    this.#listener = listener;
    this.#keep = keep;
  }

  /** Undefined before its header is there. */
  get pack(): PartedPack | undefined {
    return this.#pack;
  }

  /** Whether what comes next is a header. */
  get begins(): boolean {
    return this.#begins;
  }

  /** What comes next is a pack from its beginning: another one, or the same again. */
  restart(): void {
    this.#begins = true;
    this.#seen = 0;
  }

  /**
   * Takes the header; false while it is not all there. Looked for when there is twice as much as the
   * last time, and in the `last` bytes that come. Errors: the engine's.
   */
  async begin(queue: ByteQueue, last: boolean): Promise<boolean> {
    if (!last && queue.end < 2 * this.#seen) return false;
    this.#seen = queue.end;
    const module = await this.#module;
    const {pack: handle, error} = module.beginPack(queue.all());
    if (!handle) {
      const named = engineError(error);
      if (named.code === 'truncated') return false;
      throw named;
    }
    this.#begins = false;
    const pack = new PartedPack(handle, module, this.#keep);
    if (pack.hash === this.#pack?.hash) {
      pack.close();
      return true;
    }
    if (this.#pack) this.#listener.replaced(this.#pack);
    this.#pack = pack;
    const header = queue.take(pack.parts[0]?.offset ?? 0);
    if (header) pack.hold(0, header);
    return true;
  }

  /** Takes all parts that are whole, after the header. Errors: the engine's; the reason of `signal`. */
  async take(queue: ByteQueue, signal: AbortSignal): Promise<void> {
    const pack = this.#pack;
    if (!pack) return;
    // In a pause another content may have taken its place.
    for (let part; pack === this.#pack && (part = pack.missingFrom(queue.begin)); ) {
      queue.skip(part.offset);
      const bytes = queue.begin === part.offset ? queue.take(part.bytes) : undefined;
      if (!bytes) return;
      await pack.supply(part, bytes);
      this.#listener.arrived?.(pack);
      await this.#breathe();
      signal.throwIfAborted();
    }
  }
}

/** The name of what ended before it was whole. */
export function cutShort(queue: ByteQueue, pack: PartedPack | undefined): TermdexError {
  const expected = pack ? `expected ${pack.bytes}` : 'in its header';
  return new TermdexError('truncated', `the pack ends after ${queue.end} bytes, ${expected}`);
}
