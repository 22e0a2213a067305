// `import 'termdex/define'`: registers the elements, the only side effect in the package.
import {TermdexSearchElement} from './elements/search/element.js';
import {openShared} from './shared-glossary.js';

TermdexSearchElement.openEngine ??= openShared;
if (!customElements.get('termdex-search')) customElements.define('termdex-search', TermdexSearchElement);
