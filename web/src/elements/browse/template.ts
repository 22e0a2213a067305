import {h, icon} from '../dom.js';
import {createOpeningParts, type OpeningParts} from '../opening.js';

const chevronDown = 'M6 9l6 6l6-6';
const arrowTo = 'M5 7h9M5 12h5M5 17h9M14 12h6M17 9l3 3l-3 3';

/** The parts of an index that its behaviour touches. */
export interface BrowseParts extends OpeningParts {
  readonly index: HTMLElement;
  readonly jump: HTMLInputElement;
  /** Where the field went. */
  readonly jumped: HTMLElement;
  readonly categories: HTMLDetailsElement;
  readonly opener: HTMLElement;
  readonly chosen: HTMLElement;
  readonly menu: HTMLElement;
  readonly letters: HTMLElement;
  readonly title: HTMLElement;
  readonly where: HTMLElement;
  readonly above: HTMLElement;
  readonly list: HTMLElement;
  /** In place of the list, or of all, where there is nothing. */
  readonly empty: HTMLElement;
  readonly below: HTMLElement;
  readonly reading: HTMLElement;
  readonly back: HTMLAnchorElement;
  readonly card: HTMLElement;
  readonly around: HTMLElement;
  readonly beside: HTMLElement;
  readonly status: HTMLElement;
  /** Beside the root: takes the colour of the page's canvas, and is never seen. */
  readonly probe: HTMLElement;
}

/**
 * The inside of an index: the list, or an entry in its place.
 *
 *     root ─ progress bar, failure, loading
 *          ├ index   ─ tools (jump, categories), letters
 *          │         ├ head ─ title, where, pages
 *          │         └ list, pages
 *          ├ empty
 *          ├ reading ─ back
 *          │         ├ card, around (the picture)
 *          │         └ beside (previous, next)
 *          └ status  ─ said aloud, never seen
 */
export function createParts(): BrowseParts {
  const opening = createOpeningParts();
  const jump = h('input', {
    part: 'input', type: 'text', id: 'jump', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
    enterkeyhint: 'go', maxlength: '100', 'aria-describedby': 'jumped',
  });
  const jumped = h('p', {class: 'jumped', part: 'jumped', id: 'jumped', dir: 'auto', hidden: ''});
  const field = h('div', {class: 'jump', part: 'field'}, icon('jump', arrowTo), jump);
  const chosen = h('span', {class: 'chosen'});
  const menu = h('nav');
  const opener = h('summary', {}, chosen, icon('chevron', chevronDown));
  const categories = h('details', {class: 'categories', part: 'categories', hidden: ''}, opener, menu);
  const tools = h('div', {class: 'tools', part: 'tools'}, field, jumped, categories);

  const letters = h('nav', {class: 'letters', part: 'letters', hidden: ''});
  // Its level is an attribute of the element around, which may change.
  const title = h('div', {class: 'heading', part: 'title', role: 'heading', id: 'title', tabindex: '-1', dir: 'auto'});
  const where = h('p', {class: 'where', part: 'where', dir: 'auto'});
  const above = h('nav', {class: 'pages above', part: 'pages', hidden: ''});
  const head = h('div', {class: 'head'}, h('div', {}, title, where), above);
  const list = h('ul', {class: 'terms', part: 'list'});
  const empty = h('div', {class: 'empty', part: 'empty', hidden: ''});
  const below = h('nav', {class: 'pages below', part: 'pages', hidden: ''});
  const index = h('div', {class: 'index', part: 'index', hidden: ''}, tools, letters, head, list, below);

  const back = h('a', {class: 'back', part: 'back', 'data-go': ''});
  const card = h('article', {class: 'card', part: 'card', 'aria-labelledby': 'term'});
  const around = h('figure', {class: 'around', part: 'around', hidden: ''});
  const beside = h('nav', {class: 'beside', part: 'beside', hidden: ''});
  const reading = h('div', {class: 'reading', part: 'entry', hidden: ''}, back, h('div', {class: 'columns'}, card, around), beside);

  const loading = h('p', {class: 'loading'});
  const status = h('div', {class: 'status', role: 'status'});
  const root = h('div', {class: 'root box', part: 'base'}, opening.bar, opening.failure, loading, index, empty, reading, status);
  return {
    ...opening, hint: loading, note: loading, root, index, jump, jumped, categories, opener, chosen, menu, letters, title, where, above, list, empty, below,
    reading, back, card, around, beside, status, probe: h('i', {class: 'probe', hidden: ''}),
  };
}
