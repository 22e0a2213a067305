// A page whose index is given an engine by the test.
import {dist, serve} from './support.mjs';

export function serveOwnIndex(body = '<termdex-browse></termdex-browse>', more = {}, options = {}) {
  return serve({
    '/': dist,
    '/index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Own index</title></head><body><main><h1>Own index</h1>${body}</main>
<script type="module" src="/define.js"></script></body></html>`,
    ...more,
  }, options);
}

/** Gives the index an engine over `entries`, in the order in which they are given. */
export async function giveIndexEngine(page, entries, {letters = [], categories = []} = {}) {
  await page.evaluate(async ([given, letters, categories]) => {
    await customElements.whenDefined('termdex-browse');
    const list = async ({letter = '', category = '', page = 1, perPage = 50} = {}) => {
      const found = given.filter((entry) => (!letter || entry.term[0] === letter) && (!category || entry.category === category));
      const from = (page - 1) * perPage;
      return {page, perPage, total: found.length, pages: Math.ceil(found.length / perPage), entries: found.slice(from, from + perPage)};
    };
    document.querySelector('termdex-browse').engine = {
      info: async () => ({title: '', language: 'en', entries: given.length, letters, categories, sections: [], hash: ''}),
      search: async () => ({}), list, entry: async (id) => given.find((entry) => entry.id === id), close: async () => {},
    };
  }, [entries, letters, categories]);
}

export function listedEntry(fields) {
  return {
    id: 'x', term: 'Term', aliases: [], category: '', see: [], body: [], text: '', usedBy: {total: 0, entries: []},
    mentions: [], related: [], ...fields,
  };
}
