/** The vocabulary of the package. The C++ side writes these shapes in core/src/browse/json.cpp. */

/** A half-open range of UTF-16 offsets: `text.slice(begin, end)`. */
export type TextRange = readonly [begin: number, end: number];

export interface SearchOptions {
  /** Hits returned at most. Default 10. */
  limit?: number;
  /** Of the best hits, how many are left out: the second page begins at `limit`. Default 0. */
  offset?: number;
  /** Only entries of this category. */
  category?: string;
  /** Only entries under this letter; "#" for signs and digits. */
  letter?: string;
  /** Fill `SearchResults.letters` and `categories`. */
  facets?: boolean;
  /** Fill `Hit.signals`. */
  explain?: boolean;
}

export interface Hit {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** The alias that matched better than the term, or null. */
  readonly via: string | null;
  /** Comparable within one query only; 0 to 1. */
  readonly score: number;
  /** Plain text from the definition, around the match. */
  readonly excerpt: string;
  readonly highlight: {
    readonly term: readonly TextRange[];
    readonly via: readonly TextRange[];
    readonly excerpt: readonly TextRange[];
  };
  readonly signals?: Readonly<Record<string, number>>;
}

export interface SearchResults {
  readonly query: string;
  /** Entries that matched, on all pages. */
  readonly total: number;
  /** False where `total` is a floor. */
  readonly totalIsExact: boolean;
  /** False while the full text is not there: the hits are by terms and aliases alone. */
  readonly fullText: boolean;
  /** Best first. */
  readonly hits: readonly Hit[];
  /**
   * With `facets`: the hits under each letter that has some, whatever `letter` was asked for: what
   * choosing it would give.
   */
  readonly letters?: readonly Count[];
  /** The same for categories: `letter` is honoured, `category` is not. */
  readonly categories?: readonly Count[];
  /** Where the query has no hit: what may have been meant, the likeliest first, at most 3. */
  readonly suggestions: readonly ListedEntry[];
}

export interface ListOptions {
  /** One of `Info.letters`, or nothing for all. */
  letter?: string;
  category?: string;
  /** From 1. */
  page?: number;
  /** Default 50. */
  perPage?: number;
}

export interface ListedEntry {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly category: string;
}

export interface ListPage {
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
  readonly total: number;
  readonly entries: readonly ListedEntry[];
}

/** A node of a definition; a string is text. The closed set is `NodeKind` in core/include/termdex/body.h. */
export type BodyNode =
  | string
  | {readonly type: 'heading'; readonly level: number; readonly children: readonly BodyNode[]}
  | {readonly type: 'ordered_list'; readonly start: number; readonly children: readonly BodyNode[]}
  | {readonly type: 'code_block'; readonly language: string; readonly children: readonly BodyNode[]}
  | {readonly type: 'row'; readonly header: boolean; readonly children: readonly BodyNode[]}
  | {readonly type: 'cell'; readonly align: 'none' | 'left' | 'center' | 'right'; readonly children: readonly BodyNode[]}
  | {readonly type: 'link'; readonly href: string; readonly children: readonly BodyNode[]}
  | {readonly type: 'reference'; readonly id: string; readonly children: readonly BodyNode[]}
  | {
      readonly type:
        | 'paragraph' | 'list' | 'item' | 'quote' | 'math_block' | 'table' | 'rule'
        | 'strong' | 'emphasis' | 'strike' | 'code' | 'math' | 'line_break';
      readonly children: readonly BodyNode[];
    };

export interface Entry {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly category: string;
  /** `id` is null when no entry has the term. */
  readonly see: readonly {readonly id: string | null; readonly term: string}[];
  readonly body: readonly BodyNode[];
  /** The definition without markup. */
  readonly text: string;
  /**
   * The entries that lead to this one, at most 50 of `total`: those that refer to it before those that mention it, then what
   * most others lead to. Empty until the whole pack is there, as the next two are.
   */
  readonly usedBy: {readonly total: number; readonly entries: readonly LinkedEntry[]};
  /** What the text mentions without a reference, in its order. */
  readonly mentions: readonly LinkedEntry[];
  /** At most 8, the nearest first. */
  readonly related: readonly LinkedEntry[];
}

/** An entry that is linked with another. */
export interface LinkedEntry {
  readonly id: string;
  readonly term: string;
}

export interface AnnotateOptions {
  /**
   * Also heads of one ordinary word: of one or two letters, numbers, the commonest words of English, and words that many
   * heads have with others ("system" in a glossary of computing).
   */
  ordinary?: boolean;
}

/** A head in a text: `texts[text].slice(begin, end)` names `entries[entry]`. */
export type TextMatch = readonly [text: number, begin: number, end: number, entry: number];

export interface Annotations {
  /** Each once, in the order in which the texts name them. */
  readonly entries: readonly LinkedEntry[];
  /** In the order of the texts, never overlapping. */
  readonly matches: readonly TextMatch[];
}

export interface Count {
  readonly name: string;
  readonly entries: number;
}

export interface Info {
  readonly format: number;
  readonly title: string;
  readonly language: string;
  readonly entries: number;
  readonly aliases: number;
  readonly letters: readonly Count[];
  readonly categories: readonly Count[];
  readonly sections: readonly {readonly name: string; readonly bytes: number}[];
  readonly bytes: number;
  /** Names the content: equal packs have equal hashes. */
  readonly hash: string;
  /** Of a pack built with `--base`: from which pack, and what it has from that. */
  readonly base?: {
    readonly hash: string;
    readonly keptEntries: number;
    /** Definitions that no entry has any more, and their bytes, once all have arrived. */
    readonly deadBodies: number;
    readonly deadBytes: number;
  };
}

/** The synchronous calls of `termdex/engine`. */
export interface SyncEngine {
  info(): Info;
  search(query: string, options?: SearchOptions): SearchResults;
  list(options?: ListOptions): ListPage;
  /** By id or, failing that, by term or alias. */
  entry(id: string): Entry | undefined;
  /** The heads that stand in texts which are not of the glossary; of each text 4 MiB are read. */
  annotate(texts: readonly string[], options?: AnnotateOptions): Annotations;
  close(): void;
}

/** What every call that waits takes besides. */
export interface CallOptions {
  /** Aborting rejects the promise with the signal's reason; the answer is dropped. */
  signal?: AbortSignal;
}

/** The same calls behind a promise: what an element is given, and what `openGlossary` gives. */
export interface Engine {
  info(options?: CallOptions): Promise<Info>;
  search(query: string, options?: SearchOptions & CallOptions): Promise<SearchResults>;
  list(options?: ListOptions & CallOptions): Promise<ListPage>;
  entry(id: string, options?: CallOptions): Promise<Entry | undefined>;
  /** Asked by `<termdex-annotate>` alone: other elements do without. */
  annotate?(texts: readonly string[], options?: AnnotateOptions & CallOptions): Promise<Annotations>;
  close(): Promise<void>;
}

/** An open glossary; every call after `close()` is refused with the code "closed". */
export interface Glossary extends Engine {
  annotate(texts: readonly string[], options?: AnnotateOptions & CallOptions): Promise<Annotations>;
  /** Where the engine runs. */
  readonly runs: 'worker' | 'direct';
  /**
   * True when the full text is there; false when it does not come by itself: a pack that is read by
   * ranges, or closed before. Rejects when the download broke off; terms are found all the same.
   */
  readonly whole: Promise<boolean>;
  /** Settles when nothing more is stored: true if the pack is now in the browser's cache. */
  readonly kept: Promise<boolean>;
}

/** How far a download is. */
export interface Progress {
  readonly loaded: number;
  /** Of the pack; of its heads where it is read by ranges. Not known before the first bytes. */
  readonly total: number | undefined;
}

export interface OpenOptions {
  /** Run the engine in a worker where there are workers. Default true; without effect in Node. */
  worker?: boolean;
  /** Keep the pack in Cache Storage and open it from there. Default true; without effect in Node. */
  cache?: boolean;
  /**
   * How a pack that is not kept is downloaded. 'stream': from its beginning to its end. 'range': the terms, then
   * each definition when it is asked for; there is no full text then. Default: by ranges if the reader
   * saves data or the pack has more than 16 MiB, as a stream otherwise.
   */
  read?: 'stream' | 'range';
  /** When the promise resolves: terms can be searched, or all is there. Default 'whole'. */
  ready?: 'heads' | 'whole';
  onProgress?: (progress: Progress) => void;
  /** Aborts the opening. */
  signal?: AbortSignal;
  /** Where all of the engine's code is (termdex.wasm), when its two parts are not beside the script. */
  wasmUrl?: string | URL;
  /** Where termdex-worker.js is, when not beside the script. */
  workerUrl?: string | URL;
}

/** An address of a pack, or its bytes. */
export type PackLocation = string | URL | Uint8Array | ArrayBuffer;
