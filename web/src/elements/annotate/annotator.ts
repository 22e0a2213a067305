import type {AnnotateOptions, CallOptions, Engine} from '../../types.js';
import {Follower, writeQuietly} from './follower.js';
import {inIdleSlices} from './idle.js';
import {markTag, Marks, type MarkRange} from './marks.js';
import {Groups} from './groups.js';
import {Near} from './near.js';
import {blockAround, textRuns, type TextRun} from './text-runs.js';
import type {Scopes} from './scopes.js';

export interface AnnotatorOptions extends AnnotateOptions {
  readonly scopes: Scopes;
  /** Marks every occurrence, not only the first of a section. */
  readonly every: boolean;
  /** All that was there when it was asked for is marked. */
  annotated(): void;
  failed(error: unknown): void;
}

type Ask = (texts: readonly string[], options: AnnotateOptions & CallOptions) => Promise<Found>;
type Plan = readonly {readonly node: Text; readonly ranges: readonly MarkRange[]}[];
type Found = Awaited<ReturnType<NonNullable<Engine['annotate']>>>;

// Characters in one question: some milliseconds for an engine, also one in this thread.
const perQuestion = 16_000;

/** Marks terms in a page and in what becomes of it, until it is told to stop. */
export class Annotator {
  readonly marks: Marks = new Marks();
  readonly #ask: Ask;
  readonly #options: AnnotatorOptions;
  readonly #signal: AbortSignal;
  readonly #pause = inIdleSlices();
  readonly #near: Near;
  // Which mark of an entry is that of a section.
  readonly #firsts = new WeakMap<Element, Map<string, HTMLElement>>();
  // Marks whose place is not near yet, with the text that they are for.
  readonly #coming = new WeakMap<HTMLElement, TextRun>();
  readonly #waiting = new Set<Element>();
  #working = false;

  constructor(ask: Ask, options: AnnotatorOptions, signal: AbortSignal) {
    this.#ask = ask;
    this.#options = options;
    this.#signal = signal;
    const follower = new Follower(options.scopes, (scope) => this.#add([scope]), !options.every);
    this.#near = new Near(() => this.#tell(), signal);
    this.#add(options.scopes.all());
    addEventListener('online', () => this.#add([]), {signal});
    signal.addEventListener('abort', () => {
      writeQuietly(() => this.marks.restoreAll());
      follower.end();
    });
  }

  #add(scopes: readonly Element[]): void {
    for (const scope of scopes) this.#waiting.add(scope);
    if (!this.#working) void this.#work().catch((error: unknown) => this.#signal.aborted || this.#options.failed(error));
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      for (const scope of this.#waiting) {
        this.#waiting.delete(scope);
        if (isWithin(scope, this.#waiting)) continue;
        await this.#annotate(scope).catch((error: unknown) => {
          // Not lost: with the next change of the page, or when there is a network again.
          this.#waiting.add(scope);
          throw error;
        });
      }
    } finally {
      this.#working = false;
    }
    this.#tell();
  }

  #tell(): void {
    if (!this.#working && this.#near.isSettled) this.#options.annotated();
  }

  async #annotate(scope: Element): Promise<void> {
    let runs: TextRun[] = [];
    let characters = 0;
    for (const run of textRuns(scope, this.#options.scopes.excluded)) {
      await this.#pause();
      this.#signal.throwIfAborted();
      if (!run) continue;
      runs.push(run);
      for (const {data} of run.nodes) characters += data.length;
      if (characters < perQuestion) continue;
      await this.#mark(runs);
      [runs, characters] = [[], 0];
    }
    if (runs.length > 0) await this.#mark(runs);
    this.#near.sweep();
  }

  async #mark(runs: readonly TextRun[]): Promise<void> {
    const texts = runs.map(({nodes}) => nodes.map(({data}) => data).join(''));
    const {entries, matches} = await this.#ask(texts, {ordinary: this.#options.ordinary === true, signal: this.#signal});
    const groups = new Groups(this.#near);
    for (let at = 0; at < matches.length; ) {
      const text = matches[at]![0];
      let end = at;
      while (matches[end]?.[0] === text) end++;
      await this.#pause();
      this.#signal.throwIfAborted();
      const run = runs[text];
      const plan = run ? this.#plan(run, matches.slice(at, end).map(([, begin, behind, entry]) => ({begin, end: behind, id: entries[entry]?.id ?? ''}))) : [];
      const around = run?.nodes[0]?.node.parentElement;
      if (run && around && plan.length > 0) groups.add(blockAround(around), () => writeQuietly(() => this.#markRun(run, plan)));
      at = end;
    }
    groups.end();
  }

  // The pieces of each node that become marks. A term in two nodes, half of it bold, is left alone.
  #plan(run: TextRun, found: readonly {readonly begin: number; readonly end: number; readonly id: string}[]): Plan {
    let begin = 0;
    return run.nodes.map(({node, data}) => {
      const [first, end] = [begin, begin + data.length];
      begin = end;
      const ranges: MarkRange[] = [];
      for (const one of found) {
        if (one.begin < first || one.end > end) continue;
        const mark = this.#newMark(run, one.id);
        if (mark) ranges.push({begin: one.begin - first, end: one.end - first, mark});
      }
      return {node, ranges};
    }).filter(({ranges}) => ranges.length > 0);
  }

  // A text that changed in the meantime is read again: the page may have written it, or another glossary its marks into it.
  #markRun(run: TextRun, plan: Plan): void {
    const isAsRead = isStill(run);
    for (const {node, ranges} of plan) {
      for (const {mark} of ranges) this.#coming.delete(mark);
      if (isAsRead) this.marks.wrap(node, ranges);
    }
    const around = run.nodes.find(({node}) => node.isConnected)?.node.parentElement;
    if (!isAsRead && around) this.#add(this.#options.scopes.within(blockAround(around)));
  }

  // Nothing where the section has one already, in the page or about to come there.
  #newMark(run: TextRun, id: string): HTMLElement | undefined {
    let firsts = this.#firsts.get(run.section);
    if (!firsts) this.#firsts.set(run.section, (firsts = new Map()));
    const first = firsts.get(id);
    const coming = first && this.#coming.get(first);
    if (!this.#options.every && first && (first.isConnected || (coming && isStill(coming)))) return undefined;
    const mark = document.createElement(markTag);
    const attributes = {role: 'button', tabindex: '0', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'data-entry': id};
    for (const [name, value] of Object.entries(attributes)) mark.setAttribute(name, value);
    firsts.set(id, mark);
    this.#coming.set(mark, run);
    return mark;
  }
}

// Whether a text is what it was when it was read.
function isStill({nodes}: TextRun): boolean {
  return nodes.every(({node, data}) => node.isConnected && node.data === data);
}

function isWithin(scope: Element, others: ReadonlySet<Element>): boolean {
  for (let at = scope.parentElement; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}
