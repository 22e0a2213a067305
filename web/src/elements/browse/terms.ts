import type {IndexStrings} from '../../strings/en-index.js';
import type {ListedEntry} from '../../types.js';
import {h} from '../dom.js';

/** A line of the index: the term, and under it category and aliases; of homonyms the category tells them apart. */
export function termLine(
  {id, term, aliases, category}: ListedEntry,
  href: (id: string) => string,
  strings: IndexStrings,
  withCategory: boolean,
): HTMLElement {
  // As a whole in the direction of its term, whatever that of the page is.
  const line = h('li', {dir: 'auto'}, h('a', {class: 'term', part: 'term', href: href(id), 'data-entry': id}, term));
  const about = h('p', {class: 'about'});
  if (withCategory && category) about.append(h('span', {class: 'category', part: 'category', dir: 'auto'}, category), ' ');
  if (aliases.length > 0) {
    about.append(h('span', {class: 'names', part: 'aliases'}, h('span', {class: 'spoken'}, `${strings.aliases} `),
      h('span', {dir: 'auto'}, aliases.join(', '))));
  }
  if (about.hasChildNodes()) line.append(about);
  return line;
}
