import {en, type Strings} from '../../strings/en.js';
import type {Engine, Glossary} from '../../types.js';
import type {BodyOptions} from '../body.js';
import {TermdexErrorEvent, TermdexReadyEvent} from '../events.js';
import {listenForHotkeys} from '../hotkeys.js';
import {markLanguage} from '../language.js';
import {writeMath} from '../math.js';
import type {OpenEngine} from '../open-engine.js';
import {Opening} from '../opening.js';
import {followTheme} from '../theme.js';
import {Words, type GivenStrings} from '../words.js';
import {SearchBehaviour, type SearchHost} from './behaviour.js';
import {SearchDialog} from './dialog.js';
import {applyLabels, type LabelOptions} from './labels.js';
import {RecentTerms} from './recent-terms.js';
import {searchSheet} from './styles.js';
import {createParts, type SearchParts} from './template.js';

const hashPrefix = '#termdex:';

/**
 * A glossary search box.
 *
 * Importing this module registers nothing; `termdex/define` does.
 *
 * @attr lang - The language of the words; without it that of what is around the element.
 * @attr src - The pack to open. Needs `termdex/define` or the script tag.
 * @attr limit - Hits shown at most. Default 10.
 * @attr category - Only entries of this category.
 * @attr filters - "off" for a search without menus of categories and letters.
 * @attr recent - "off" to keep no list of the terms that were read.
 * @attr placeholder - The text in the empty field.
 * @attr label - The field's name for assistive technology.
 * @attr theme - "light" or "dark". Otherwise as the page around it is.
 * @attr mode - "dialog" for a button that opens the box over the page.
 * @attr layout - "inline" to make room in the page instead of lying over it.
 * @attr hotkeys - "off" to leave ⌘K, Ctrl+K and / to the page.
 * @attr heading-level - Level of a definition's title, 1 to 5. Default 2.
 * @attr worker - "off" to run the engine in the page.
 * @attr cache - "off" to keep nothing in the browser's cache.
 * @attr read - "range" to download definitions when they are read, "stream" to download all at once.
 *
 * @fires termdex-ready - The glossary answers: terms first, definitions while they arrive.
 * @fires termdex-select - The reader chose a hit or a suggestion. Cancel it to show the definition yourself.
 * @fires termdex-open - A definition is on screen.
 * @fires termdex-error - The glossary could not be opened or asked.
 *
 * @csspart base field input hint clear progress - The box.
 * @csspart opener dialog close - The button in the page and what it opens.
 * @csspart filters menu unfilter - The menus over the hits.
 * @csspart recent forget - The line over the terms that were read before.
 * @csspart panel results list option term via category excerpt mark note foot - The hits.
 * @csspart entry tools back place previous next card title copy aliases body reference formula - The definition.
 * @csspart links see related used-by more - Where to go on from it.
 * @csspart failure retry - What is shown after an error.
 *
 * @cssprop --termdex-accent --termdex-on-accent --termdex-text --termdex-muted --termdex-surface
 * @cssprop --termdex-raised --termdex-line --termdex-edge --termdex-radius --termdex-shadow --termdex-font --termdex-mono
 * @cssprop --termdex-font-size --termdex-panel-width --termdex-panel-height --termdex-z-index
 */
export class TermdexSearchElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'mode', 'label', 'placeholder', 'hotkeys'];

  /** Set by `termdex/define`; without it `src` does nothing. */
  static openEngine: OpenEngine | undefined;

  #parts: SearchParts | undefined;
  #behaviour: SearchBehaviour | undefined;
  #dialog: SearchDialog | undefined;
  #opening: Opening | undefined;
  #connected: AbortController | undefined;
  #attempt = new AbortController();
  #given: Engine | undefined;
  #own: Engine | undefined;
  readonly #words = new Words(en, () => this.#label());

  /** Answers the questions. One that is given wins over `src`, and is not closed here. */
  get engine(): Engine | undefined {
    return this.#given ?? this.#own;
  }

  set engine(engine: Engine | undefined) {
    this.#given = engine;
    if (this.#connected) void this.#start();
  }

  /** The words of the element. What is left out stays as it is: in the language of the element. */
  get strings(): Strings {
    return this.#words.all;
  }

  set strings(strings: GivenStrings) {
    this.#words.give(strings);
  }

  get limit(): number {
    const limit = Math.trunc(Number(this.getAttribute('limit') ?? 10));
    return limit > 0 ? Math.min(limit, 100) : 10;
  }

  set limit(value: number) {
    this.setAttribute('limit', String(value));
  }

  /** What the reader typed. Setting it searches. */
  get value(): string {
    return this.#parts?.input.value ?? '';
  }

  set value(text: string) {
    if (!this.#parts) return;
    this.#parts.input.value = text;
    void this.#behaviour?.update();
  }

  /** Shows the definition with this id, term or alias. False when there is none. */
  async show(id: string): Promise<boolean> {
    return (await this.#behaviour?.read(id)) ?? false;
  }

  /** Opens the dialog. Without one, brings the focus to the field. */
  open(): void {
    if (this.#dialog) this.#dialog.open();
    else this.focus();
  }

  /** Closes the dialog. Without one, the panel. */
  close(): void {
    if (this.#dialog) this.#dialog.close();
    else this.#behaviour?.close();
  }

  /** Brings the focus to the field, or to the button of a dialog that is closed. */
  override focus(options?: FocusOptions): void {
    const target = this.#dialog?.isOpen === false ? this.#dialog : this.#parts?.input;
    target?.focus(options);
  }

  connectedCallback(): void {
    const parts = (this.#parts ??= this.#render());
    const {signal} = (this.#connected = new AbortController());
    this.#opening = new Opening(parts, () => this.strings);
    this.#behaviour = new SearchBehaviour(parts, this.#host(), signal);
    parts.retry.addEventListener('click', () => this.#retry(), {signal});
    listenForHotkeys(this, () => {
      if (this.getAttribute('hotkeys') !== 'off') this.#select();
    }, signal);
    followTheme(this, parts.probe, (dark) => parts.root.toggleAttribute('data-dark', dark), signal);
    addEventListener('hashchange', () => void this.#followHash(), {signal});
    this.#words.follow(this, signal);
    this.#arrange();
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#connected?.abort();
    this.#connected = undefined;
    // An element that is only being moved is back before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#attempt.abort();
      this.#opening?.end();
      this.#closeOwn();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#connected || before === after) return;
    if (name === 'mode') this.#arrange();
    else this.#label();
    if (name !== 'src') return;
    this.#closeOwn();
    void this.#start();
  }

  #render(): SearchParts {
    const root = this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [searchSheet()];
    const parts = createParts();
    root.append(parts.root, parts.probe);
    return parts;
  }

  async #start(): Promise<void> {
    this.#attempt.abort();
    const {signal} = (this.#attempt = new AbortController());
    const opening = this.#opening;
    try {
      const engine = this.engine ?? (await this.#open(signal));
      if (!engine || signal.aborted) return;
      const info = await engine.info({signal});
      if (signal.aborted) return;
      for (const part of [this.#parts?.list, this.#parts?.card]) {
        if (part && info.language) markLanguage(part, info.language);
      }
      opening?.end();
      this.#behaviour?.connect(engine, info);
      this.dispatchEvent(new TermdexReadyEvent(info));
      void this.#awaitFullText(engine, signal);
      await this.#followHash();
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }

  async #open(signal: AbortSignal): Promise<Engine | undefined> {
    const src = this.getAttribute('src');
    const {openEngine} = TermdexSearchElement;
    if (!src || !openEngine) return undefined;
    this.#opening?.start();
    const read = this.getAttribute('read');
    const engine = await openEngine(new URL(src, document.baseURI).href, {
      worker: this.getAttribute('worker') !== 'off',
      cache: this.getAttribute('cache') !== 'off',
      ...((read === 'stream' || read === 'range') && {read}),
      ready: 'heads',
      onProgress: (progress) => signal.aborted || this.#opening?.progress(progress),
      signal,
    });
    if (signal.aborted) {
      void engine.close();
      return undefined;
    }
    this.#own = engine;
    return engine;
  }

  // Terms are found before the definitions have arrived; what was found meanwhile is looked for again.
  async #awaitFullText(engine: Engine, signal: AbortSignal): Promise<void> {
    try {
      const whole = await (engine as Partial<Glossary>).whole;
      if (whole && !signal.aborted) await this.#behaviour?.refine();
    } catch (error) {
      if (!signal.aborted) this.#report(error);
    }
  }

  // The address of a reference (`#termdex:id`) opens its entry, also when it was sent to somebody.
  async #followHash(): Promise<void> {
    if (!location.hash.startsWith(hashPrefix)) return;
    const id = decoded(location.hash.slice(hashPrefix.length));
    if (id !== undefined) await this.show(id);
  }

  #retry(): void {
    this.#closeOwn();
    this.focus();
    void this.#start();
  }

  #closeOwn(): void {
    void this.#own?.close();
    this.#own = undefined;
    if (!this.#given) this.#behaviour?.connect(undefined);
  }

  #failed(error: unknown): void {
    this.#behaviour?.close();
    this.#report(error);
  }

  #report(error: unknown): void {
    this.#opening?.fail(error);
    this.dispatchEvent(new TermdexErrorEvent(error instanceof Error ? error : new Error(String(error))));
  }

  #select(): void {
    this.open();
    this.#parts?.input.select();
  }

  // The box stands in the page or in a dialog.
  #arrange(): void {
    if (!this.#parts || !this.#connected) return;
    this.#dialog?.undo();
    this.#dialog = this.getAttribute('mode') === 'dialog'
      ? new SearchDialog(this.#parts, this.#connected.signal)
      : undefined;
    this.#label();
  }

  #label(): void {
    if (!this.#parts) return;
    const labels: LabelOptions = {
      strings: this.strings,
      label: this.getAttribute('label'),
      placeholder: this.getAttribute('placeholder'),
      hotkeys: this.getAttribute('hotkeys') !== 'off',
    };
    this.#words.mark(this.#parts.root);
    this.#parts.root.toggleAttribute('data-wordless', this.#words.pending);
    applyLabels(this.#parts, labels);
    this.#dialog?.label(labels);
    this.#behaviour?.relabel();
  }

  #host(): SearchHost {
    const element = this;
    return {
      get limit() { return element.limit; },
      get category() { return element.getAttribute('category'); },
      get recent() { return element.#recent(); },
      get filters() { return element.getAttribute('filters') !== 'off'; },
      get strings() { return element.strings; },
      get body() { return element.#bodyOptions(); },
      get inline() { return element.#dialog !== undefined || element.getAttribute('layout') === 'inline'; },
      dispatchEvent: (event) => this.dispatchEvent(event),
      failed: (error) => this.#failed(error),
      // Not `:focus-within`: in WebKit that ends with the focus of the window, whose reader comes back.
      hasFocus: () => (this.getRootNode() as Document | ShadowRoot).activeElement === this,
      reveal: () => {
        if (this.#dialog?.isOpen === false) this.#dialog.open();
      },
      dismiss: () => this.#dialog?.close(),
    };
  }

  #recent(): RecentTerms | undefined {
    const src = this.getAttribute('src');
    return src && this.getAttribute('recent') !== 'off' ? new RecentTerms(new URL(src, document.baseURI).href) : undefined;
  }

  #bodyOptions(): BodyOptions {
    const level = Math.trunc(Number(this.getAttribute('heading-level') ?? 2)) || 2;
    return {
      headingLevel: Math.min(Math.max(level, 1), 5) + 1,
      entryHref: (id) => hashPrefix + encodeURIComponent(id),
      writeMath,
    };
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'termdex-search': TermdexSearchElement;
  }
}
