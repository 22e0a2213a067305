// A page whose box is given an engine by the test: what it answers is up to the test.
import {dist, serve} from './support.mjs';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Own engine</title>
</head><body><main><h1>Own engine</h1><termdex-search></termdex-search></main>
<script type="module" src="/define.js"></script></body></html>`;

export function serveOwnEngine() {
  return serve({'/': dist, '/index.html': html});
}

/** Gives the box an engine over `entries`: every query finds them all, in order, or suggests some. */
export async function giveEngine(page, entries, suggestions = []) {
  await page.evaluate(async ([given, suggestions]) => {
    await customElements.whenDefined('termdex-search');
    document.querySelector('termdex-search').engine = {
      info: async () => ({title: '', language: 'en', entries: given.length, letters: [], categories: [], sections: [], hash: ''}),
      search: async (query) => ({query, total: given.length, totalIsExact: true, hits: given, suggestions}),
      list: async () => ({page: 1, pages: 1, perPage: 50, total: 0, entries: []}),
      entry: async (id) => [...given, ...suggestions].find((entry) => entry.id === id),
      close: async () => {},
    };
  }, [entries, suggestions]);
}

/** An entry that is its own hit. */
export function entryOf(fields) {
  return {
    id: 'x', term: 'Term', aliases: [], category: '', via: null, score: 1, excerpt: '', see: [], body: [], text: '',
    highlight: {term: [], via: [], excerpt: []}, ...fields,
  };
}
