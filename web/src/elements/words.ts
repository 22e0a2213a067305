import {codes} from 'termdex-languages';
import {loadStrings} from '../engine/assets.js';
import type {IndexStrings} from '../strings/en-index.js';
import type {Strings} from '../strings/en.js';
import {followLanguage} from './language.js';

/** Words to replace; what is left out stays as it is. */
export type GivenStrings = Partial<Strings> & {browse?: Partial<IndexStrings['browse']>};

/** The words of an element: those that it was given, else those of its language, else English. */
export class Words<All extends Strings> {
  readonly #english: All;
  readonly #changed: () => void;
  #given: GivenStrings = {};
  #language: GivenStrings = {};
  #code = 'en';
  #all: All;

  /** True while a language is on its way: what is seen meanwhile would only flash. */
  pending = false;

  constructor(english: All, changed: () => void) {
    this.#english = this.#all = english;
    this.#changed = changed;
  }

  get all(): All {
    return this.#all;
  }

  /** Wins over all languages; what is left out stays as it is. */
  give(strings: GivenStrings): void {
    this.#given = merged(this.#given, strings);
    this.#update();
  }

  follow(host: HTMLElement, signal: AbortSignal): void {
    followLanguage(host, (tag) => void this.#speak(tag), signal);
  }

  /** Marks an element as in this language. English, which may only stand in for another, takes the direction of the page. */
  mark(element: HTMLElement): void {
    const set = (name: string, value: string | undefined): void => {
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    };
    set('lang', this.#given.locale ?? this.#language.locale ?? (Object.keys(this.#given).length > 0 ? undefined : this.#english.locale));
    set('dir', this.#given.direction ?? this.#language.direction);
  }

  // A language that does not come leaves the one before.
  async #speak(tag: string): Promise<void> {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    const code = codes.includes(base) ? base : 'en';
    if (code === this.#code) return;
    this.#code = code;
    this.pending = code !== 'en';
    const strings = this.pending ? await loadStrings(code).then((module) => module.strings, () => this.#language) : {};
    if (code !== this.#code) return;
    this.pending = false;
    this.#language = strings;
    this.#update();
  }

  #update(): void {
    this.#all = merged(this.#english, this.#language, this.#given) as All;
    this.#changed();
  }
}

// The words of the index are an object of their own.
function merged(...parts: readonly GivenStrings[]): GivenStrings {
  const browse = Object.assign({}, ...parts.map((part) => part.browse)) as NonNullable<GivenStrings['browse']>;
  return Object.assign({}, ...parts, {browse}) as GivenStrings;
}
