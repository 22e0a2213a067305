import {sheet} from '../dom.js';
import {baseCss} from '../styles-base.js';
import {cardCss} from '../styles-card.js';
import {entryCss} from './styles-entry.js';
import {printCss} from './styles-print.js';

const css = `${baseCss}${cardCss}
:is(.index, .around) ul { list-style: none; margin: 0; padding: 0; }
.category { color: var(--_muted); }
.index a, .back, .beside a { color: inherit; text-decoration: none; border-radius: .4em; }
small { font-size: .6875em; font-variant-numeric: tabular-nums; color: var(--_muted); }
.root > .bar { inset-block: 0 auto; }
.loading { display: none; margin: 0; padding: 2.5em 0; color: var(--_muted); text-align: center; }
[data-loading] > .loading { display: block; }
.loading::after { content: attr(data-progress); display: block; font-size: .875em; font-variant-numeric: tabular-nums; }
[aria-busy=true] > :is(.index, .reading) { opacity: .75; transition: opacity .2s .15s; }

.tools { position: relative; z-index: 1; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .4em .75em; align-items: start; }
.jump, summary { min-block-size: 2.75em; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_surface); }
.jump { display: flex; align-items: center; gap: .6em; padding-inline: .85em; max-inline-size: 24rem; color: var(--_muted); }
.jump:hover, summary:hover { border-color: var(--_muted); }
.jump:focus-within { border-color: var(--_accent); color: var(--_accent);
  box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 22%, transparent); }
.jump .icon { inline-size: 1.125em; block-size: 1.125em; }
.root:dir(rtl) :is(.icon-jump, .icon-first, .icon-previous, .icon-next, .icon-last) { transform: scaleX(-1); }
input { flex: 1; min-inline-size: 0; align-self: stretch; font: inherit; color: var(--_text); background: none; border: 0; padding: 0; outline: 0; }
input::placeholder { color: var(--_muted); opacity: 1; }
input:focus-visible { outline: none; }
[data-wordless] input::placeholder { color: transparent; }
[data-wordless] > :is(.index, .empty, .reading, .loading) { visibility: hidden; }
.jumped { grid-column: 1; grid-row: 2; margin: 0; padding-inline: .9em; font-size: .8125em; color: var(--_muted); overflow-wrap: anywhere; }

summary { display: flex; align-items: center; gap: .5em; padding-inline: .9em .7em; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary .icon { color: var(--_muted); inline-size: 1.1em; block-size: 1.1em; transition: rotate .15s; }
[open] > summary .icon { rotate: 180deg; }
.chosen { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-inline-size: 14rem; }
.categories > nav { position: absolute; inset-block-start: calc(100% + .4em); inset-inline-end: 0; inline-size: min(46rem, 100%);
  max-block-size: min(28rem, 70vh); overflow-y: auto; overscroll-behavior: contain; padding: .5em; background: var(--_surface);
  border: 1px solid var(--_line); border-radius: var(--_radius); box-shadow: var(--_shadow); }
.categories ul { columns: 13rem auto; column-gap: .5em; }
.categories a { position: relative; display: flex; align-items: baseline; padding: .35em .6em; break-inside: avoid; font-size: .9375em; overflow-wrap: anywhere; }
.categories .seen { flex: 1; display: flex; align-items: baseline; justify-content: space-between; gap: .75em; }
.categories small { flex: none; font-size: .8125em; }

.letters { margin-block-start: 1em; max-block-size: 50vh; overflow-y: auto; }
.letters ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(2.75rem, 1fr)); gap: 2px; }
.letters a:focus-visible { outline-offset: -2px; }
.letters :is(a, li > span) { position: relative; display: grid; place-content: center; min-block-size: 3em; line-height: 1.15; }
.letters :is(.seen, li > span) { display: grid; justify-items: center; align-content: center; }
.letters b { font-weight: 600; }
.letters li > span { color: var(--_muted); }
.letters li > span :is(b, small) { font-weight: 400; }
.index :is(.letters, .categories, .pages) a:hover { background: var(--_raised); }
.index :is(.letters, .categories, .pages) a[aria-current] { background: var(--_accent); color: var(--_on-accent); }
[aria-current] small { color: inherit; }

.head { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .5em 1.5em; margin-block: 1.75em .6em;
  padding-block-end: .75em; border-block-end: 1px solid var(--_line); }
.heading { margin: 0; font-size: 1.625em; line-height: 1.2; font-weight: 680; letter-spacing: -.02em; overflow-wrap: anywhere; outline: none; }
.where { margin: .25em 0 0; font-size: .875em; color: var(--_muted); font-variant-numeric: tabular-nums; }
.pages ul { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; }
.pages :is(a, span, .gap) { display: grid; place-items: center; min-inline-size: 2.5em; min-block-size: 2.5em; padding-inline: .4em; font-variant-numeric: tabular-nums; }
.pages .end, .gap { color: var(--_muted); }
.pages .end { opacity: .45; }
.pages + .empty, .terms + .pages { margin-block-start: 1.5em; padding-block-start: 1em; border-block-start: 1px solid var(--_line); }
.terms + .pages ul { justify-content: center; }

.terms { columns: 17rem auto; column-gap: 2.5em; }
.terms li { position: relative; padding-block: .5em; break-inside: avoid; }
.term { font-weight: 560; line-height: 1.35; overflow-wrap: anywhere; }
.index .term { display: block; }
.term::after { content: ""; position: absolute; inset: 0; border-radius: .25em; }
.term:focus-visible { outline: none; }
.term:focus-visible::after { outline: 2px solid var(--_accent); outline-offset: 0; }
.terms li:hover .term, .term[data-begins] { color: var(--_accent); }
.terms li:has([data-begins])::before { content: ""; position: absolute; inset-block: .6em; inset-inline-start: -.75em; inline-size: 3px; border-radius: 3px; background: var(--_accent); }
.about { position: relative; pointer-events: none; margin: .1em 0 0; font-size: .8125em; line-height: 1.4; color: var(--_muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.about span + .names::before { content: "· "; }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.empty { padding: 2.5em 0; text-align: center; color: var(--_muted); }
.empty p { margin: 0 0 .6em; outline: none; }

${entryCss}
@container (max-width: 30rem) {
  .tools { grid-template-columns: minmax(0, 1fr); }
  .jump { max-inline-size: none; }
  .categories { grid-row: 3; }
  .above :is(.first, .last) { display: none; }
  .categories > nav { inline-size: 100%; }
  .chosen { max-inline-size: none; flex: 1; }
}
@container (min-width: 62rem) {
  .letters[data-row] ul { grid-template-columns: minmax(3.4em, 1fr) repeat(var(--_letters), minmax(0, 1fr)); }
}
@media (pointer: coarse) {
  .jump, summary, .categories a, .back, .pages :is(a, span, .gap) { min-block-size: 44px; min-inline-size: 44px; }
  .categories a { align-items: center; }
  .around li a, .around summary { min-block-size: 44px; display: inline-flex; align-items: center; }
}
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; } }
@media (forced-colors: active) {
  .index a[aria-current] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .term[data-begins] { text-decoration: underline; }
  .bar i { background: Highlight; }
}
${printCss}`;

let made: CSSStyleSheet | undefined;

/** The style sheet, made when the first element is. */
export function browseSheet(): CSSStyleSheet {
  return (made ??= sheet(css));
}
