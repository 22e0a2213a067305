// Entry of termdex-card.js: what termdex.js needs when a definition is wanted, or the pack is kept.
export * from './elements/card-chunk.js';
export {keepForOffline} from './offline/register.js';
