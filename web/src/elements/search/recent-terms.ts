import type {LinkedEntry} from '../../types.js';

const most = 8;

/**
 * The terms that were read last, the newest first, kept in this browser for the glossary at `address`.
 *
 * Where nothing may be stored there are none, and nobody is told.
 */
export class RecentTerms {
  readonly #key: string;

  constructor(address: string) {
    this.#key = `termdex-recent ${address}`;
  }

  list(): readonly LinkedEntry[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isTerm).slice(0, most) : [];
    } catch {
      return [];
    }
  }

  add({id, term}: LinkedEntry): void {
    this.#store([{id, term}, ...this.list().filter((other) => other.id !== id)].slice(0, most));
  }

  clear(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // What could not be stored need not be removed.
    }
  }

  #store(terms: readonly LinkedEntry[]): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(terms));
    } catch {
      // Full, or forbidden: the reader searches as well without.
    }
  }
}

// Any script of the origin may write there.
function isTerm(value: unknown): value is LinkedEntry {
  const {id, term} = (value ?? {}) as Partial<LinkedEntry>;
  return typeof id === 'string' && typeof term === 'string';
}
