/** A piece of a text node that becomes a mark. */
export interface MarkRange {
  readonly begin: number;
  readonly end: number;
  readonly mark: HTMLElement;
}

// A text node of the page, which keeps what stands before the first mark, and what was made of the rest.
interface Split {
  readonly original: Text;
  pieces: ChildNode[];
}

/** The name of the elements around terms: none that a page has rules for. */
export const markTag = 'termdex-term';

/**
 * Puts marks around pieces of text nodes, and takes them away again.
 *
 * A text node is never moved nor replaced: it is shortened, and the rest of its text stands behind it. So what a framework
 * holds stays in its place, and in the end every node is what it was.
 */
export class Marks {
  readonly #splits = new Set<Split>();
  readonly #owners = new WeakMap<Node, Split>();

  /** Wraps pieces of one node, which are in ascending order and apart. */
  wrap(node: Text, ranges: readonly MarkRange[]): void {
    const split = this.#owners.get(node) ?? this.#begin(node);
    const made: ChildNode[] = [];
    for (const {begin, end, mark} of [...ranges].reverse()) {
      const inner = node.splitText(begin);
      if (end - begin < inner.length) made.unshift(inner.splitText(end - begin));
      inner.replaceWith(mark);
      mark.append(inner);
      made.unshift(mark);
    }
    for (const piece of made) this.#owners.set(piece, split);
    split.pieces.splice(split.pieces.indexOf(node) + 1, 0, ...made);
  }

  /** Forgets a node that the page has written anew: what it had before stands behind it no longer. */
  rewritten(node: Text): void {
    const split = this.#owners.get(node);
    if (split?.original !== node) return this.restore(node);
    for (const piece of split.pieces) piece.remove();
    this.#splits.delete(split);
    this.#owners.delete(node);
  }

  /** The page has taken a node out of its tree. A text goes with all that it had; one of no characters had nothing to take. */
  removed(node: Node): void {
    const split = this.#owners.get(node);
    if (split?.original === node && !node.isConnected && split.original.data !== '') this.rewritten(split.original);
    else this.restore(node);
    if (node instanceof Element) for (const mark of node.querySelectorAll(markTag)) this.restore(mark);
  }

  /** Makes the text node whole that `node` is of, or stands in a mark of. */
  restore(node: Node): void {
    const split = this.#owners.get(node) ?? this.#owners.get(node.parentNode ?? node);
    if (split) this.#restore(split);
  }

  /** Takes the marks out of a copy that the page made of a part of itself. */
  adopt(copy: Element): void {
    for (const mark of [...(copy.matches(markTag) ? [copy] : []), ...copy.querySelectorAll(markTag)]) {
      if (!this.#owners.has(mark)) mark.replaceWith(...mark.childNodes);
    }
  }

  restoreAll(): void {
    for (const split of this.#splits) this.#restore(split);
  }

  has(mark: HTMLElement): boolean {
    return this.#owners.has(mark);
  }

  #begin(original: Text): Split {
    const split = {original, pieces: []};
    this.#splits.add(split);
    this.#owners.set(original, split);
    return split;
  }

  // What the page has taken away of it stays away.
  #restore(split: Split): void {
    const {original, pieces} = split;
    this.#splits.delete(split);
    const parent = original.parentNode ?? pieces.find((piece) => piece.parentNode)?.parentNode;
    const kept = pieces.filter((piece) => piece.parentNode && piece.parentNode === (parent ?? null));
    const text = kept.map((piece) => piece.textContent).join('');
    if (original.parentNode) original.appendData(text);
    else kept[0]?.before(text);
    for (const piece of kept) piece.remove();
    for (const node of [original, ...pieces]) this.#owners.delete(node);
  }
}
