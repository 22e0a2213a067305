// What termdex.js lends to the elements that it loads later: what both are made of, and nobody should download
// twice. build.mjs reads here which names of which modules it need not bundle again.
import {loadCard} from './engine/assets.js';
import {h, icon, sheet, svg} from './elements/dom.js';
import {TermdexErrorEvent, TermdexOpenEvent, TermdexReadyEvent} from './elements/events.js';
import {markLanguage} from './elements/language.js';
import {writeMath} from './elements/math.js';
import {createOpeningParts, Opening} from './elements/opening.js';
import {baseCss} from './elements/styles-base.js';
import {followTheme} from './elements/theme.js';
import {Words} from './elements/words.js';
import {en} from './strings/en.js';
import {grammar} from './strings/grammar.js';

const lent = {
  h, icon, sheet, svg, TermdexErrorEvent, TermdexOpenEvent, TermdexReadyEvent, markLanguage, writeMath, createOpeningParts,
  Opening, baseCss, followTheme, Words, en, grammar, loadCard,
};

/** Puts them where a module finds them that is loaded by address. */
export function lend(): void {
  (globalThis as {termdexLent?: typeof lent}).termdexLent = lent;
}
