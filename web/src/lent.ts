// What termdex.js lends to the elements that it loads later: modules that both are made of, and that nobody should
// download twice. build.mjs puts what stands here in the place of these modules.
import * as body from './elements/body.js';
import * as card from './elements/card.js';
import * as dom from './elements/dom.js';
import * as events from './elements/events.js';
import * as math from './elements/math.js';
import * as opening from './elements/opening.js';
import * as stylesBase from './elements/styles-base.js';
import * as stylesCard from './elements/styles-card.js';
import * as theme from './elements/theme.js';
import * as en from './strings/en.js';

const lent = {
  'elements/body': body, 'elements/card': card, 'elements/dom': dom, 'elements/events': events, 'elements/math': math,
  'elements/opening': opening, 'elements/styles-base': stylesBase, 'elements/styles-card': stylesCard,
  'elements/theme': theme, 'strings/en': en,
};

/** Puts them where a module finds them that is loaded by address. */
export function lend(): void {
  (globalThis as {termdexLent?: typeof lent}).termdexLent = lent;
}
