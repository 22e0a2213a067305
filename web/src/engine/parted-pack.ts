import type {Info} from '../types.js';
import type {ByteRange} from './byte-ranges.js';
import {engineError} from './calls.js';
import type {PackHandle, WasmModule} from './wasm-module.js';

/** How far a pack is: "heads" answers by terms and aliases, "text" has what definitions are read with. */
export type Stage = 'header' | 'heads' | 'text' | 'whole';

/** A piece of a pack that is supplied as one; equal hash and bytes are equal content. */
export interface Part extends ByteRange {
  readonly section: string;
  readonly hash: string;
  have: boolean;
}

/** A pack that is put together from its parts. Holds the one handle that has to be given back. */
export class PartedPack {
  readonly handle: PackHandle;
  /** Names the content. */
  readonly hash: string;
  /** Of the whole pack. */
  readonly bytes: number;
  readonly #module: WasmModule;
  #stage: Stage = 'header';
  #parts: Part[] = [];
  // All before it is here.
  #first = 0;
  #closed = false;
  // The file, piece by piece, where it is to be kept.
  #pieces: Map<number, Uint8Array<ArrayBuffer>> | undefined;

  /** @param keep Whether `file()` will be asked for. */
  constructor(handle: PackHandle, module: WasmModule, keep = false) {
    this.handle = handle;
    this.#module = module;
    this.#pieces = keep ? new Map() : undefined;
    const {hash, bytes} = JSON.parse(handle.info()) as Info;
    this.hash = hash;
    this.bytes = bytes;
    this.#look();
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** In the order of the pack; blocks of definitions are among them from "text" on. */
  get parts(): readonly Part[] {
    return this.#parts;
  }

  /** The first missing part at or behind `offset`. */
  missingFrom(offset: number): Part | undefined {
    while (this.#parts[this.#first]?.have) this.#first++;
    for (let i = this.#first; i < this.#parts.length; i++) {
      const part = this.#parts[i]!;
      if (!part.have && part.offset >= offset) return part;
    }
    return undefined;
  }

  missing(): Part[] {
    return this.#parts.filter(({have}) => !have);
  }

  /** Brings the code for more than heads. */
  loadText(): Promise<void> {
    return this.#module.loadText();
  }

  /** Errors: the engine's; the pack is then as it was. */
  async supply(part: Part, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (part.section !== 'heads') await this.loadText();
    if (this.#closed || part.have) return;
    const error = this.handle.supply(part.offset, bytes);
    if (error !== '') throw engineError(error);
    this.hold(part.offset, bytes);
    part.have = true;
    // From "text" on the list stays as it is, and is long.
    if (this.#stage === 'header' || this.#stage === 'heads' || !this.missingFrom(0)) this.#look();
  }

  /** Remembers `bytes` of the file; those of parts are remembered by themselves. */
  hold(offset: number, bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces?.set(offset, bytes);
  }

  /** A whole pack as the file that it came from, if that is to be kept. Its bytes are let go, here and from now on. */
  file(): Blob | undefined {
    const pieces = [...(this.#pieces ?? [])].sort(([a], [b]) => a - b);
    this.#pieces = undefined;
    if (this.#stage !== 'whole' || pieces.length === 0) return undefined;
    return new Blob(pieces.map(([, bytes]) => bytes));
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  close(): void {
    if (!this.#closed) this.handle.delete();
    this.#closed = true;
  }

  #look(): void {
    const {stage, parts} = JSON.parse(this.handle.parts()) as {stage: Stage; parts: Part[]};
    this.#stage = stage;
    this.#parts = parts;
    this.#first = 0;
  }
}
