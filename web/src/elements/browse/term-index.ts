import type {Count, Engine, Entry, ListedEntry, ListPage} from '../../types.js';
import {folded, isBefore} from './folded.js';

/** What the index is narrowed to; empty for all. */
export interface Filter {
  readonly letter: string;
  readonly category: string;
}

/** An entry among its neighbours in the index. */
export interface Surroundings {
  readonly filter: Filter;
  readonly page: number;
  readonly previous: ListedEntry | undefined;
  readonly next: ListedEntry | undefined;
}

// Counting takes a question a letter; scripts without an alphabet have a letter a word.
const mostLetters = 100;
const scanned = 500;

/** The index of a glossary: its pages, and where in them something is. Asks the engine and keeps nothing. */
export class TermIndex {
  readonly #engine: Engine;
  readonly #signal: AbortSignal;
  readonly perPage: number;

  constructor(engine: Engine, perPage: number, signal: AbortSignal) {
    this.#engine = engine;
    this.#signal = signal;
    this.perPage = perPage;
  }

  /** One page; the last where there are not so many. */
  async page(filter: Filter, page: number): Promise<ListPage> {
    const found = await this.#list(filter, page, this.perPage);
    return page > found.pages && found.pages > 0 ? this.#list(filter, found.pages, this.perPage) : found;
  }

  /** The first term that `typed` begins, or the one that would come after it. */
  async find(filter: Filter, typed: string): Promise<{entry: ListedEntry; page: number; begins: boolean} | undefined> {
    const key = folded(typed);
    const {total} = await this.#list(filter, 1, 1);
    const position = Math.min(await this.#lowerBound(filter, total, key), total - 1);
    const entry = await this.#at(filter, position);
    return entry && {entry, page: this.#pageOf(position), begins: folded(entry.term).startsWith(key)};
  }

  /** Where `entry` stands: in the list that the reader comes from or, if it is not in that, in all. */
  async surroundings(entry: Entry, filter: Filter): Promise<Surroundings | undefined> {
    const category = filter.category === entry.category ? filter.category : '';
    for (const letter of new Set([filter.letter, ''])) {
      const position = await this.#position({letter, category}, entry);
      if (position === undefined) continue;
      const [previous, next] = await Promise.all([position - 1, position + 1].map((at) => this.#at({letter, category}, at)));
      return {filter: {letter, category}, page: this.#pageOf(position), previous, next};
    }
    return undefined;
  }

  /** The entries of `category` under each of `letters`. */
  async letterCounts(letters: readonly Count[], category: string): Promise<readonly Count[]> {
    if (category === '' || letters.length > mostLetters) return letters;
    return Promise.all(letters.map(async ({name}) => {
      const {total} = await this.#list({letter: name, category}, 1, 1);
      return {name, entries: total};
    }));
  }

  #list({letter, category}: Filter, page: number, perPage: number): Promise<ListPage> {
    return this.#engine.list({
      page, perPage, signal: this.#signal, ...(letter !== '' && {letter}), ...(category !== '' && {category}),
    });
  }

  async #at(filter: Filter, position: number): Promise<ListedEntry | undefined> {
    return position < 0 ? undefined : (await this.#list(filter, position + 1, 1)).entries[0];
  }

  #pageOf(position: number): number {
    return Math.floor(position / this.perPage) + 1;
  }

  // The engine gives pages and no positions: halving takes 14 short questions among 12,000 terms.
  async #lowerBound(filter: Filter, total: number, key: string): Promise<number> {
    let low = 0;
    let high = total;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = await this.#at(filter, middle);
      if (entry && isBefore(folded(entry.term), key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async #position(filter: Filter, {id, term}: Entry): Promise<number | undefined> {
    const {total} = await this.#list(filter, 1, 1);
    const near = await this.#lowerBound(filter, total, folded(term));
    // Homonyms follow each other.
    for (let at = near; at < Math.min(total, near + 4); at++) {
      if ((await this.#at(filter, at))?.id === id) return at;
    }
    if (filter.letter !== '') return undefined;
    // An order that is not ours: an engine of the page's own, or a letter folded otherwise.
    for (let page = 1; (page - 1) * scanned < total; page++) {
      const found = (await this.#list(filter, page, scanned)).entries.findIndex((entry) => entry.id === id);
      if (found >= 0) return (page - 1) * scanned + found;
    }
    return undefined;
  }
}
