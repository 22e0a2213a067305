// `import 'termdex/define'`: registers the elements, the only side effect in the package.
import {TermdexBrowseElement} from './elements/browse/element.js';
import {defineSearch} from './define-search.js';
import {openShared} from './shared-glossary.js';

defineSearch();
TermdexBrowseElement.openEngine ??= openShared;
if (!customElements.get('termdex-browse')) customElements.define('termdex-browse', TermdexBrowseElement);
