import type {Tie} from '../../strings/clauses.js';
import type {IndexStrings} from '../../strings/en-index.js';
import type {Entry, LinkedEntry} from '../../types.js';
import {h, svg} from '../dom.js';
import {layOut, pillHeight, pillWidth, rowHeight, shortened, width, type Layout, type Pill} from './layout.js';
import type {Neighbours} from './neighbours.js';

const middle = width / 2;
const radius = 8;
const leavesHere: readonly Tie[] = ['mutual', 'refersTo', 'mentions'];

/**
 * The neighbourhood of an entry: a drawing whose boxes are links, a sentence that says the same, and the list of
 * all, of which the drawing shows the first.
 */
export function picture(
  entry: Entry,
  groups: readonly Neighbours[],
  href: (id: string) => string,
  strings: IndexStrings,
  {headingLevel, language, rtl}: {readonly headingLevel: number; readonly language: string | undefined; readonly rtl: boolean},
): DocumentFragment {
  const {browse} = strings;
  const counts = Object.fromEntries(groups.map(({tie, total}) => [tie, total]));
  const made = document.createDocumentFragment();
  made.append(
    h(`h${headingLevel}` as 'h3', {id: 'around'}, browse.neighbourhood),
    drawing(entry.term, layOut(groups, rtl), href, strings, {language, rtl}),
    h('figcaption', {},
      // Set apart, so that the sentence runs as its words do, whichever way the term runs.
      h('p', {class: 'caption', id: 'caption'}, browse.picture(`\u2068${entry.term}\u2069`, counts)),
      h('details', {}, h('summary', {}, browse.asList), ...groups.map((group) => linkList(group, href, strings, language)))),
  );
  return made;
}

function drawing(
  term: string, layout: Layout, href: (id: string) => string, {browse}: IndexStrings, {language: lang, rtl}: {language: string | undefined; rtl: boolean},
): SVGSVGElement {
  const {height, centre, headings, pills} = layout;
  const place = {x: String(middle), y: String(centre + rowHeight / 2)};
  return svg('svg', {
    class: 'drawing', part: 'drawing', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-labelledby': 'around',
    'aria-describedby': 'caption',
  },
    ...spine(layout),
    ...pills.map((pill) => svg('path', {class: `line ${pill.tie}`, d: branch(pill)})),
    ...pills.flatMap((pill) => heads(pill).map((d) => svg('path', {class: 'arrow', d}))),
    ...(pills.some(({tie}) => tie === 'usedBy') ? [svg('path', {class: 'arrow', d: triangle(middle, centre + 4, 0, 1)})] : []),
    ...headings.map(({y, tie, shown, total}) => svg('text', {class: 'tie', x: rtl ? String(width) : '0', y: String(y + 20)},
      `${browse.ties[tie]} · ${browse.some(shown, total)}`)),
    svg('rect', {class: 'centre', x: '44', y: String(centre + 5), width: String(width - 88), height: String(pillHeight), rx: String(pillHeight / 2)}),
    svg('text', {class: 'centre-term', lang, ...place}, shortened(term, 32)),
    ...pills.map((pill) => box(pill, href(pill.id), lang)));
}

function box({x, y, id, term, label}: Pill, href: string, lang: string | undefined): SVGAElement {
  const size = {x: String(x), y: String(y), width: String(pillWidth), height: String(pillHeight)};
  const reach = {...size, y: String(y - (rowHeight - pillHeight) / 2), height: String(rowHeight)};
  // What is cut short is told whole.
  const cut = label !== term;
  return svg('a', {class: 'pill', part: 'pill', href, 'data-entry': id, lang},
    cut ? svg('title', {}, term) : undefined,
    svg('rect', {class: 'reach', ...reach}),
    svg('rect', {class: 'frame', ...size, rx: String(radius)}),
    svg('text', {x: String(x + pillWidth / 2), y: String(y + pillHeight / 2), 'aria-hidden': cut ? 'true' : undefined}, label));
}

// One line down the middle, interrupted by the entry, that all boxes hang on. What is only related hangs on dots.
function spine({centre, pills}: Layout): SVGPathElement[] {
  const level = (pill: Pill): number => pill.y + pillHeight / 2;
  const line = (from: number, to: number, tie = ''): SVGPathElement =>
    svg('path', {class: `line ${tie}`, d: `M${middle} ${from}V${to}`});
  const above = pills.find(({tie}) => tie === 'usedBy');
  const linked = pills.findLast(({tie}) => leavesHere.includes(tie));
  const related = pills.findLast(({tie}) => tie === 'related');
  const start = centre + rowHeight - 5;
  const end = linked ? level(linked) - radius : start;
  return [
    ...(above ? [line(level(above) + radius, centre)] : []),
    ...(linked ? [line(start, end)] : []),
    ...(related ? [line(end, level(related) - radius, 'related')] : []),
  ];
}

// From the spine to the edge of the box, bent where it leaves: towards the entry.
function branch({x, y, tie}: Pill): string {
  const level = y + pillHeight / 2;
  const edge = x === 0 ? pillWidth : x;
  const from = tie === 'usedBy' ? level + radius : level - radius;
  return `M${middle} ${from}Q${middle} ${level} ${edge} ${level}`;
}

function heads({x, y, tie}: Pill): string[] {
  if (!leavesHere.includes(tie)) return [];
  return [triangle(x === 0 ? pillWidth : x, y + pillHeight / 2, x === 0 ? -1 : 1, 0)];
}

// Its point at x, y, in the direction of dx, dy.
function triangle(x: number, y: number, dx: number, dy: number): string {
  const [backX, backY] = [x - 5 * dx, y - 5 * dy];
  return `M${x} ${y}L${backX - 3 * dy} ${backY - 3 * dx}L${backX + 3 * dy} ${backY + 3 * dx}Z`;
}

function linkList({tie, entries, total}: Neighbours, href: (id: string) => string, {browse}: IndexStrings, lang: string | undefined): HTMLElement {
  const item = ({id, term}: LinkedEntry): HTMLElement =>
    h('li', {}, h('a', {part: 'reference', href: href(id), 'data-entry': id, dir: 'auto'}, term));
  return h('div', {}, h('p', {}, `${browse.ties[tie]} · ${browse.some(entries.length, total)}`), h('ul', {lang}, ...entries.map(item)));
}
