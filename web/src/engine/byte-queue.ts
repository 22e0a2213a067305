/** Bytes of a pack that arrive one behind the other, and leave in the same order. */
export class ByteQueue {
  /** The place in the pack of the first byte that is still here. */
  begin: number;
  /** The place behind the last one. */
  end: number;
  #chunks: Uint8Array<ArrayBuffer>[] = [];

  constructor(begin = 0) {
    this.begin = this.end = begin;
  }

  push(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk);
    this.end += chunk.length;
  }

  /** The next `count` bytes, which leave; undefined while they are not all here. */
  take(count: number): Uint8Array<ArrayBuffer> | undefined {
    if (this.end - this.begin < count) return undefined;
    const first = this.#chunks[0] && this.#chunks[0].length >= count ? this.#chunks[0] : this.all();
    if (first.length > count) this.#chunks[0] = first.subarray(count);
    else this.#chunks.shift();
    this.begin += count;
    return first.subarray(0, count);
  }

  /** Lets go what lies before `place`. */
  skip(place: number): void {
    if (place > this.begin) this.take(Math.min(place, this.end) - this.begin);
  }

  /** All that is here, in one piece. */
  all(): Uint8Array<ArrayBuffer> {
    if (this.#chunks.length === 1) return this.#chunks[0]!;
    const all = new Uint8Array(this.end - this.begin);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    this.#chunks = [all];
    return all;
  }

  /** Empty again, at the beginning of a pack. */
  restart(): void {
    this.begin = this.end = 0;
    this.#chunks = [];
  }
}
