import {sheet} from '../dom.js';
import {baseCss} from '../styles-base.js';
import {dialogCss} from './styles-dialog.js';
import {filtersCss} from './styles-filters.js';

const css = `${baseCss}
.field { position: relative; display: flex; align-items: center; gap: .75em; padding-inline: 1em .75em;
  min-block-size: 3.25em; background: var(--_surface); border: 1px solid var(--_edge); border-radius: var(--_radius);
  transition: border-color .15s, box-shadow .15s; overflow: hidden; }
.field:hover { border-color: var(--_muted); }
.field:focus-within { border-color: var(--_accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 22%, transparent); }
.field > .icon { color: var(--_muted); }
.field:focus-within > .icon { color: var(--_accent); }
input { flex: 1; min-inline-size: 0; align-self: stretch; font: inherit; font-size: 1.0625em; color: inherit;
  background: none; border: 0; padding: 0; outline: 0; }
input:focus-visible { outline: none; }
input::placeholder { color: var(--_muted); opacity: 1; }
[data-wordless] input::placeholder, [data-wordless] .prompt { color: transparent; }
.clear { display: grid; place-items: center; inline-size: 2.25em; block-size: 2.25em; padding: 0; color: var(--_muted); }
.clear:hover { background: var(--_raised); color: var(--_text); }
.hint { color: var(--_muted); font-size: .875em; white-space: nowrap; font-variant-numeric: tabular-nums; }
input:not(:placeholder-shown) ~ .hint, .field:focus-within > .hint { display: none; }
[data-loading] .hint { display: block !important; }
[data-loading] .hint > * { display: none; }
[data-loading] .hint::after { content: attr(data-progress); }
[data-loading] .note::after { content: attr(data-progress); display: block; margin-block-start: .35em;
  color: var(--_muted); font-size: .9375em; font-variant-numeric: tabular-nums; }
.panel { position: absolute; z-index: var(--termdex-z-index, 1000); inset-block-start: calc(100% + .5em);
  inset-inline-start: 0; inline-size: var(--termdex-panel-width, 100%); display: grid;
  grid-template: minmax(0, 1fr) / minmax(0, 1fr); max-block-size: var(--termdex-panel-height, clamp(18rem, var(--_room, 75vh), 44rem));
  background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius);
  box-shadow: var(--_shadow); overflow: hidden; outline: 0; animation: arrive .12s ease-out; }
:host([layout=inline]) .panel { max-block-size: var(--termdex-panel-height, min(40rem, 80vh)); position: relative; inset-block-start: 0; margin-block-start: .5em; }
@keyframes arrive { from { opacity: 0; transform: translateY(-4px); } }

.results { display: flex; flex-direction: column; min-block-size: 0; }
.list { list-style: none; margin: 0; padding: .5em; overflow-y: auto; overscroll-behavior: contain; flex: 1 1 auto; }
.option { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1em .75em; align-items: baseline;
  padding: .6em .75em; border-radius: calc(var(--_radius) - .25rem); cursor: pointer;
  position: relative; scroll-margin-block: .5em; }
.option::before { content: ""; position: absolute; inset-block: .7em; inset-inline-start: 0; inline-size: 3px; border-radius: 3px; }
.option[data-opened]::before { background: var(--_line); }
.option[aria-selected=true] { background: var(--_raised); }
.option[aria-selected=true]::before { background: var(--_accent); }
.term { font-weight: 600; overflow-wrap: anywhere; }
.via { grid-column: 1 / -1; overflow-wrap: anywhere; color: var(--_muted); font-size: .875em; }
.category { font-size: .75em; line-height: 1.6; color: var(--_muted); text-align: end; }
.excerpt { grid-column: 1 / -1; color: var(--_muted); font-size: .875em; line-height: 1.45;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
mark { background: none; color: var(--_accent); font-weight: 600; }
.term mark { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .18em;
  text-decoration-color: color-mix(in srgb, var(--_accent) 45%, transparent); }
.note { padding: 1.75em 1.5em; text-align: center; overflow-wrap: anywhere; }
.note:has(+ .list:not([hidden])) { padding-block-end: .25em; }
.note p { margin: .35em 0 0; color: var(--_muted); font-size: .9375em; }
.foot { display: flex; justify-content: space-between; gap: 1em; padding: .55em 1.1em; font-size: .8125em;
  color: var(--_muted); border-block-start: 1px solid var(--_line); }
.keys { display: flex; gap: 1.1em; }
.keys kbd { margin-inline-end: .2em; }
${filtersCss}${dialogCss}
@container (max-width: 44.99rem) {
  [data-reading] .results { display: none; }
  .keys { display: none; }
}
@container (min-width: 45rem) {
  [data-reading] .panel:has(.list:not([hidden])) { grid-template-columns: minmax(15rem, 2fr) minmax(0, 3fr); }
  [data-reading] .results:has(.list[hidden]) { display: none; }
  [data-reading] .results { border-inline-end: 1px solid var(--_line); }
  [data-reading] .keys { display: none; }
}
@media (pointer: coarse) {
  .clear, .retry { min-block-size: 44px; min-inline-size: 44px; }
  .option { min-block-size: 44px; }
  .keys, .hint kbd { display: none; }
}
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; } }
@media (forced-colors: active) {
  .field, .panel, .failure { border-color: CanvasText; }
  .field:focus-within { outline: 2px solid Highlight; }
  .option[aria-selected=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .option[aria-selected=true] * { color: HighlightText; }
  mark { color: inherit; text-decoration: underline; }
  .bar i { background: Highlight; }
}`;

let made: CSSStyleSheet | undefined;

/** The style sheet, made when the first element is. */
export function searchSheet(): CSSStyleSheet {
  return (made ??= sheet(css));
}
