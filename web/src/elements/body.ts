import type {BodyNode} from '../types.js';
import {h} from './dom.js';

/** Writes a formula; the placeholder stays where this fails. */
export type WriteMath = (latex: string, display: boolean) => Promise<Node>;

export interface BodyOptions {
  /** The level of a definition's topmost headings. */
  headingLevel: number;
  /** The address that stands for an entry, for a link that can be copied. */
  entryHref(id: string): string;
  writeMath?: WriteMath | undefined;
}

type Inner = Exclude<BodyNode, string>;

// As in the format: a pack cannot nest deeper, a hand-made tree is cut off.
const maxDepth = 32;

/** The tree of a definition as DOM. Only what this file names is ever created. */
export function bodyToDom(nodes: readonly BodyNode[], options: BodyOptions): DocumentFragment {
  return append(document.createDocumentFragment(), nodes, options, 0);
}

function append<Parent extends Node>(
  parent: Parent,
  nodes: readonly BodyNode[],
  options: BodyOptions,
  depth: number,
): Parent {
  if (depth <= maxDepth && Array.isArray(nodes)) {
    for (const node of nodes) parent.appendChild(toDom(node, options, depth));
  }
  return parent;
}

function toDom(node: BodyNode, options: BodyOptions, depth: number): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const fill = <Made extends Element>(made: Made): Made => append(made, node.children, options, depth + 1);
  switch (node.type) {
    case 'paragraph':
      return fill(h('p'));
    case 'heading':
      return fill(heading(node, options));
    case 'list':
      return fill(h('ul'));
    case 'ordered_list':
      return fill(h('ol', {start: String(Math.trunc(Number(node.start) || 0))}));
    case 'item':
      return fill(h('li'));
    case 'quote':
      return fill(h('blockquote'));
    case 'code_block':
      return h('pre', {tabindex: '0'}, fill(h('code')));
    case 'table':
      return table(node, options, depth);
    case 'row':
      return fill(h('tr'));
    case 'cell':
      return fill(cell('td', node));
    case 'rule':
      return h('hr');
    case 'strong':
      return fill(h('strong'));
    case 'emphasis':
      return fill(h('em'));
    case 'strike':
      return fill(h('s'));
    case 'code':
      return fill(h('code'));
    case 'math':
    case 'math_block':
      return math(node, options);
    case 'link':
      return fill(link(node));
    case 'reference':
      return fill(h('a', {
        part: 'reference', href: options.entryHref(node.id), 'data-entry': node.id,
      }));
    case 'line_break':
      return h('br');
    default:
      node satisfies never;
      return document.createTextNode(plainText(node));
  }
}

function heading({level}: {readonly level: number}, {headingLevel}: BodyOptions): HTMLElement {
  const rank = Math.min(6, Math.max(headingLevel, headingLevel - 1 + (Math.trunc(level) || 1)));
  return h(`h${rank}` as 'h3');
}

function cell(tag: 'td' | 'th', {align}: {readonly align: string}): HTMLElement {
  const known = align === 'left' || align === 'center' || align === 'right';
  return h(tag, {'data-align': known ? align : undefined, scope: tag === 'th' ? 'col' : undefined});
}

// In a box of its own that scrolls, reachable by keyboard: a wide table must not widen the page.
function table(node: Inner, options: BodyOptions, depth: number): HTMLElement {
  const made = h('table');
  const head = h('thead');
  const body = h('tbody');
  for (const row of node.children) {
    if (typeof row === 'string' || row.type !== 'row') continue;
    const line = h('tr');
    for (const part of row.children) {
      if (typeof part === 'string' || part.type !== 'cell') continue;
      const box = cell(row.header ? 'th' : 'td', part);
      line.append(append(box, part.children, options, depth + 3));
    }
    (row.header ? head : body).append(line);
  }
  made.append(...[head, body].filter((section) => section.hasChildNodes()));
  return h('div', {class: 'table', tabindex: '0'}, made);
}

function math(node: Inner, {writeMath}: BodyOptions): HTMLElement {
  const latex = plainText(node);
  const display = node.type === 'math_block';
  const box = display
    ? h('div', {class: 'math', tabindex: '0'}, h('code', {}, latex))
    : h('span', {class: 'math'}, h('code', {}, latex));
  writeMath?.(latex, display).then((formula) => box.replaceChildren(formula), () => undefined);
  return box;
}

function link({href}: {readonly href: unknown}): HTMLElement {
  if (!isSafeHref(href)) return h('span');
  const outside = /^https?:/i.test(href.trim());
  return h('a', {href, ...(outside && {target: '_blank', rel: 'noopener noreferrer'})});
}

/**
 * Whether a page may link to `href`: http, https, mailto, or relative without a scheme. The builder
 * has checked it; a pack may come from anywhere, so it is checked again.
 */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string') return false;
  // Browsers skip white space and control characters within a scheme.
  const bare = href.replace(/[\p{Cc}\p{Z}]/gu, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme);
}

function plainText(node: unknown): string {
  if (typeof node === 'string') return node;
  const {children} = (node ?? {}) as {children?: unknown};
  return Array.isArray(children) ? children.map(plainText).join('') : '';
}
