// Entry of the formula chunk: loaded when the first formula is on screen, and never before.
import temml from 'temml';

/** LaTeX as MathML. A formula that Temml does not understand is shown as it was written. */
export function formula(latex: string, display: boolean): Node {
  try {
    // trust: false keeps \href, \url, \class and their like from doing anything.
    const options = {displayMode: display, throwOnError: true, trust: false, maxExpand: 200};
    const tree = temml.__renderToMathMLTree(latex, options) as {toNode(): Node};
    const node = tree.toNode();
    if (node instanceof Element) node.setAttribute('part', 'formula');
    return node;
  } catch {
    const code = document.createElement('code');
    code.textContent = latex;
    return code;
  }
}
