import type {Strings} from '../strings/en.js';
import {formatNumber} from '../strings/numbers.js';
import type {Progress} from '../types.js';
import {h, icon} from './dom.js';

const warning = 'M12 8.5v4.5M12 16.4v.1M12 3.8L21 19.5H3L12 3.8Z';

// A download that is over sooner shows nothing: a bar that flashes tells nobody anything.
const showAfter = 250;

/** What an element shows while its glossary comes, and when it does not. */
export interface OpeningParts {
  readonly root: HTMLElement;
  readonly bar: HTMLElement;
  /** Where percentage and amount are written, as `data-progress`. */
  readonly hint: HTMLElement;
  readonly note: HTMLElement;
  readonly failure: HTMLElement;
  readonly failureTitle: HTMLElement;
  readonly failureText: HTMLElement;
  readonly failureDetail: HTMLElement;
  readonly retry: HTMLButtonElement;
}

/** The bar of a download, and the box that says why it ended. */
export function createOpeningParts(): Omit<OpeningParts, 'root' | 'hint' | 'note'> {
  const bar = h('div', {class: 'bar', part: 'progress', role: 'progressbar', hidden: ''}, h('i'));
  const failureTitle = h('strong');
  const failureText = h('p');
  const failureDetail = h('p', {class: 'detail'});
  const retry = h('button', {class: 'retry', part: 'retry', type: 'button'});
  const failure = h('div', {class: 'failure', part: 'failure', role: 'alert', hidden: ''},
    icon('warning', warning), h('div', {}, failureTitle, failureText, failureDetail), retry);
  return {bar, failure, failureTitle, failureText, failureDetail, retry};
}

/** Shows how far the download is, and what went wrong with it. */
export class Opening {
  readonly #parts: OpeningParts;
  readonly #strings: () => Strings;
  #appearing: ReturnType<typeof setTimeout> | undefined;
  #progress: Progress = {loaded: 0, total: undefined};

  constructor(parts: OpeningParts, strings: () => Strings) {
    this.#parts = parts;
    this.#strings = strings;
  }

  start(): void {
    this.end();
    this.#progress = {loaded: 0, total: undefined};
    this.#appearing = setTimeout(() => {
      this.#parts.bar.hidden = false;
      this.#parts.root.dataset['loading'] = '';
      this.#tell();
    }, showAfter);
  }

  progress(progress: Progress): void {
    this.#progress = progress;
    // What nobody sees is not put into words: the first number takes longer than all else here.
    if (!this.#parts.bar.hidden) this.#tell();
  }

  #tell(): void {
    const {loaded, total} = this.#progress;
    const {bar, hint, note} = this.#parts;
    const percent = total ? Math.floor((100 * loaded) / total) : undefined;
    const strings = this.#strings();
    const bytes = (count: number): string => formatBytes(count, strings.locale);
    const {short, long} = strings.progress(percent, bytes(loaded), total ? bytes(total) : undefined);
    hint.dataset['progress'] = loaded > 0 ? short : '';
    note.dataset['progress'] = loaded > 0 ? long : '';
    bar.setAttribute('aria-valuetext', long);
    if (percent === undefined) bar.removeAttribute('aria-valuenow');
    else bar.setAttribute('aria-valuenow', String(percent));
    // Set through the object model, which a policy on inline styles does not concern.
    bar.style.setProperty('--_part', String(percent ?? 100));
    bar.toggleAttribute('data-unknown', percent === undefined);
  }

  end(): void {
    clearTimeout(this.#appearing);
    const {bar, failure, root} = this.#parts;
    failure.hidden = true;
    bar.hidden = true;
    delete root.dataset['loading'];
  }

  fail(error: unknown): void {
    this.end();
    const {failure, failureTitle, failureText, failureDetail} = this.#parts;
    const {failed, failures} = this.#strings();
    const code = (error as {code?: unknown} | null)?.code;
    const known = typeof code === 'string' && Object.hasOwn(failures, code) ? failures[code] : undefined;
    failureTitle.textContent = failed;
    failureText.textContent = known ?? failures['other'] ?? '';
    failureDetail.textContent = error instanceof Error ? error.message : String(error);
    failure.hidden = false;
  }
}

/** "120 kB": decimal, as browsers and servers count. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, size, digits] = bytes < 1_000_000 ? ['kilobyte', 1000, 0] as const : ['megabyte', 1_000_000, 1] as const;
  return formatNumber(locale, bytes / size, {
    style: 'unit', unit, minimumFractionDigits: digits, maximumFractionDigits: digits,
  });
}
