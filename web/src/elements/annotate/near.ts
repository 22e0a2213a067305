import {inIdleSlices} from './idle.js';

/**
 * Does work on elements when they come near to what is seen of the page, some at a time.
 *
 * Whatever changes in a long page costs a layout of it; what nobody reads need not change.
 */
export class Near {
  readonly #observer: IntersectionObserver;
  readonly #waiting = new Map<Element, (() => void)[]>();
  readonly #unseen = new Set<Element>();
  readonly #due: (() => void)[] = [];
  readonly #pause = inIdleSlices();
  readonly #signal: AbortSignal;
  readonly #settled: () => void;
  #working = false;

  /** @param settled Called when all is done that is near. */
  constructor(settled: () => void, signal: AbortSignal) {
    this.#settled = settled;
    this.#signal = signal;
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {rootMargin: '100% 0px'});
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Whether what was asked for so far is done or far away. */
  get isSettled(): boolean {
    return this.#unseen.size === 0 && this.#due.length === 0;
  }

  when(element: Element, works: readonly (() => void)[]): void {
    const before = this.#waiting.get(element);
    if (before) {
      before.push(...works);
      return;
    }
    this.#waiting.set(element, [...works]);
    this.#unseen.add(element);
    this.#observer.observe(element);
  }

  /** Lets go of what is no longer in the page. */
  sweep(): void {
    for (const element of this.#waiting.keys()) {
      if (element.isConnected) continue;
      this.#observer.unobserve(element);
      this.#waiting.delete(element);
      this.#unseen.delete(element);
    }
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting, boundingClientRect: {width, height}} of entries) {
      this.#unseen.delete(target);
      // What has no box of its own is nowhere, and what is gone never comes.
      if (!isIntersecting && (width > 0 || height > 0 || (target.isConnected && hasBox(target)))) continue;
      this.#observer.unobserve(target);
      this.#due.push(...(this.#waiting.get(target) ?? []));
      this.#waiting.delete(target);
    }
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#due.length > 0) {
      await this.#pause();
      if (this.#signal.aborted) return;
      this.#due.shift()?.();
    }
    this.#working = false;
    if (this.isSettled) this.#settled();
  }
}

function hasBox(element: Element): boolean {
  return getComputedStyle(element).display !== 'contents';
}
