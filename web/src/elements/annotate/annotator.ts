import type {AnnotateOptions, CallOptions, Engine} from '../../types.js';
import {Follower, writeQuietly} from './follower.js';
import {inIdleSlices} from './idle.js';
import {markTag, Marks, type MarkRange} from './marks.js';
import {textRuns, type TextRun} from './text-runs.js';
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
  // Which mark of an entry is that of a section.
  readonly #firsts = new WeakMap<Element, Map<string, HTMLElement>>();
  readonly #waiting = new Set<Element>();
  #working = false;

  constructor(ask: Ask, options: AnnotatorOptions, signal: AbortSignal) {
    this.#ask = ask;
    this.#options = options;
    this.#signal = signal;
    const follower = new Follower(options.scopes, (scope) => this.#add([scope]), !options.every);
    this.#add(options.scopes.all());
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
        if (!isWithin(scope, this.#waiting)) await this.#annotate(scope);
      }
      this.#options.annotated();
    } finally {
      this.#working = false;
    }
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
  }

  async #mark(runs: readonly TextRun[]): Promise<void> {
    const texts = runs.map(({nodes}) => nodes.map(({data}) => data).join(''));
    const {entries, matches} = await this.#ask(texts, {ordinary: this.#options.ordinary === true, signal: this.#signal});
    for (let at = 0; at < matches.length; ) {
      const text = matches[at]![0];
      let end = at;
      while (matches[end]?.[0] === text) end++;
      await this.#pause();
      this.#signal.throwIfAborted();
      const run = runs[text];
      if (run) writeQuietly(() => this.#markRun(run, matches.slice(at, end).map(([, begin, behind, entry]) => ({begin, end: behind, id: entries[entry]?.id ?? ''}))));
      at = end;
    }
  }

  // A text that changed in the meantime is on its way here again. A term in two nodes, half of it bold, is left alone.
  #markRun({nodes, section}: TextRun, found: readonly {readonly begin: number; readonly end: number; readonly id: string}[]): void {
    if (!nodes.every(({node, data}) => node.isConnected && node.data === data)) return;
    let begin = 0;
    for (const {node, data} of nodes) {
      const end = begin + data.length;
      const ranges: MarkRange[] = [];
      for (const one of found) {
        if (one.begin < begin || one.end > end) continue;
        const mark = this.#newMark(section, one.id, ranges);
        if (mark) ranges.push({begin: one.begin - begin, end: one.end - begin, mark});
      }
      if (ranges.length > 0) this.marks.wrap(node, ranges);
      begin = end;
    }
  }

  // Nothing where the section has one already, in the page or about to come there.
  #newMark(section: Element, id: string, coming: readonly MarkRange[]): HTMLElement | undefined {
    let firsts = this.#firsts.get(section);
    if (!firsts) this.#firsts.set(section, (firsts = new Map()));
    const first = firsts.get(id);
    if (!this.#options.every && first && (first.isConnected || coming.some(({mark}) => mark === first))) return undefined;
    const mark = document.createElement(markTag);
    const attributes = {role: 'button', tabindex: '0', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'data-entry': id};
    for (const [name, value] of Object.entries(attributes)) mark.setAttribute(name, value);
    firsts.set(id, mark);
    return mark;
  }
}

function isWithin(scope: Element, others: ReadonlySet<Element>): boolean {
  for (let at = scope.parentElement; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}
