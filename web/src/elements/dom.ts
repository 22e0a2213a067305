type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | undefined;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An HTML element. Text goes in as text nodes: there is no way here to write markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS(svgNamespace, tag), attributes, children);
}

function filled<Made extends Element>(element: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A line drawing of 24 by 24 units, in the colour of the text; decoration to assistive technology. */
export function icon(name: string, path: string): SVGSVGElement {
  const attributes = {class: `icon icon-${name}`, viewBox: '0 0 24 24', 'aria-hidden': 'true'};
  return svg('svg', attributes, svg('path', {d: path}));
}

/** A style sheet for shadow roots: not subject to `style-src`, and shared by all instances. */
export function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
