import {unlessAborted} from './abortable.js';
import {closed} from './errors.js';
import {openGlossary} from './open-glossary.js';
import type {
  AnnotateOptions, Annotations, CallOptions, Entry, Glossary, Info, ListOptions, ListPage, OpenOptions, Progress, SearchOptions, SearchResults,
} from './types.js';

interface Shared {
  readonly opened: Promise<Glossary>;
  readonly opening: AbortController;
  readonly listeners: Set<(progress: Progress) => void>;
  users: number;
}

const shared = new Map<string, Shared>();

/**
 * Opens a pack for one of several elements: those that name the same address and options get one engine, which
 * is closed when the last has closed its own.
 */
export async function openShared(
  src: string, {onProgress, signal, ...options}: OpenOptions, open: typeof openGlossary = openGlossary,
): Promise<Glossary> {
  signal?.throwIfAborted();
  const key = JSON.stringify([src, options.worker, options.cache, options.read, options.ready]);
  const one = shared.get(key) ?? begin(key, src, options, open);
  one.users++;
  if (onProgress) one.listeners.add(onProgress);
  const leave = async (): Promise<void> => {
    if (onProgress) one.listeners.delete(onProgress);
    if (--one.users > 0) return;
    forget(key, one);
    one.opening.abort();
    await one.opened.then((glossary) => glossary.close(), () => undefined);
  };
  try {
    return new SharedGlossary(await unlessAborted(one.opened, signal), leave);
  } catch (error) {
    void leave();
    throw error;
  }
}

function begin(key: string, src: string, options: OpenOptions, open: typeof openGlossary): Shared {
  const opening = new AbortController();
  const listeners = new Set<(progress: Progress) => void>();
  const onProgress = (progress: Progress): void => listeners.forEach((listener) => listener(progress));
  const opened = open(src, {...options, onProgress, signal: opening.signal});
  const made = {opened, opening, listeners, users: 0};
  shared.set(key, made);
  // Who tries again begins anew: what failed, or broke off on its way, is not handed on.
  const failed = (): void => forget(key, made);
  opened.then(({whole}) => whole).catch(failed);
  return made;
}

function forget(key: string, one: Shared): void {
  if (shared.get(key) === one) shared.delete(key);
}

/** One user's hold on a glossary. */
class SharedGlossary implements Glossary {
  readonly #glossary: Glossary;
  #leave: (() => Promise<void>) | undefined;

  constructor(glossary: Glossary, leave: () => Promise<void>) {
    this.#glossary = glossary;
    this.#leave = leave;
  }

  get runs(): 'worker' | 'direct' { return this.#glossary.runs; }
  get whole(): Promise<boolean> { return this.#glossary.whole; }
  get kept(): Promise<boolean> { return this.#glossary.kept; }

  async info(options?: CallOptions): Promise<Info> { return this.#held.info(options); }
  async search(query: string, options?: SearchOptions & CallOptions): Promise<SearchResults> { return this.#held.search(query, options); }
  async list(options?: ListOptions & CallOptions): Promise<ListPage> { return this.#held.list(options); }
  async entry(id: string, options?: CallOptions): Promise<Entry | undefined> { return this.#held.entry(id, options); }
  async annotate(texts: readonly string[], options?: AnnotateOptions & CallOptions): Promise<Annotations> { return this.#held.annotate(texts, options); }

  async close(): Promise<void> {
    const leave = this.#leave;
    this.#leave = undefined;
    await leave?.();
  }

  get #held(): Glossary {
    if (!this.#leave) throw closed();
    return this.#glossary;
  }
}
