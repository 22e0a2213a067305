/** Terms in the page: nothing that moves a letter. Without weight, so that every rule of the page goes before. */
export const markCss: string = `
:where(termdex-term) { cursor: help; border-radius: 2px; text-decoration: underline dotted;
  text-decoration-color: color-mix(in srgb, currentColor 60%, transparent); text-decoration-thickness: max(1px, .08em); text-underline-offset: .22em; }
:where(termdex-term:hover, termdex-term[aria-expanded=true]) { text-decoration-style: solid; text-decoration-color: currentColor; }
:where(termdex-term:focus-visible) { outline: 2px solid; outline-offset: 2px; }
@media print { :where(termdex-term) { text-decoration: none; } }
@media (forced-colors: active) { :where(termdex-term) { text-decoration-color: LinkText; } }
`;

/** The card over the page. */
export const popupCss: string = `
:host { display: contents; }
.popup { position: fixed; inset: auto; margin: 0; padding: 0; display: flex; flex-direction: column; overflow: hidden;
  inline-size: min(var(--termdex-card-width, 26rem), 100vw - 16px); max-block-size: min(var(--_room, 100vh), var(--termdex-card-height, 24rem));
  z-index: var(--termdex-z-index, 2147483000); color: var(--_text); background: var(--_surface); border: 1px solid var(--_line);
  border-radius: var(--_radius); box-shadow: var(--_shadow); text-align: start; }
.popup:focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
.popup > .tools { display: flex; flex: none; align-items: center; padding: .35em .35em 0; font-size: .875em; color: var(--_muted); }
.popup .close { display: grid; place-items: center; margin-inline-start: auto; inline-size: 2.25em; block-size: 2.25em; padding: 0; }
.popup .close:hover { background: var(--_raised); color: var(--_text); }
.popup:not([data-way]) > .tools { position: absolute; inset-block-start: .2em; inset-inline-end: .35em; padding: 0; z-index: 1; }
.popup:not([data-way]) .close { background: var(--_surface); }
.popup .card { padding: .85em 1.1em 1.1em; user-select: text; }
.popup[data-way] .card { padding-block-start: .15em; }
.popup:not([data-way]) .top { padding-inline-end: 1.9em; }
.popup .top .category { margin-block-start: 0; color: var(--_muted); }
.popup .title { font-size: 1.25em; }
.popup .body { margin-block-start: .6em; font-size: .9375em; }
.popup .links { gap: .8em; }
.popup .share { margin: -.4em 0; gap: 0; }
.popup .top { column-gap: .25em; }
.root:not([data-linked]) .share { display: none; }
.popup .note { margin: 0; padding: .85em 3.5em 1.1em 1.1em; color: var(--_muted); overflow-wrap: anywhere; }
.popup .note:empty { display: none; }
@media (prefers-reduced-motion: no-preference) { .popup { animation: rise .12s ease-out; } }
@keyframes rise { from { opacity: 0; } }
@media (pointer: coarse) {
  .popup .close { inline-size: 44px; block-size: 44px; }
  .popup:not([data-way]) .top { padding-inline-end: 36px; }
}
@media print { .popup { display: none; } }
`;
