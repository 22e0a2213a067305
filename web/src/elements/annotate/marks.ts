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

// Several glossaries may have their marks in one text.
const splits = new Set<Split>();
const splitOf = new WeakMap<Node, Split>();
const ownerOf = new WeakMap<Node, Marks>();

/**
 * Puts marks around pieces of text nodes, and takes them away again.
 *
 * A text node is never moved nor replaced: it is shortened, and the rest of its text stands behind it. So what a framework
 * holds stays in its place, and in the end every node is what it was.
 */
export class Marks {
  /** Wraps pieces of one node, which are in ascending order and apart. */
  wrap(node: Text, ranges: readonly MarkRange[]): void {
    const split = splitOf.get(node) ?? begin(node);
    const made: ChildNode[] = [];
    for (const {begin, end, mark} of [...ranges].reverse()) {
      const inner = node.splitText(begin);
      if (end - begin < inner.length) made.unshift(inner.splitText(end - begin));
      inner.replaceWith(mark);
      mark.append(inner);
      made.unshift(mark);
      ownerOf.set(mark, this);
    }
    for (const piece of made) splitOf.set(piece, split);
    split.pieces.splice(split.pieces.indexOf(node) + 1, 0, ...made);
  }

  has(mark: HTMLElement): boolean {
    return ownerOf.get(mark) === this;
  }

  /** Takes all marks of its own away. */
  restoreAll(): void {
    for (const split of splits) {
      if (split.pieces.some((piece) => ownerOf.get(piece) === this)) restore(split, this);
    }
  }
}

/**
 * The page has written a text node, which had `before`. Whoever holds the node for all of the text has written it anew, and
 * what stood behind it goes. A script that works on what is on screen has not: it splits a text, or puts soft hyphens into it.
 */
export function forgetWritten(node: Text, before: string): void {
  const split = splitOf.get(node);
  if (split?.original !== node) return makeWhole(node);
  const first = split.pieces.find((piece) => piece.parentNode);
  const isSplit = before.startsWith(node.data) && node.nextSibling !== first;
  if (isSplit || withoutHyphens(node.data) === withoutHyphens(before)) return unwrap(split);
  forgetRest(split);
}

/**
 * The page has taken a node out. A text goes with all that it had, unless something came in its place, which is made of what
 * was on screen; one of no characters may only have been tidied away.
 */
export function forgetRemoved(node: Node, isReplaced: boolean): void {
  const split = splitOf.get(node);
  if (split?.original !== node || node.isConnected || split.original.data === '') makeWhole(node);
  else if (isReplaced) unwrap(split);
  else forgetRest(split);
  if (node instanceof Element) for (const mark of node.querySelectorAll(markTag)) makeWhole(mark);
}

function forgetRest(split: Split): void {
  for (const piece of split.pieces) piece.remove();
  end(split);
}

// Every text stays where it is; only the marks around some go.
function unwrap(split: Split): void {
  end(split);
  for (const piece of split.pieces) if (piece instanceof Element && piece.parentNode) piece.replaceWith(...piece.childNodes);
}

function withoutHyphens(text: string): string {
  return text.replaceAll('\u00ad', '');
}

/** Takes the marks out of a copy that the page made of a part of itself. */
export function unmarkCopy(copy: Element): void {
  for (const mark of [...(copy.matches(markTag) ? [copy] : []), ...copy.querySelectorAll(markTag)]) {
    if (!splitOf.has(mark)) mark.replaceWith(...mark.childNodes);
  }
}

// Of the text that the node is of, or stands in a mark of.
function makeWhole(node: Node): void {
  const split = splitOf.get(node) ?? splitOf.get(node.parentNode ?? node);
  if (split) restore(split);
}

function begin(original: Text): Split {
  const split = {original, pieces: []};
  splits.add(split);
  splitOf.set(original, split);
  return split;
}

function end(split: Split): void {
  splits.delete(split);
  for (const node of [split.original, ...split.pieces]) splitOf.delete(node);
}

// Without the marks of one, or of all. What the page has taken away of the text stays away.
function restore(split: Split, owner?: Marks): void {
  const {original} = split;
  const pieces = split.pieces.filter((piece) => piece.parentNode);
  const parent = original.parentNode ?? pieces[0]?.parentNode;
  end(split);
  split.pieces = [];
  let text: Text | undefined = original.parentNode ? original : undefined;
  for (const piece of pieces) {
    if (piece.parentNode !== parent) continue;
    const isKept = owner !== undefined && ownerOf.has(piece) && ownerOf.get(piece) !== owner;
    // What the page has put between two of them stays there.
    if (text && !isKept && text.nextSibling === piece) {
      text.appendData(piece.textContent ?? '');
      piece.remove();
      continue;
    }
    const stays = isKept || piece instanceof Text ? piece : new Text(piece.textContent ?? '');
    if (stays !== piece) piece.replaceWith(stays);
    text = stays instanceof Text ? stays : undefined;
    split.pieces.push(stays);
  }
  if (!split.pieces.some((piece) => ownerOf.has(piece))) return;
  splits.add(split);
  for (const node of [original, ...split.pieces]) splitOf.set(node, split);
}
