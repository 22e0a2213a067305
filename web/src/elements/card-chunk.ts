// All that shows definitions: loaded when one is wanted, or just before. To search takes none of it. In the script tag it is
// in termdex-card.js, and what is named here comes from there for the index, too.
export {cardContent} from './card.js';
export {cardLinks} from './card-links.js';
export {Reading} from './search/reading.js';
export {cardCss} from './styles-card.js';
