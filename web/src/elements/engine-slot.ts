import type {Engine, Info} from '../types.js';
import {TermdexErrorEvent, TermdexReadyEvent} from './events.js';
import type {OpenEngine} from './open-engine.js';
import type {Opening} from './opening.js';

/** What a slot tells the element it is of. */
export interface SlotOwner {
  /** There is an engine that answers, or there is none any more. */
  answered(engine: Engine | undefined, info: Info | undefined): void;
  readonly openEngine: OpenEngine | undefined;
}

/** How an opening is seen. */
type SlotScreen = Pick<Opening, 'start' | 'progress' | 'end' | 'fail'>;

/** Where an element's engine comes from: one that it is given, or one that it opens for its `src`, and closes. */
export class EngineSlot {
  readonly #element: HTMLElement;
  readonly #opening: SlotScreen;
  readonly #owner: SlotOwner;
  #attempt = new AbortController();
  #given: Engine | undefined;
  #own: Engine | undefined;

  constructor(element: HTMLElement, opening: SlotScreen, owner: SlotOwner) {
    this.#element = element;
    this.#opening = opening;
    this.#owner = owner;
  }

  get engine(): Engine | undefined {
    return this.#given ?? this.#own;
  }

  give(engine: Engine | undefined): void {
    this.#given = engine;
    if (engine) this.#closeOwn();
  }

  async start(): Promise<void> {
    this.#attempt.abort();
    const {signal} = (this.#attempt = new AbortController());
    try {
      const engine = this.engine ?? (await this.#open(signal));
      if (!engine || signal.aborted) return;
      const info = await engine.info({signal});
      if (signal.aborted) return;
      this.#opening.end();
      this.#element.dispatchEvent(new TermdexReadyEvent(info));
      this.#owner.answered(engine, info);
    } catch (error) {
      if (!signal.aborted) this.report(error);
    }
  }

  /** Starts anew: after an error, or with another `src`. */
  async restart(): Promise<void> {
    this.#closeOwn();
    await this.start();
  }

  /** Says what went wrong, on screen and by an event. */
  report(error: unknown): void {
    this.#opening.fail(error);
    this.#element.dispatchEvent(new TermdexErrorEvent(error instanceof Error ? error : new Error(String(error))));
  }

  end(): void {
    this.#attempt.abort();
    this.#opening.end();
    this.#closeOwn();
  }

  async #open(signal: AbortSignal): Promise<Engine | undefined> {
    const attribute = (name: string): string | null => this.#element.getAttribute(name);
    const src = attribute('src');
    const {openEngine} = this.#owner;
    if (!src || !openEngine) return undefined;
    this.#opening.start();
    const read = attribute('read');
    const engine = await openEngine(new URL(src, document.baseURI).href, {
      worker: attribute('worker') !== 'off',
      cache: attribute('cache') !== 'off',
      ...((read === 'stream' || read === 'range') && {read}),
      ready: 'heads',
      onProgress: (progress) => signal.aborted || this.#opening.progress(progress),
      signal,
    });
    if (signal.aborted) {
      void engine.close();
      return undefined;
    }
    return (this.#own = engine);
  }

  #closeOwn(): void {
    if (!this.#own) return;
    void this.#own.close();
    this.#own = undefined;
    this.#owner.answered(undefined, undefined);
  }
}
