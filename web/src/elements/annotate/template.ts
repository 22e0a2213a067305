import type {Strings} from '../../strings/en.js';
import {h, icon} from '../dom.js';

const cross = 'M6 6l12 12M18 6L6 18';
const arrow = 'M19 12H5M11 6l-6 6l6 6';

/** What the card is made of. */
export interface PopupParts {
  readonly root: HTMLElement;
  readonly popup: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly backText: HTMLElement;
  readonly close: HTMLButtonElement;
  readonly card: HTMLElement;
  readonly note: HTMLElement;
  /** Has the colour of the page's canvas. */
  readonly probe: HTMLElement;
}

export function createParts(): PopupParts {
  const backText = h('span');
  const back = h('button', {class: 'back', part: 'back', type: 'button', hidden: ''}, icon('back', arrow), backText);
  const close = h('button', {class: 'close', part: 'close', type: 'button'}, icon('close', cross));
  const card = h('div', {class: 'card', part: 'card'});
  const note = h('p', {class: 'note', part: 'note', role: 'status'});
  const popup = h('section', {class: 'popup', part: 'popup', role: 'dialog', tabindex: '-1', popover: 'manual', hidden: ''},
    h('div', {class: 'tools'}, back, close), card, note);
  return {root: h('div', {class: 'root'}, popup), popup, back, backText, close, card, note, probe: h('span', {class: 'probe', hidden: ''})};
}

export function applyLabels({backText, close}: PopupParts, strings: Strings): void {
  backText.textContent = strings.back;
  close.setAttribute('aria-label', strings.close);
}
