import {h, icon} from '../dom.js';
import {createOpeningParts, type OpeningParts} from '../opening.js';

export const magnifier = 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM15.5 15.5L20 20';
const cross = 'M7 7l10 10M17 7L7 17';
const arrowLeft = 'M19 12H5M11 6l-6 6l6 6';
const chevronUp = 'M6 15l6-6l6 6';
const chevronDown = 'M6 9l6 6l6-6';

/** The parts of a search box that its behaviour touches. */
export interface SearchParts extends OpeningParts {
  /** All that stands together: in the page, or in a dialog. */
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
  readonly clear: HTMLButtonElement;
  /** Of a dialog only. */
  readonly close: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly filters: HTMLElement;
  readonly categories: HTMLSelectElement;
  readonly letters: HTMLSelectElement;
  readonly unfilter: HTMLButtonElement;
  /** Over terms that were read before: what they are, and a button. */
  readonly recent: HTMLElement;
  readonly forget: HTMLButtonElement;
  readonly list: HTMLElement;
  readonly foot: HTMLElement;
  readonly entry: HTMLElement;
  readonly back: HTMLButtonElement;
  /** "3 of 10", between the buttons that change it. */
  readonly place: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly card: HTMLElement;
  readonly status: HTMLElement;
  /** Beside the root: takes the colour of the page's canvas, and is never seen. */
  readonly probe: HTMLElement;
}

/**
 * The inside of a search box.
 *
 *     root ─ box ─ field   ─ input, hint or percentage, clear and close buttons, progress bar
 *                ├ failure ─ what happened, retry                        only after an error
 *                ├ panel   ─ results ─ filters, recent, note (nothing found), list, foot
 *                │         └ entry   ─ tools (back, place, previous, next), card    only with a definition
 *                └ status  ─ said aloud, never seen
 */
export function createParts(): SearchParts {
  const input = h('input', {
    part: 'input', type: 'text', role: 'combobox', id: 'input', name: 'termdex',
    'aria-autocomplete': 'list', 'aria-controls': 'list', 'aria-expanded': 'false',
    autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search',
    inputmode: 'search', maxlength: '300',
  });
  const hint = h('span', {class: 'hint', part: 'hint', 'aria-hidden': 'true'});
  const clear = h('button', {class: 'clear', part: 'clear', type: 'button', hidden: ''}, icon('cross', cross));
  const close = h('button', {class: 'close', part: 'close', type: 'button', hidden: ''}, h('kbd', {'aria-hidden': 'true'}, 'esc'), h('span'));
  const opening = createOpeningParts();
  const field = h('div', {class: 'field', part: 'field'}, icon('search', magnifier), input, hint, clear, close, opening.bar);

  const categories = h('select');
  const letters = h('select');
  const unfilter = h('button', {class: 'unfilter', part: 'unfilter', type: 'button', hidden: ''});
  const filters = h('div', {class: 'filters', part: 'filters', hidden: ''},
    h('label', {class: 'menu', part: 'menu'}, categories), h('label', {class: 'menu', part: 'menu'}, letters), unfilter);

  const forget = h('button', {class: 'forget', part: 'forget', type: 'button'});
  const recent = h('div', {class: 'recent', part: 'recent', hidden: ''}, h('span'), forget);
  const list = h('ul', {class: 'list', part: 'list', role: 'listbox', id: 'list', tabindex: '-1'});
  const note = h('div', {class: 'note', part: 'note', hidden: ''});
  const foot = h('div', {class: 'foot', part: 'foot', 'aria-hidden': 'true'});
  const results = h('div', {class: 'results', part: 'results'}, filters, recent, note, list, foot);

  const back = h('button', {class: 'back', part: 'back', type: 'button'}, icon('back', arrowLeft), h('span'));
  const card = h('article', {class: 'card', part: 'card', tabindex: '0', 'aria-labelledby': 'term'});
  const place = h('span', {class: 'place', part: 'place', 'aria-hidden': 'true'});
  const previous = stepButton('previous', 'Alt+ArrowUp', chevronUp);
  const next = stepButton('next', 'Alt+ArrowDown', chevronDown);
  const tools = h('div', {class: 'tools', part: 'tools'}, back, place, previous, next);
  const entry = h('div', {class: 'entry', part: 'entry', hidden: ''}, tools, card);
  const panel = h('div', {class: 'panel', part: 'panel', tabindex: '-1', hidden: ''}, results, entry);

  const status = h('div', {class: 'status', role: 'status'});
  const box = h('div', {class: 'box'}, field, opening.failure, panel, status);
  const root = h('div', {class: 'root', part: 'base'}, box);
  return {
    ...opening, root, box, input, hint, clear, close, panel, filters, categories, letters, unfilter, recent, forget, list, note, foot,
    entry, back, place, previous, next, card, status,
    probe: h('i', {class: 'probe', hidden: ''}),
  };
}

function stepButton(name: string, keys: string, path: string): HTMLButtonElement {
  return h('button', {class: 'step', part: name, type: 'button', 'aria-keyshortcuts': keys}, icon(name, path));
}
