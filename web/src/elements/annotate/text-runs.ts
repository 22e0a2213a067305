import {heading} from './excluded.js';
import {isSection, sectionAt} from './sections.js';

/** Text that is read in one go, maybe out of several nodes: that of a paragraph, without what is excluded. */
export interface TextRun {
  readonly nodes: readonly {readonly node: Text; readonly data: string}[];
  readonly section: Element;
}

const inline = new Set([
  'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'mark', 'q', 's', 'small',
  'span', 'strike', 'strong', 'sub', 'sup', 'termdex-term', 'time', 'u', 'wbr',
]);

/** Whether text goes on through the borders of an element. By its name: to ask for its style would cost a layout. */
export function isInline(element: Element): boolean {
  return inline.has(element.localName);
}

/** A text begins and ends with a block. */
export function blockAround(element: Element): Element {
  let at = element;
  while (isInline(at) && at.parentElement) at = at.parentElement;
  return at;
}

// Nodes between two chances to give way.
const stride = 200;

/**
 * The runs of text in `scope`, in its order. Now and then `undefined`, where there is nothing to read: a chance to give way.
 * The tree must not lose the node that was read last between two of them; where it does, the rest is left out.
 */
export function* textRuns(scope: Element, excluded: string): Generator<TextRun | undefined, void> {
  const sections = [sectionAt(scope)];
  let nodes: {node: Text; data: string}[] = [];
  const cut = (): TextRun | undefined => {
    const run = nodes.length > 0 ? {nodes, section: sections.at(-1)!} : undefined;
    nodes = [];
    return run;
  };
  let steps = 0;
  for (let node: Node | null = scope.firstChild; node; ) {
    if (++steps % stride === 0) yield undefined;
    if (node instanceof Text) {
      if (node.data !== '') nodes.push({node, data: node.data});
    } else if (node instanceof Element) {
      const isOut: boolean = node.matches(excluded);
      if (isOut || !isInline(node)) yield cut();
      if (isOut) {
        if (node.matches(heading)) sections.splice(-1, 1, node);
      } else {
        if (isSection(node)) sections.push(node);
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
      }
    }
    while (node && node !== scope) {
      if (node instanceof Element) {
        if (!isInline(node)) yield cut();
        if (isSection(node)) leave(sections, node);
      }
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node === scope ? null : (node?.nextSibling ?? null);
  }
  yield cut();
}

// With the headings in it, which took its place.
function leave(sections: Element[], section: Element): void {
  const last = sections.at(-1)!;
  if (sections.length > 1 && (last === section || section.contains(last))) sections.pop();
}
