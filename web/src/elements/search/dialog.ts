import {h, icon} from '../dom.js';
import {shortcut} from '../hotkeys.js';
import type {LabelOptions} from './labels.js';
import {magnifier, type SearchParts} from './template.js';

/** The box as a dialog, and the button in the page that opens it. */
export class SearchDialog {
  readonly #parts: SearchParts;
  readonly #opener: HTMLButtonElement;
  readonly #dialog: HTMLDialogElement;
  readonly #listening = new AbortController();

  constructor(parts: SearchParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#opener = h('button', {class: 'opener', part: 'opener', type: 'button', 'aria-haspopup': 'dialog'},
      icon('search', magnifier), h('span', {class: 'prompt'}), h('span', {class: 'keyhint', 'aria-hidden': 'true'}));
    this.#dialog = h('dialog', {class: 'dialog', part: 'dialog'}, parts.box);
    parts.root.replaceChildren(this.#opener, this.#dialog);
    parts.close.hidden = false;
    signal.addEventListener('abort', () => this.#listening.abort());
    this.#listen(this.#listening.signal);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /** Opens with the focus in the field; when it closes, the browser gives the focus back. */
  open(): void {
    if (!this.isOpen) this.#dialog.showModal();
    this.#parts.input.focus();
    this.#parts.input.select();
  }

  close(): void {
    this.#dialog.close();
  }

  focus(options?: FocusOptions): void {
    this.#opener.focus(options);
  }

  label({strings, label, placeholder, hotkeys}: LabelOptions): void {
    this.#dialog.setAttribute('aria-label', label ?? strings.label);
    this.#opener.children[1]!.textContent = placeholder ?? strings.placeholder;
    this.#opener.children[2]!.replaceChildren(hotkeys ? h('kbd', {}, shortcut) : '');
  }

  /** Leaves the box in the page, without button and dialog. */
  undo(): void {
    this.#listening.abort();
    this.#parts.close.hidden = true;
    this.#parts.root.replaceChildren(this.#parts.box);
  }

  #listen(signal: AbortSignal): void {
    this.#opener.addEventListener('click', () => this.open(), {signal});
    this.#parts.close.addEventListener('click', () => this.close(), {signal});
    // A click outside closes, if it began there: text that is selected beyond the edge is none.
    let outside = false;
    this.#dialog.addEventListener('pointerdown', ({target}) => {
      outside = target === this.#dialog;
    }, {signal});
    this.#dialog.addEventListener('click', ({target}) => {
      if (outside && target === this.#dialog) this.close();
    }, {signal});
  }
}
