import {excludedBy} from './excluded.js';

/** Where terms are marked: in elements that were given, or in all that a selector finds, now and later. */
export class Scopes {
  /** A selector of what is left out. */
  readonly excluded: string;
  readonly #given: readonly Element[] | undefined;
  readonly #selector: string;

  constructor(where: string | readonly Element[], exclude: string | null) {
    this.excluded = excludedBy(exclude);
    this.#given = typeof where === 'string' ? undefined : where;
    this.#selector = typeof where === 'string' ? where : '';
    // A selector that is none fails here, and not in the middle of a page.
    document.createElement('i').matches(this.excluded);
  }

  /** The outermost elements, without those in excluded ones. */
  all(): Element[] {
    const all = this.#given ?? [...document.querySelectorAll(this.#selector)];
    return all.filter((one) => !one.closest(this.excluded) && !all.some((other) => other !== one && other.contains(one)));
  }

  /** What has to be watched. */
  watched(): readonly Node[] {
    return this.#given ?? [document.body];
  }

  /** What of a changed element is to be annotated: it, nothing, or elements in it. */
  within(changed: Element): Element[] {
    const {excluded} = this;
    if (changed.closest(excluded)) return [];
    const isIn = this.#given ? this.#given.some((root) => root.contains(changed)) : changed.closest(this.#selector) !== null;
    return isIn ? [changed] : this.all().filter((root) => changed.contains(root));
  }
}
