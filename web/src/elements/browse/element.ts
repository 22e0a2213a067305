import {enIndex, type IndexStrings} from '../../strings/en-index.js';
import type {Engine, Glossary, Info} from '../../types.js';
import type {BodyOptions} from '../body.js';
import {EngineSlot} from '../engine-slot.js';
import {markLanguage} from '../language.js';
import {writeMath} from '../math.js';
import type {OpenEngine} from '../open-engine.js';
import {Opening} from '../opening.js';
import {followTheme} from '../theme.js';
import {Words, type GivenStrings} from '../words.js';
import {BrowseBehaviour, type BrowseHost} from './behaviour.js';
import {applyLabels} from './labels.js';
import {placeHref, start, type Place} from './place.js';
import {browseSheet} from './styles.js';
import {createParts, type BrowseParts} from './template.js';
import type {ViewOptions} from './views.js';

/**
 * The index of a glossary: letters, categories, pages, and entries in place of the list. Where the reader is
 * stands in the address of the page.
 *
 * Importing this module registers nothing; `termdex/define` does.
 *
 * @attr lang - The language of the words; without it that of what is around the element.
 * @attr src - The pack to open. Needs `termdex/define` or the script tag.
 * @attr category - Only entries of this category.
 * @attr per-page - Entries on a page, 1 to 500. Default 50.
 * @attr name - Begins the names of the address's parameters. Default "termdex"; another for a second index.
 * @attr url - "off" to leave the address of the page as it is. Links keep theirs.
 * @attr theme - "light" or "dark". Otherwise as the page around it is.
 * @attr heading-level - Level of the title of list and entry, 1 to 5. Default 2.
 * @attr worker - "off" to run the engine in the page.
 * @attr cache - "off" to keep nothing in the browser's cache.
 * @attr read - "range" to download definitions when they are read, "stream" to download all at once.
 *
 * @fires termdex-ready - The glossary answers: terms first, definitions while they arrive.
 * @fires termdex-navigate - The reader took a link. Cancel it to go there yourself.
 * @fires termdex-open - A definition is on screen.
 * @fires termdex-error - The glossary could not be opened or asked.
 *
 * @csspart base index tools field input jumped categories category-link letters letter - The tools above the list.
 * @csspart title where pages page first previous next last list term aliases category empty - The list.
 * @csspart entry back card copy body reference formula around drawing pill beside prev - The entry; `title`,
 *   `aliases`, `category` and `next` are in both.
 * @csspart links see related used-by more - Where to go on from it.
 * @csspart progress failure retry - What is shown while the glossary comes, and after an error.
 *
 * @cssprop --termdex-accent --termdex-on-accent --termdex-text --termdex-muted --termdex-surface
 * @cssprop --termdex-raised --termdex-line --termdex-edge --termdex-radius --termdex-font --termdex-mono
 * @cssprop --termdex-font-size --termdex-shadow
 */
export class TermdexBrowseElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'category', 'per-page', 'name', 'heading-level'];

  /** Set by `termdex/define`; without it `src` does nothing. */
  static openEngine: OpenEngine | undefined;

  #parts: BrowseParts | undefined;
  #behaviour: BrowseBehaviour | undefined;
  #slot: EngineSlot | undefined;
  #connected: AbortController | undefined;
  #given: Engine | undefined;
  #language: string | undefined;
  readonly #words = new Words(enIndex, () => this.#label());

  /** Answers the questions. One that is given wins over `src`, and is not closed here. */
  get engine(): Engine | undefined {
    return this.#given ?? this.#slot?.engine;
  }

  set engine(engine: Engine | undefined) {
    this.#given = engine;
    this.#slot?.give(engine);
    if (this.#connected) void this.#slot?.start();
  }

  /** The words of the element. What is left out stays as it is: in the language of the element. */
  get strings(): IndexStrings {
    return this.#words.all;
  }

  set strings(strings: GivenStrings) {
    this.#words.give(strings);
  }

  /** Where the reader is. */
  get place(): Place {
    return this.#behaviour?.place ?? start;
  }

  /** Shows a place of the index: `go({letter: 'B', page: 2})`. False when it is not there. */
  async go(place: Partial<Place>): Promise<boolean> {
    return (await this.#behaviour?.go({...start, ...place}, {address: 'push', focus: true})) ?? false;
  }

  /** Shows the definition with this id, term or alias. False when there is none. */
  show(id: string): Promise<boolean> {
    return this.go({entry: id});
  }

  override focus(options?: FocusOptions): void {
    this.#parts?.jump.focus(options);
  }

  connectedCallback(): void {
    const parts = (this.#parts ??= this.#render());
    const {signal} = (this.#connected = new AbortController());
    this.#slot ??= this.#makeSlot(parts);
    this.#behaviour = new BrowseBehaviour(parts, this.#host(), signal);
    parts.retry.addEventListener('click', () => void this.#slot?.restart(), {signal});
    followTheme(this, parts.probe, (dark) => parts.root.toggleAttribute('data-dark', dark), signal);
    this.#words.follow(this, signal);
    this.#label();
    void this.#slot.start();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#connected = undefined;
    // An element that is only being moved is back before the microtask runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#slot?.end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#connected || before === after) return;
    if (name === 'src') void this.#slot?.restart();
    else this.#behaviour?.redraw();
  }

  #render(): BrowseParts {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [browseSheet()];
    const parts = createParts();
    root.append(parts.root, parts.probe);
    return parts;
  }

  #makeSlot(parts: BrowseParts): EngineSlot {
    const opening = new Opening(parts, () => this.strings);
    const slot = new EngineSlot(this, opening, {
      get openEngine() { return TermdexBrowseElement.openEngine; },
      answered: (engine, info) => void this.#begin(engine, info),
    });
    slot.give(this.#given);
    return slot;
  }

  async #begin(engine: Engine | undefined, info: Info | undefined): Promise<void> {
    const behaviour = this.#behaviour;
    this.#language = info?.language;
    if (this.#parts && info?.language) {
      this.#parts.list.lang = info.language;
      markLanguage(this.#parts.card, info.language);
    }
    await behaviour?.begin(engine, info);
    try {
      const whole = await (engine as Partial<Glossary> | undefined)?.whole;
      if (whole && behaviour === this.#behaviour) await behaviour?.refine();
    } catch (error) {
      if (engine === this.engine) this.#slot?.report(error);
    }
  }

  #label(): void {
    if (!this.#parts) return;
    this.#words.mark(this.#parts.root);
    this.#parts.root.toggleAttribute('data-wordless', this.#words.pending);
    applyLabels(this.#parts, this.strings);
    this.#behaviour?.redraw();
  }

  #host(): BrowseHost {
    const element = this;
    return {
      get perPage() { return element.#number('per-page', 50, 500); },
      get name() { return element.getAttribute('name') || 'termdex'; },
      get url() { return element.getAttribute('url') !== 'off'; },
      get view() { return element.#view(); },
      dispatchEvent: (event) => this.dispatchEvent(event),
      failed: (error) => this.#slot?.report(error),
    };
  }

  #view(): ViewOptions {
    const name = this.getAttribute('name') || 'termdex';
    const fixed = this.getAttribute('category') ?? '';
    // The category of the element is no part of where the reader is.
    const href = (place: Place): string =>
      placeHref(place.category === fixed ? {...place, category: ''} : place, name, location.href);
    const body: BodyOptions = {
      headingLevel: this.#number('heading-level', 2, 5) + 1,
      entryHref: (entry) => href({...start, entry}),
      writeMath,
    };
    return {strings: this.strings, language: this.#language, body, fixed, href};
  }

  #number(attribute: string, fallback: number, most: number): number {
    const value = Math.trunc(Number(this.getAttribute(attribute)));
    return value >= 1 ? Math.min(value, most) : fallback;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'termdex-browse': TermdexBrowseElement;
  }
}
