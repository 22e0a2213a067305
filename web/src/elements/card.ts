import type {Entry} from '../types.js';
import type {Strings} from '../strings/en.js';
import {bodyToDom, type BodyOptions} from './body.js';
import {h} from './dom.js';

/**
 * An entry as a card: term, category, aliases, definition, "see also".
 *
 * The term is a heading one level above the definition's own.
 */
export function cardContent(entry: Entry, strings: Strings, options: BodyOptions): DocumentFragment {
  const content = document.createDocumentFragment();
  const level = options.headingLevel - 1;
  const title = h(`h${level}` as 'h2', {class: 'title', part: 'title', id: 'term', dir: 'auto'}, entry.term);
  const line = h('header', {class: 'top'}, title);
  if (entry.category) line.append(h('span', {class: 'category', part: 'category', dir: 'auto'}, entry.category));
  content.append(line);
  if (entry.aliases.length > 0) content.append(aliases(entry.aliases, strings));

  const body = h('div', {class: 'body', part: 'body', dir: 'auto'});
  body.append(bodyToDom(entry.body, options));
  content.append(body);
  if (entry.see.length > 0) content.append(seeAlso(entry.see, strings, options));
  return content;
}

function aliases(names: readonly string[], strings: Strings): HTMLElement {
  const line = h('p', {class: 'aliases', part: 'aliases'}, h('span', {}, `${strings.aliases} `));
  names.forEach((name, index) => line.append(index > 0 ? ', ' : '', h('b', {dir: 'auto'}, name)));
  return line;
}

function seeAlso(see: Entry['see'], strings: Strings, options: BodyOptions): HTMLElement {
  const list = h('ul');
  for (const {id, term} of see) {
    const label = id === null
      ? h('span', {dir: 'auto'}, term)
      : h('a', {part: 'reference', href: options.entryHref(id), 'data-entry': id, dir: 'auto'}, term);
    list.append(h('li', {}, label));
  }
  const heading = h(`h${options.headingLevel}` as 'h3', {}, strings.seeAlso);
  return h('footer', {class: 'see', part: 'see'}, heading, list);
}
