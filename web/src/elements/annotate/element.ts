import {en, type Strings} from '../../strings/en.js';
import type {Engine, Info} from '../../types.js';
import type {BodyOptions} from '../body.js';
import {sheet} from '../dom.js';
import {EngineSlot} from '../engine-slot.js';
import {TermdexErrorEvent} from '../events.js';
import {markLanguage} from '../language.js';
import {writeMath} from '../math.js';
import type {OpenEngine} from '../open-engine.js';
import {baseCss} from '../styles-base.js';
import {followTheme} from '../theme.js';
import {Words, type GivenStrings} from '../words.js';
import {Annotator} from './annotator.js';
import {Behaviour} from './behaviour.js';
import {TermdexAnnotatedEvent} from './events.js';
import {Popup, type PopupHost} from './popup.js';
import {Scopes} from './scopes.js';
import {markCss, popupCss} from './styles.js';
import {applyLabels, createParts, type PopupParts} from './template.js';

let popupSheets: CSSStyleSheet[] | undefined;

/**
 * Marks the terms of a glossary in the text of the page, and shows what they mean in a card.
 *
 * Importing this module registers nothing; `termdex/define` does.
 *
 * @attr for - A selector of the elements whose text is annotated. Default main.
 * @attr exclude - A selector of elements in them that are left out, besides headings, links, code, fields and what is edited.
 * @attr every - Marks a term wherever it stands, not only for the first time in a section.
 * @attr ordinary - Marks ordinary words, too.
 * @attr lang - The language of the words; without it that of what is around the element.
 * @attr src - The pack to open. Needs `termdex/define` or the script tag.
 * @attr theme - "light" or "dark". Otherwise as the page around it is.
 * @attr worker - "off" to run the engine in the page.
 * @attr cache - "off" to keep nothing in the browser's cache.
 * @attr read - "range" to download definitions when they are read, "stream" to download all at once.
 *
 * @fires termdex-ready - The glossary answers: terms first, definitions while they arrive.
 * @fires termdex-annotated - The terms near to what is seen are marked; again after each change of the page, and further on.
 * @fires termdex-card - The reader points at a term, or presses it. Cancel it to show the definition yourself.
 * @fires termdex-open - A definition is on screen.
 * @fires termdex-error - The glossary could not be opened or asked.
 *
 * @csspart popup back close card note - The card over the page, and what it says while there is no definition.
 * @csspart title category copy aliases body reference formula - The definition.
 * @csspart links see related used-by more - Where to go on from it.
 *
 * @cssprop --termdex-accent --termdex-on-accent --termdex-text --termdex-muted --termdex-surface
 * @cssprop --termdex-raised --termdex-line --termdex-edge --termdex-radius --termdex-font --termdex-mono
 * @cssprop --termdex-font-size --termdex-shadow --termdex-card-width --termdex-card-height --termdex-z-index
 */
export class TermdexAnnotateElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'for', 'exclude', 'every', 'ordinary'];

  /** Set by `termdex/define`; without it `src` does nothing. */
  static openEngine: OpenEngine | undefined;

  #parts: PopupParts | undefined;
  #popup: Popup | undefined;
  #slot: EngineSlot | undefined;
  #connected: AbortController | undefined;
  #annotating: AbortController | undefined;
  #given: Engine | undefined;
  #roots: readonly Element[] | undefined;
  readonly #words = new Words<Strings>(en, () => this.#label());

  /** Answers the questions. One that is given wins over `src`, and is not closed here. */
  get engine(): Engine | undefined {
    return this.#given ?? this.#slot?.engine;
  }

  set engine(engine: Engine | undefined) {
    this.#given = engine;
    this.#slot?.give(engine);
    if (this.#connected) void this.#slot?.start();
  }

  /** The elements whose text is annotated; they win over `for`. */
  get roots(): readonly Element[] | undefined {
    return this.#roots;
  }

  set roots(roots: readonly Element[] | undefined) {
    this.#roots = roots;
    if (this.#annotating) this.#annotate(this.engine);
  }

  /** The words of the card. What is left out stays as it is: in the language of the element. */
  get strings(): Strings {
    return this.#words.all;
  }

  set strings(strings: GivenStrings) {
    this.#words.give(strings);
  }

  connectedCallback(): void {
    const parts = (this.#parts ??= this.#render());
    const {signal} = (this.#connected = new AbortController());
    this.#slot ??= this.#makeSlot();
    this.#popup = new Popup(parts, this.#host(), signal);
    followTheme(this, parts.probe, (dark) => parts.root.toggleAttribute('data-dark', dark), signal);
    this.#words.follow(this, signal);
    this.#label();
    void this.#slot.start();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#connected = undefined;
    this.#undo();
    // An element that is only being moved is back before the microtask runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#slot?.end();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#connected || before === after) return;
    if (name === 'src') void this.#slot?.restart();
    else if (this.#annotating) this.#annotate(this.engine);
  }

  #render(): PopupParts {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = popupSheets ??= [sheet(baseCss), sheet(popupCss)];
    const parts = createParts();
    root.append(parts.root, parts.probe);
    return parts;
  }

  #makeSlot(): EngineSlot {
    // A page whose terms are not marked is as it was: nothing is said on screen.
    const quiet = {start: () => {}, progress: () => {}, end: () => {}, fail: () => {}};
    const slot = new EngineSlot(this, quiet, {
      get openEngine() { return TermdexAnnotateElement.openEngine; },
      answered: (engine, info) => this.#begin(engine, info),
    });
    slot.give(this.#given);
    return slot;
  }

  #begin(engine: Engine | undefined, info: Info | undefined): void {
    if (this.#parts && info?.language) markLanguage(this.#parts.card, info.language);
    this.#annotate(engine);
  }

  #annotate(engine: Engine | undefined): void {
    this.#undo();
    if (!engine?.annotate) return;
    const {signal} = (this.#annotating = new AbortController());
    try {
      const scopes = new Scopes(this.#roots ?? this.getAttribute('for') ?? 'main', this.getAttribute('exclude'));
      this.#mark(scopes, engine.annotate.bind(engine), signal);
    } catch (error) {
      this.#failed(error);
    }
  }

  #mark(scopes: Scopes, ask: NonNullable<Engine['annotate']>, signal: AbortSignal): void {
    const marksSheet = sheet(markCss);
    const trees = new Set([document, ...(this.#roots ?? []).map((root) => root.getRootNode())]
      .filter((tree) => tree instanceof Document || tree instanceof ShadowRoot));
    for (const tree of trees) tree.adoptedStyleSheets.push(marksSheet);
    signal.addEventListener('abort', () => {
      for (const tree of trees) tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== marksSheet);
    });
    const annotator = new Annotator(ask, {
      scopes,
      every: this.hasAttribute('every'),
      ordinary: this.hasAttribute('ordinary'),
      annotated: () => {
        this.#popup?.place();
        this.dispatchEvent(new TermdexAnnotatedEvent());
      },
      failed: (error) => this.#failed(error),
    }, signal);
    if (this.#popup && this.#parts) new Behaviour(this, this.#popup, this.#parts, (mark) => annotator.marks.has(mark), signal);
  }

  #undo(): void {
    this.#popup?.close();
    this.#annotating?.abort();
    this.#annotating = undefined;
  }

  #failed(error: unknown): void {
    this.dispatchEvent(new TermdexErrorEvent(error instanceof Error ? error : new Error(String(error))));
  }

  #label(): void {
    if (!this.#parts) return;
    this.#words.mark(this.#parts.root);
    applyLabels(this.#parts, this.strings);
    this.#popup?.relabel();
  }

  #host(): PopupHost {
    const element = this;
    const body: BodyOptions = {
      headingLevel: 3,
      entryHref: (id) => `#termdex:${encodeURIComponent(id)}`,
      writeMath,
    };
    return {
      body,
      get engine() { return element.engine; },
      get strings() { return element.strings; },
      dispatchEvent: (event) => this.dispatchEvent(event),
      failed: (error) => this.#failed(error),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'termdex-annotate': TermdexAnnotateElement;
  }
}
