import type {Near} from './near.js';

// Blocks beside one another that are told by the first and the last of them: a page of a megabyte has thousands.
const perGroup = 12;

/** Hands work on blocks to `Near`, that of several in a row together. */
export class Groups {
  readonly #near: Near;
  #blocks: Element[] = [];
  #works: (() => void)[] = [];

  constructor(near: Near) {
    this.#near = near;
  }

  add(block: Element, work: () => void): void {
    const last = this.#blocks.at(-1);
    // With something between them, which may be as high as a window, the first and the last do not tell.
    if (last && last !== block && (last.nextElementSibling !== block || this.#blocks.length === perGroup)) this.end();
    if (this.#blocks.at(-1) !== block) this.#blocks.push(block);
    this.#works.push(work);
  }

  end(): void {
    const works = this.#works.map(once);
    for (const block of new Set([this.#blocks[0], this.#blocks.at(-1)])) if (block) this.#near.when(block, works);
    [this.#blocks, this.#works] = [[], []];
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
