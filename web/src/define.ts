// `import 'termdex/define'`: registers the elements, the only side effect in the package.
import {TermdexSearchElement} from './elements/search/element.js';
import {openGlossary} from './open-glossary.js';

TermdexSearchElement.openEngine ??= openGlossary;
if (!customElements.get('termdex-search')) customElements.define('termdex-search', TermdexSearchElement);
