import type {Entry, LinkedEntry} from '../types.js';
import type {Strings} from '../strings/en.js';
import type {BodyOptions} from './body.js';
import {h} from './dom.js';

type Link = Entry['see'][number];

// An entry may be used by half a glossary: more than this is a wall, so the rest waits behind a button.
const shownAtFirst = 12;

/** Where a reader goes on from an entry: "see also", what is related, what uses it. Nothing where there is nothing. */
export function cardLinks(entry: Entry, strings: Strings, options: BodyOptions): HTMLElement {
  // An engine of the page's own may know no links.
  const {see, related = [], usedBy = {total: 0, entries: []}} = entry as Partial<Entry> & Pick<Entry, 'see'>;
  const named = new Set(see.map(({id}) => id));
  const list = (part: string, label: string, links: readonly Link[], total = links.length): HTMLElement | undefined =>
    links.length > 0 ? linkList(part, label, links, total, strings, options) : undefined;
  return h('footer', {class: 'links', part: 'links'},
    list('see', strings.seeAlso, see),
    list('related', strings.related, related.filter(({id}) => !named.has(id))),
    list('used-by', strings.usedBy, usedBy.entries, usedBy.total));
}

function linkList(
  part: string,
  label: string,
  links: readonly Link[],
  total: number,
  strings: Strings,
  options: BodyOptions,
): HTMLElement {
  const list = h('ul', {'aria-label': label}, ...links.slice(0, shownAtFirst).map((link) => item(link, options)));
  const rest = links.slice(shownAtFirst);
  if (rest.length > 0) list.append(h('li', {}, moreButton(list, rest, total, strings, options)));
  else if (total > links.length) list.append(h('li', {}, strings.more(total - links.length)));
  return h('section', {part}, h(`h${options.headingLevel}` as 'h3', {}, label), list);
}

function item({id, term}: Link | LinkedEntry, options: BodyOptions): HTMLElement {
  return h('li', {}, id === null
    ? h('span', {dir: 'auto'}, term)
    : h('a', {part: 'reference', href: options.entryHref(id), 'data-entry': id, dir: 'auto'}, term));
}

// The focus goes on to the first of what was hidden.
function moreButton(
  list: HTMLElement,
  rest: readonly Link[],
  total: number,
  strings: Strings,
  options: BodyOptions,
): HTMLElement {
  const button = h('button', {class: 'more', part: 'more', type: 'button'}, strings.more(total - shownAtFirst));
  button.addEventListener('click', () => {
    const items = rest.map((link) => item(link, options));
    button.parentElement?.remove();
    list.append(...items);
    const unknown = total - shownAtFirst - rest.length;
    if (unknown > 0) list.append(h('li', {}, strings.more(unknown)));
    items[0]?.querySelector('a')?.focus();
  });
  return button;
}
