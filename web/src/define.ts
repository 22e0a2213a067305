// `import 'termdex/define'`: registers the elements, the only side effect in the package.
import {annotate} from './elements/annotate/annotate.js';
import {TermdexAnnotateElement} from './elements/annotate/element.js';
import {TermdexBrowseElement} from './elements/browse/element.js';
import {defineSearch} from './define-search.js';
import {openShared} from './shared-glossary.js';

defineSearch();
TermdexBrowseElement.openEngine ??= openShared;
if (!customElements.get('termdex-browse')) customElements.define('termdex-browse', TermdexBrowseElement);
TermdexAnnotateElement.openEngine ??= openShared;
if (!customElements.get('termdex-annotate')) customElements.define('termdex-annotate', TermdexAnnotateElement);

export {annotate};
export type {AnnotateRootOptions} from './elements/annotate/annotate.js';
