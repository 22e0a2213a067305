// Two palettes of the same names; a page overrides them one by one (--termdex-…).
const light = `
  --_accent: var(--termdex-accent, #3d4fd1);
  --_on-accent: var(--termdex-on-accent, #fff);
  --_text: var(--termdex-text, #1b1d26);
  --_muted: var(--termdex-muted, #5d6273);
  --_surface: var(--termdex-surface, #fff);
  --_raised: var(--termdex-raised, #f5f6fa);
  --_line: var(--termdex-line, #dfe1ea);
  --_edge: var(--termdex-edge, #8b90a3);
  --_bad: #b3261e;
  --_shadow: var(--termdex-shadow, 0 1px 2px rgb(22 26 48 / .06), 0 12px 32px -8px rgb(22 26 48 / .18));
  color-scheme: light;`;

const dark = `
  --_accent: var(--termdex-accent, #a5b1ff);
  --_on-accent: var(--termdex-on-accent, #14172a);
  --_text: var(--termdex-text, #e9eaf2);
  --_muted: var(--termdex-muted, #a3a8ba);
  --_surface: var(--termdex-surface, #17191f);
  --_raised: var(--termdex-raised, #22252e);
  --_line: var(--termdex-line, #343844);
  --_edge: var(--termdex-edge, #767c90);
  --_bad: #ffb4ab;
  --_shadow: var(--termdex-shadow, 0 1px 2px rgb(0 0 0 / .4), 0 16px 40px -8px rgb(0 0 0 / .6));
  color-scheme: dark;`;

/** What every element looks like: colours, type, buttons, the bar of a download, a failure. */
export const baseCss: string = `
:host { display: block; }
.probe { color: Canvas; }
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
.root { ${light}
  --_radius: var(--termdex-radius, .75rem);
  --_mono: var(--termdex-mono, ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace);
  font: 400 var(--termdex-font-size, 1rem)/1.5
    var(--termdex-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif);
  color: var(--_text); text-align: start; letter-spacing: normal; }
.root[data-dark] { ${dark} }

.box { position: relative; container-type: inline-size; }
.icon { inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentColor;
  stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
kbd { font: 500 .75em/1.5 var(--termdex-font, system-ui, sans-serif); padding: .05em .45em; border-radius: .35em;
  border: 1px solid var(--_line); background: var(--_raised); color: var(--_muted); }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; border-radius: .5em; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }

.bar { position: absolute; inset: auto 0 0; block-size: 3px; }
.bar i { display: block; block-size: 100%; inline-size: calc(var(--_part, 0) * 1%); background: var(--_accent);
  transition: inline-size .2s; }
.bar[data-unknown] i { animation: wait 1.4s ease-in-out infinite alternate; }
@keyframes wait { from { opacity: .15; } to { opacity: .9; } }

.failure { display: flex; flex-wrap: wrap; align-items: start; gap: .75em; margin-block-start: .75em; padding: .875em 1em;
  border: 1px solid var(--_line); border-inline-start: 3px solid var(--_bad); border-radius: var(--_radius);
  background: var(--_surface); }
.failure > .icon { color: var(--_bad); margin-block-start: .1em; }
.failure > div { flex: 1 1 13rem; min-inline-size: 0; }
.failure p { margin: .15em 0 0; }
.failure .detail { color: var(--_muted); font-size: .8125em; overflow-wrap: anywhere; }
.retry { align-self: center; margin-inline-start: auto; min-block-size: 2.5em; padding: .25em 1em; font-weight: 600; white-space: nowrap;
  background: var(--_accent); color: var(--_on-accent); }
.retry:hover { filter: brightness(1.08); }
.status { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
`;
