import type {Entry} from '../types.js';
import type {Strings} from '../strings/en.js';
import {bodyToDom, type BodyOptions} from './body.js';
import {cardLinks} from './card-links.js';
import {copyLink} from './copy-link.js';
import {h} from './dom.js';

/**
 * An entry as a card: term, category, "copy link", aliases, definition, and where to go on from there.
 *
 * The term is a heading one level above the definition's own.
 */
export function cardContent(entry: Entry, strings: Strings, options: BodyOptions): DocumentFragment {
  const content = document.createDocumentFragment();
  const level = options.headingLevel - 1;
  const title = h(`h${level}` as 'h2', {class: 'title', part: 'title', id: 'term', dir: 'auto'}, entry.term);
  const line = h('header', {class: 'top'}, title);
  if (entry.category) line.append(h('span', {class: 'category', part: 'category', dir: 'auto'}, entry.category));
  line.append(copyLink(options.entryHref(entry.id), strings));
  content.append(line);
  if (entry.aliases.length > 0) content.append(aliases(entry.aliases, strings));

  const body = h('div', {class: 'body', part: 'body', dir: 'auto'});
  body.append(bodyToDom(entry.body, options));
  content.append(body, cardLinks(entry, strings, options));
  return content;
}

function aliases(names: readonly string[], strings: Strings): HTMLElement {
  const line = h('p', {class: 'aliases', part: 'aliases'}, h('span', {}, `${strings.aliases} `));
  names.forEach((name, index) => line.append(index > 0 ? ', ' : '', h('b', {dir: 'auto'}, name)));
  return line;
}
