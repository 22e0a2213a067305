import {forgetRemoved, forgetWritten, markTag, unmarkCopy} from './marks.js';
import type {Scopes} from './scopes.js';
import {isSection} from './sections.js';
import {blockAround, isInline} from './text-runs.js';

// What one of them does to the page is no news to the others.
const followers = new Set<Follower>();

/** Changes the page without any of them hearing of it. */
export function writeQuietly(work: () => void): void {
  for (const follower of followers) follower.catchUp();
  work();
  for (const follower of followers) follower.skip();
}

/** Watches what the page does to itself: takes marks back where it was at work, and tells what has to be read anew. */
export class Follower {
  readonly #scopes: Scopes;
  readonly #changed: (scope: Element) => void;
  readonly #firstOnly: boolean;
  readonly #observer: MutationObserver;

  constructor(scopes: Scopes, changed: (scope: Element) => void, firstOnly: boolean) {
    this.#scopes = scopes;
    this.#changed = changed;
    this.#firstOnly = firstOnly;
    this.#observer = new MutationObserver((records) => this.#follow(records));
    for (const node of scopes.watched()) this.#observer.observe(node, {childList: true, characterData: true, characterDataOldValue: true, subtree: true});
    followers.add(this);
  }

  /** Hears at once of all that was done until now. */
  catchUp(): void {
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#follow(records);
  }

  /** Never hears of it. */
  skip(): void {
    this.#observer.takeRecords();
  }

  end(): void {
    followers.delete(this);
    this.#observer.disconnect();
  }

  #follow(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const {type, target, addedNodes, removedNodes, oldValue} of records) {
      if (type === 'characterData') {
        // Before the mark around it goes.
        if (target.parentElement) changed.add(blockAround(target.parentElement));
        forgetWritten(target as Text, oldValue ?? '');
        continue;
      }
      for (const node of removedNodes) {
        // What stands further down may be the first of its section now.
        if (this.#firstOnly && hadMark(node) && target instanceof Element) changed.add(sectionAround(target));
        forgetRemoved(node, addedNodes.length > 0);
      }
      for (const node of addedNodes) {
        if (node instanceof Element) unmarkCopy(node);
        if (node instanceof Element && !isInline(node)) changed.add(node);
        else if (target instanceof Element) changed.add(target);
      }
    }
    this.skip();
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
