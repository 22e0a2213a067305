/** An entry in place of the list: the definition, what is around it beside or below, the way on. */
export const entryCss: string = `
.back { margin: 0 0 1em -.5em; font-size: .875em; color: var(--_muted); text-decoration: none; }
.root:dir(rtl) .back { margin: 0 -.5em 1em 0; }
.reading .card { overflow: visible; padding: 0; max-inline-size: 42rem; }
.reading :is(.top, .links, .back, .around) { overflow-wrap: anywhere; }
.reading .title { font-size: 1.875em; outline: none; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5em; align-items: start; }
.around { margin: 0; max-inline-size: 22rem; min-inline-size: 0; }
.around > :is(h2, h3, h4, h5, h6) { margin: 0 0 .5em; font-size: .8125em; font-weight: 600; color: var(--_muted); }
.drawing { display: block; inline-size: 100%; block-size: auto; overflow: visible; font-size: 12.5px; }
.drawing text { fill: var(--_text); unicode-bidi: plaintext; }
.drawing .tie { font-size: 11.5px; fill: var(--_muted); }
.drawing :is(.pill text, .centre-term) { text-anchor: middle; dominant-baseline: central; }
.line { fill: none; stroke: var(--_edge); stroke-width: 1.25; }
.line.mentions { stroke-dasharray: 3 3; }
.line.related { stroke-dasharray: 1 4; stroke-linecap: round; }
.arrow { fill: var(--_edge); }
.centre { fill: var(--_accent); }
.drawing .centre-term { fill: var(--_on-accent); font-weight: 600; }
.reach { fill: transparent; }
.frame { fill: var(--_surface); stroke: var(--_line); }
.pill { cursor: pointer; outline: none; text-decoration: none; }
.pill:hover .frame { fill: var(--_raised); stroke: var(--_edge); }
.pill:focus-visible .frame { stroke: var(--_accent); stroke-width: 2; }
.caption { unicode-bidi: plaintext; margin: .9em 0 0; font-size: .8125em; line-height: 1.5; color: var(--_muted); }
.around summary { display: inline-flex; min-block-size: 2em; border: 0; padding: 0; background: none; font-size: .8125em; color: var(--_accent); }
.around summary::before { content: "▸"; }
.around :dir(rtl) > summary::before { scale: -1 1; }
.around [open] > summary::before { rotate: 90deg; }
.around details p { margin: .6em 0 .1em; font-size: .8125em; color: var(--_muted); }
.around li { margin-block: .2em; font-size: .9375em; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 1em; margin-block-start: 2.5em; padding-block-start: 1em; border-block-start: 1px solid var(--_line); }
.beside a { display: flex; flex-direction: column; align-items: start; gap: .1em; padding-block: .6em; overflow-wrap: anywhere; font-weight: 560; }
.beside small { font-size: .8125em; font-weight: 400; }
.beside a:hover { color: var(--_accent); }
.beside .next { grid-column: 2; align-items: end; text-align: end; }
@container (min-width: 56rem) {
  .columns:has(.around:not([hidden])) { grid-template-columns: minmax(0, 42rem) 21rem; justify-content: space-between; gap: 3em; }
}
@media (forced-colors: active) {
  .frame, .line { stroke: CanvasText; }
  .arrow { fill: CanvasText; }
  .centre { fill: Highlight; }
  .drawing .centre-term { fill: HighlightText; forced-color-adjust: none; }
  .drawing .pill text { fill: LinkText; }
  .pill:focus-visible .frame { stroke: Highlight; }
}
`;
