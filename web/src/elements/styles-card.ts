/** A definition: measure and spacing of a page made for reading. */
export const cardCss: string = `
.entry { display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; }
.entry > .tools { display: flex; align-items: center; gap: .15em; padding: .5em .5em 0; font-size: .875em; color: var(--_muted); }
.back { display: inline-flex; align-items: center; gap: .4em; padding: .3em .7em .3em .5em; min-block-size: 2.25em; font-weight: 500; }
.entry .place { margin-inline: auto .5em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.step { display: grid; place-items: center; inline-size: 2.25em; block-size: 2.25em; padding: 0; }
.step:disabled { opacity: .4; cursor: default; }
:is(.back, .step:enabled):hover { background: var(--_raised); color: var(--_text); }
.root:dir(rtl) .icon-back { transform: scaleX(-1); }
.card { flex: 1 1 auto; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: .35em 1.5em 1.5em; }
.card:focus-visible { outline: none; }
.card:focus-visible .top::before { content: ""; position: absolute; inset-block: .25em; inset-inline-start: -.8em; inline-size: 3px;
  border-radius: 3px; background: var(--_accent); }
.top { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; column-gap: .75em; }
.title { margin: 0; font-size: 1.5em; line-height: 1.25; font-weight: 680; letter-spacing: -.015em; overflow-wrap: anywhere; }
.top .category { grid-area: 2 / 1; margin-block-start: .25em; text-align: start; font-size: .8125em; }
.aliases { margin: .25em 0 0; font-size: .875em; color: var(--_muted); overflow-wrap: anywhere; }
.aliases b { font-weight: 500; color: var(--_text); }
.body { margin-block-start: .9em; line-height: 1.6; overflow-wrap: break-word; }
.body > :first-child { margin-block-start: 0; }
.body > :last-child { margin-block-end: 0; }
.body p, .body ul, .body ol, .body pre, .body blockquote, .body .table, .body div.math { margin: 0 0 .85em; }
.body ul, .body ol { padding-inline-start: 1.4em; }
.body li { margin-block: .25em; }
.body li > p { margin: 0; }
.body li::marker { color: var(--_muted); }
.body :is(h2, h3, h4, h5, h6) { margin: 1.4em 0 .4em; font-size: 1em; line-height: 1.35; font-weight: 650; }
.body strong { font-weight: 640; }
.body blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--_line); color: var(--_muted); }
.body hr { border: 0; border-block-start: 1px solid var(--_line); margin: 1.25em 0; }
a { color: var(--_accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em;
  text-decoration-color: color-mix(in srgb, var(--_accent) 40%, transparent); border-radius: 2px; }
a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
code { font-family: var(--_mono); font-size: .875em; }
:not(pre) > code { padding: .1em .35em; border-radius: .3em; background: var(--_raised); overflow-wrap: anywhere; }
pre { padding: .8em 1em; border-radius: calc(var(--_radius) - .25rem); background: var(--_raised); overflow-x: auto; line-height: 1.5; tab-size: 2; }
.table { overflow-x: auto; border: 1px solid var(--_line); border-radius: calc(var(--_radius) - .25rem); }
table { border-collapse: collapse; inline-size: 100%; font-size: .9em; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .5em .8em; text-align: start; vertical-align: top; }
thead { background: var(--_raised); }
th { font-weight: 600; }
tr + tr > *, tbody tr:first-child > td { border-block-start: 1px solid var(--_line); }
[data-align=right] { text-align: end; }
[data-align=center] { text-align: center; }
span.math { white-space: nowrap; }
div.math { overflow-x: auto; overflow-y: hidden; padding-block: .35em; text-align: center; }
math { font-family: "STIX Two Math", "Cambria Math", "Latin Modern Math", "Noto Sans Math", "DejaVu Math TeX Gyre", math; font-size: 1.08em; line-height: normal; }
math[display=block] { display: block math; inline-size: 100%; }
math mtd { text-align: center; }
.share { display: inline-flex; align-items: center; gap: .5em; grid-area: 1 / 2; margin-inline-end: -.6em; font-size: .8125em; color: var(--_muted); }
.copy { display: grid; place-items: center; inline-size: 2.25em; block-size: 2.25em; padding: 0; font-size: 1em; }
.copy:hover { background: var(--_raised); color: var(--_text); }
.links { display: grid; gap: 1.1em; }
.links:not(:empty) { margin-block-start: 1.4em; padding-block-start: .9em; border-block-start: 1px solid var(--_line); }
.links :is(h2, h3, h4, h5, h6) { margin: 0 0 .35em; font-size: .8125em; font-weight: 600; color: var(--_muted); }
.links ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25em 1.1em; margin: 0; padding: 0; }
.links li { color: var(--_muted); overflow-wrap: anywhere; }
.more { padding: 0 .25em; margin-inline: -.25em; color: var(--_accent); }
.more:hover { background: var(--_raised); }
@media (pointer: coarse) {
  .back, .step, .copy, .more { min-block-size: 44px; min-inline-size: 44px; }
  .links a, .links span { min-block-size: 44px; display: inline-flex; align-items: center; }
}
`;
