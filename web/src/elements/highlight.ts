import type {TextRange} from '../types.js';

/** `text` as nodes, with every range in a `<mark>`. Ranges out of order or out of `text` are skipped. */
export function highlighted(text: string, ranges: readonly TextRange[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [begin, end] of ranges) {
    if (begin < at || end <= begin || end > text.length) continue;
    const mark = document.createElement('mark');
    mark.setAttribute('part', 'mark');
    mark.textContent = text.slice(begin, end);
    fragment.append(text.slice(at, begin), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}
