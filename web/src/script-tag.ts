// Entry of termdex.js: one classic script, one attribute, a search box; with others the index of the glossary, and its terms
// in the text of the page.
//
//     <script src="termdex.js" data-glossary="glossary.tdx" data-browse="#index" data-annotate="main"></script>
import {defineSearch} from './define-search.js';
import {loadAnnotate, loadBrowse, loadCard, scriptUrl, serviceWorkerUrl} from './engine/assets-script-tag.js';
import {lend} from './lent.js';
import type {OpenEngine} from './elements/open-engine.js';
import type {TermdexSearchElement} from './elements/search/element.js';
import {openShared} from './shared-glossary.js';
import {trustedUrl} from './trusted-url.js';
import type {Glossary} from './types.js';

// data-… of the script → attribute of the element.
const passedOn = [
  'lang', 'placeholder', 'label', 'limit', 'theme', 'category', 'filters', 'recent', 'mode', 'layout', 'hotkeys', 'heading-level', 'worker', 'cache', 'read',
];
const passedToAnnotate = ['lang', 'theme', 'exclude', 'every', 'ordinary', 'worker', 'cache', 'read'];
const passedToIndex = ['lang', 'theme', 'category', 'per-page', 'name', 'url', 'heading-level', 'worker', 'cache', 'read'];

defineSearch();

// Null inside a module; there `termdex/define` is the way.
const script = document.currentScript as HTMLScriptElement | null;
const glossary = script?.dataset['glossary'];
if (script && glossary) whenPossible(() => start(script, glossary));
whenParsed(() => {
  void browse();
  void annotate();
});

function start(from: HTMLScriptElement, src: string): void {
  const element = make('termdex-search', from, src, passedOn);
  const {offline, serviceWorker} = from.dataset;
  if (offline !== 'off') {
    element.addEventListener('termdex-ready', () => void keepOffline(element, serviceWorker), {once: true});
  }
  place(element, from);
}

function make<Tag extends 'termdex-search' | 'termdex-browse' | 'termdex-annotate'>(
  tag: Tag, from: HTMLScriptElement, src: string, attributes: readonly string[],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const name of attributes) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.setAttribute('src', src);
  return element;
}

/** The index, for a page that has one: as an element, or where `data-browse` says. */
async function browse(): Promise<void> {
  const selector = script?.dataset['browse'];
  if (script && glossary && selector) {
    document.querySelector(selector)?.append(make('termdex-browse', script, glossary, passedToIndex));
  }
  await define('termdex-browse', async () => (await loadBrowse()).TermdexBrowseElement);
}

/** The terms in the text of the page: by an element, or in what `data-annotate` finds. */
async function annotate(): Promise<void> {
  const selector = script?.dataset['annotate'];
  if (script && glossary && selector) {
    const element = make('termdex-annotate', script, glossary, passedToAnnotate);
    element.setAttribute('for', selector);
    document.body.append(element);
  }
  await define('termdex-annotate', async () => (await loadAnnotate()).TermdexAnnotateElement);
}

/** Loads what the page has an element of. */
async function define(tag: string, load: () => Promise<CustomElementConstructor & {openEngine: OpenEngine | undefined}>): Promise<void> {
  if (!document.querySelector(tag) || customElements.get(tag)) return;
  lend();
  const element = await load();
  element.openEngine ??= openShared;
  // Another script tag may have been quicker.
  if (!customElements.get(tag)) customElements.define(tag, element);
}

function place(element: HTMLElement, from: HTMLScriptElement): void {
  const {target} = from.dataset;
  const box = target ? document.querySelector(target) : undefined;
  if (box) box.append(element);
  else if (document.body.contains(from)) from.after(element);
  else document.body.append(element);
}

// In the body, at once: the box is there before what follows is drawn. A script in the head, or a
// target further down, has to wait for the page.
function whenPossible(work: () => void): void {
  const here = script && document.body?.contains(script) && !script.dataset['target'];
  if (here) work();
  else whenParsed(work);
}

function whenParsed(work: () => void): void {
  if (document.readyState !== 'loading') work();
  else document.addEventListener('DOMContentLoaded', work, {once: true});
}

/** `data-offline-ready` on the element says that the network may go. */
async function keepOffline(element: TermdexSearchElement, serviceWorker: string | undefined): Promise<void> {
  const engine = element.engine as Partial<Glossary> | undefined;
  // When the line is free: what registers a worker, and all that this fetches, nobody waits for.
  const pack = await engine?.kept;
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  const code = await loadCard().catch(() => undefined);
  const page = await code?.keepForOffline(serviceWorkerUrl(serviceWorker), trustedUrl, new URL('.', scriptUrl).href);
  if (page && pack) element.dataset['offlineReady'] = '';
}
