import {h, icon} from '../dom.js';
import {createOpeningParts, type OpeningParts} from '../opening.js';

const magnifier = 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13ZM15.5 15.5L20 20';
const cross = 'M7 7l10 10M17 7L7 17';
const arrowLeft = 'M19 12H5M11 6l-6 6l6 6';

/** The parts of a search box that its behaviour touches. */
export interface SearchParts extends OpeningParts {
  readonly input: HTMLInputElement;
  readonly clear: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly list: HTMLElement;
  readonly foot: HTMLElement;
  readonly entry: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly card: HTMLElement;
  readonly status: HTMLElement;
  /** Beside the root: takes the colour of the page's canvas, and is never seen. */
  readonly probe: HTMLElement;
}

/**
 * The inside of a search box.
 *
 *     root ─ field   ─ input, hint or percentage, clear button, progress bar
 *          ├ failure ─ what happened, retry                        only after an error
 *          ├ panel   ─ results ─ note (nothing found), list, foot
 *          │         └ entry   ─ back, card                        only with a definition
 *          └ status  ─ said aloud, never seen
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
  const opening = createOpeningParts();
  const field = h('div', {class: 'field', part: 'field'}, icon('search', magnifier), input, hint, clear, opening.bar);

  const list = h('ul', {class: 'list', part: 'list', role: 'listbox', id: 'list'});
  const note = h('div', {class: 'note', part: 'note', hidden: ''});
  const foot = h('div', {class: 'foot', part: 'foot', 'aria-hidden': 'true'});
  const results = h('div', {class: 'results', part: 'results'}, note, list, foot);

  const back = h('button', {class: 'back', part: 'back', type: 'button'}, icon('back', arrowLeft), h('span'));
  const card = h('article', {class: 'card', part: 'card', tabindex: '0', 'aria-labelledby': 'term'});
  const entry = h('div', {class: 'entry', part: 'entry', hidden: ''}, back, card);
  const panel = h('div', {class: 'panel', part: 'panel', tabindex: '-1', hidden: ''}, results, entry);

  const status = h('div', {class: 'status', role: 'status'});
  const root = h('div', {class: 'root', part: 'base'}, field, opening.failure, panel, status);
  return {
    ...opening, root, input, hint, clear, panel, list, note, foot, entry, back, card, status,
    probe: h('i', {class: 'probe', hidden: ''}),
  };
}
