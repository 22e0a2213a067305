import {markTag, type Marks} from './marks.js';
import type {Scopes} from './scopes.js';
import {isSection} from './sections.js';
import {isInline} from './text-runs.js';

/** Watches what the page does to itself: takes marks back where it was at work, and tells what has to be read anew. */
export class Follower {
  readonly #marks: Marks;
  readonly #scopes: Scopes;
  readonly #changed: (scope: Element) => void;
  readonly #firstOnly: boolean;
  readonly #observer: MutationObserver;

  constructor(marks: Marks, scopes: Scopes, changed: (scope: Element) => void, firstOnly: boolean) {
    this.#marks = marks;
    this.#scopes = scopes;
    this.#changed = changed;
    this.#firstOnly = firstOnly;
    this.#observer = new MutationObserver((records) => this.#follow(records));
    for (const node of scopes.watched()) this.#observer.observe(node, {childList: true, characterData: true, subtree: true});
  }

  /** Changes the page without hearing of it. */
  write(work: () => void): void {
    const before = this.#observer.takeRecords();
    if (before.length > 0) this.#follow(before);
    work();
    this.#observer.takeRecords();
  }

  /** Leaves the page as if nothing had been. */
  end(): void {
    this.write(() => this.#marks.restoreAll());
    this.#observer.disconnect();
  }

  #follow(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const {type, target, addedNodes, removedNodes} of records) {
      if (type === 'characterData') {
        // Before the mark around it goes.
        if (target.parentElement) changed.add(blockAround(target.parentElement));
        this.#marks.rewritten(target as Text);
        continue;
      }
      for (const node of removedNodes) {
        // What stands further down may be the first of its section now.
        if (this.#firstOnly && hadMark(node) && target instanceof Element) changed.add(sectionAround(target));
        this.#marks.removed(node);
      }
      for (const node of addedNodes) {
        if (node instanceof Element) this.#marks.adopt(node);
        if (node instanceof Element && !isInline(node)) changed.add(node);
        else if (target instanceof Element) changed.add(target);
      }
    }
    this.#observer.takeRecords();
    for (const element of changed) {
      if (!element.isConnected) continue;
      for (const scope of this.#scopes.within(blockAround(element))) this.#changed(scope);
    }
  }
}

function hadMark(node: Node): boolean {
  return node instanceof Element && (node.localName === markTag || node.querySelector(markTag) !== null);
}

function sectionAround(element: Element): Element {
  let at = element;
  while (!isSection(at) && at.parentElement) at = at.parentElement;
  return at;
}

// A text begins and ends with a block.
function blockAround(element: Element): Element {
  let at = element;
  while (isInline(at) && at.parentElement) at = at.parentElement;
  return at;
}
