import {TermdexSearchElement} from './elements/search/element.js';
import {openShared} from './shared-glossary.js';

/** Registers <termdex-search>; the script tag loads the other elements when a page has them. */
export function defineSearch(): void {
  TermdexSearchElement.openEngine ??= openShared;
  if (!customElements.get('termdex-search')) customElements.define('termdex-search', TermdexSearchElement);
}
