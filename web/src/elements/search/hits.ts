import type {Hit, ListedEntry, TextRange} from '../../types.js';
import type {Strings} from '../../strings/en.js';
import {h} from '../dom.js';
import {highlighted} from '../highlight.js';

/** A suggestion as a hit in which nothing is marked. */
export function asHit(suggestion: ListedEntry): Hit {
  const highlight = {term: [], via: [], excerpt: []};
  return {...suggestion, via: null, score: 0, excerpt: '', highlight};
}

/** A hit as an option of the list. */
export function hitOption(hit: Hit, index: number, strings: Strings): HTMLLIElement {
  const term = h('span', {class: 'term', part: 'term', dir: 'auto'});
  term.append(highlighted(hit.term, hit.highlight.term));
  const option = h('li', {
    class: 'option', part: 'option', role: 'option', id: `option-${index}`, 'aria-selected': 'false',
  }, term);
  if (hit.category) option.append(' ', h('span', {class: 'category', part: 'category', dir: 'auto'}, hit.category));
  if (hit.via) {
    const via = h('span', {class: 'via', part: 'via'}, `${strings.via} `);
    via.append(h('span', {dir: 'auto'}, highlighted(hit.via, hit.highlight.via)));
    option.append(' ', via);
  }
  if (hit.excerpt) {
    const excerpt = h('span', {class: 'excerpt', part: 'excerpt', dir: 'auto'});
    excerpt.append(highlighted(...oneLine(hit.excerpt, hit.highlight.excerpt)));
    option.append(' ', excerpt);
  }
  return option;
}

// White space of one width keeps the ranges true.
function oneLine(text: string, ranges: readonly TextRange[]): [string, readonly TextRange[]] {
  return [text.replace(/[\n\r\t]/g, ' '), ranges];
}
