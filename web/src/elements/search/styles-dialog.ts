/** The dialog over the page, the whole of a phone's screen, and the button that opens it. */
export const dialogCss: string = `
:host([mode=dialog]) { display: inline-block; max-inline-size: 100%; vertical-align: middle; }
.opener { display: flex; align-items: center; gap: .6em; inline-size: 100%; min-block-size: 2.5em; padding: .3em .6em .3em .8em;
  color: var(--_muted); text-align: start; background: var(--_surface); border: 1px solid var(--_edge); border-radius: var(--_radius);
  transition: border-color .15s; }
.opener:hover { border-color: var(--_muted); color: var(--_text); }
.prompt { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding-inline-end: .75em; }
.dialog { padding: 0; margin: min(12vh, 7rem) auto auto; inline-size: min(60rem, 100vw - 3rem); max-inline-size: none;
  max-block-size: none; overflow: hidden; color: inherit; background: var(--_surface); border: 1px solid var(--_line);
  border-radius: calc(var(--_radius) + .125rem); box-shadow: var(--_shadow); }
.dialog[open] { animation: arrive .14s ease-out; }
.dialog::backdrop { background: rgb(14 16 28 / .5); }
.dialog .field { min-block-size: 3.75em; padding-inline: 1.1em .75em; border: 0; border-radius: 0; }
.dialog .field:focus-within { box-shadow: none; }
.dialog .box:has(.panel:not([hidden]), .failure:not([hidden])) .field { border-block-end: 1px solid var(--_line); }
.dialog .failure { margin: 1em; }
.dialog .panel, :host([layout=inline]) .dialog .panel { position: static; margin: 0; inline-size: 100%; border: 0; border-radius: 0; box-shadow: none; animation: none;
  block-size: min(38rem, 100dvh - 2 * min(12vh, 7rem) - 3.75em); max-block-size: none; }
.root:not([data-reading]) .dialog .panel:has(.recent:not([hidden])) { block-size: auto; }
.close { padding: .2em .35em; }
.close:hover kbd { color: var(--_text); border-color: var(--_edge); }
@media not all and (pointer: coarse) { .close span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } }
@media (max-width: 45rem), (max-height: 30rem) {
  .dialog { margin: 0; inline-size: 100%; block-size: 100%; border: 0; border-radius: 0; }
  .dialog[open], .dialog .box { display: flex; flex-direction: column; }
  .dialog .box { flex: 1; min-block-size: 0; }
  .dialog .field { flex: none; }
  .dialog .panel, :host([layout=inline]) .dialog .panel { flex: 1; min-block-size: 0; block-size: auto; }
}
@media (pointer: coarse) {
  .opener, .close { min-block-size: 44px; min-inline-size: 44px; }
  .keyhint, .close kbd { display: none; }
  .close span { font-size: .9375em; color: var(--_accent); }
}
@media (forced-colors: active) { .dialog, .opener { border-color: CanvasText; } }
`;
