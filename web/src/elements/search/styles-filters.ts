/** What stands over the list: menus that are small until something is chosen, the line over recent terms. */
export const filtersCss: string = `
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .5em; padding: .6em .75em .1em; }
.menu { position: relative; min-inline-size: 0; max-inline-size: min(100%, 16em); color: var(--_muted); }
.menu::after { content: ""; position: absolute; inset-block-start: calc(50% - .3em); inset-inline-end: .95em; inline-size: .4em;
  block-size: .4em; border: solid currentColor; border-width: 0 1.5px 1.5px 0; rotate: 45deg; pointer-events: none; }
.menu:hover { color: var(--_text); }
.menu[data-chosen] { color: var(--_accent); }
select { appearance: none; font: inherit; font-size: .8125em; color: inherit; background: var(--_surface); border: 1px solid var(--_line);
  border-radius: 2em; inline-size: 100%; min-block-size: 2.25em; padding: .2em 2.1em .2em .95em; text-overflow: ellipsis;
  cursor: pointer; field-sizing: content; }
.root:dir(rtl) select { padding: .2em .95em .2em 2.1em; }
.menu:hover select, .menu[data-chosen] select { border-color: currentColor; }
option { color: var(--_text); background: var(--_surface); }
.unfilter { padding: .2em .6em; min-block-size: 2.25em; font-size: .8125em; color: var(--_muted); }
.filters:has(~ .note:not([hidden]) .unfilter) > .unfilter { display: none; }
.unfilter:hover { color: var(--_text); background: var(--_raised); }
.note .unfilter { margin-block-start: .75em; color: var(--_accent); font-weight: 600; font-size: .9375em; }
.recent { display: flex; align-items: baseline; justify-content: space-between; gap: 1em; padding: .75em .9em 0 1.55em;
  font-size: .8125em; font-weight: 600; color: var(--_muted); }
.recent:not([hidden]) ~ .list .option { padding-block: .45em; }
.recent:not([hidden]) ~ .list .term { font-weight: 500; }
.forget { padding: .2em .6em; font-weight: 500; }
.forget:hover { color: var(--_text); background: var(--_raised); }
@media (pointer: coarse) { select, .unfilter, .forget { min-block-size: 44px; } }
`;
