import type {Strings} from '../../strings/en.js';
import type {ListedEntry} from '../../types.js';
import {h} from '../dom.js';

/** A line of the index: the term, and under it category and aliases; of homonyms the category tells them apart. */
export function termLine(
  {id, term, aliases, category}: ListedEntry,
  href: (id: string) => string,
  strings: Strings,
  withCategory: boolean,
): HTMLElement {
  const line = h('li', {}, h('a', {class: 'term', part: 'term', href: href(id), 'data-entry': id, dir: 'auto'}, term));
  const more = h('p', {class: 'more'});
  if (withCategory && category) more.append(h('span', {class: 'category', part: 'category', dir: 'auto'}, category), ' ');
  if (aliases.length > 0) {
    more.append(h('span', {class: 'names', part: 'aliases'}, h('span', {class: 'spoken'}, `${strings.aliases} `),
      h('span', {dir: 'auto'}, aliases.join(', '))));
  }
  if (more.hasChildNodes()) line.append(more);
  return line;
}
