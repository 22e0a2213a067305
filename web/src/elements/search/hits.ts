import type {Hit, ListedEntry, TextRange} from '../../types.js';
import type {Strings} from '../../strings/en.js';
import {h} from '../dom.js';
import {highlighted} from '../highlight.js';

/** A suggestion as a hit in which nothing is marked. */
export function asHit(suggestion: ListedEntry): Hit {
  const highlight = {term: [], via: [], excerpt: []};
  return {...suggestion, via: null, score: 0, excerpt: '', highlight};
}

type PartName = 'term' | 'category' | 'via' | 'excerpt';

// Elements are copied: to make one attribute by attribute takes twice as long.
let shapes: Record<PartName | 'option', HTMLElement> | undefined;

function shape(name: PartName | 'option'): HTMLElement {
  shapes ??= {
    option: h('li', {class: 'option', part: 'option', role: 'option', 'aria-selected': 'false'}),
    term: h('span', {class: 'term', part: 'term', dir: 'auto'}),
    category: h('span', {class: 'category', part: 'category', dir: 'auto'}),
    via: h('span', {class: 'via', part: 'via'}),
    excerpt: h('span', {class: 'excerpt', part: 'excerpt', dir: 'auto'}),
  };
  return shapes[name].cloneNode() as HTMLElement;
}

/** A hit as an option of the list. */
export function hitOption(hit: Hit, index: number, strings: Strings): HTMLElement {
  const option = shape('option');
  option.id = `option-${index}`;
  const add = (name: PartName, ...content: (Node | string)[]): void => {
    const part = shape(name);
    part.append(...content);
    if (name !== 'term') option.append(' ');
    option.append(part);
  };
  add('term', highlighted(hit.term, hit.highlight.term));
  if (hit.category) add('category', hit.category);
  if (hit.via) add('via', `${strings.via} `, h('span', {dir: 'auto'}, highlighted(hit.via, hit.highlight.via)));
  if (hit.excerpt) add('excerpt', highlighted(...oneLine(hit.excerpt, hit.highlight.excerpt)));
  return option;
}

// White space of one width keeps the ranges true.
function oneLine(text: string, ranges: readonly TextRange[]): [string, readonly TextRange[]] {
  return [text.replace(/[\n\r\t]/g, ' '), ranges];
}
