// The sites that network.mjs visits: what is served, and how a reader's page uses it.
import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const kTypes = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm'};
const dist = new URL('../../web/dist/', import.meta.url);

const typeOf = (path) => kTypes[extname(path)] ?? 'application/octet-stream';

/** As a host sends code: compressed before. */
const compressed = (path, bytes) => ({type: typeOf(path), body: brotliCompressSync(bytes), encoding: 'br'});
const plain = (path, bytes, more = {}) => ({type: typeOf(path), body: bytes, ...more});
const page = (markup) => plain('index.html', Buffer.from(`<!doctype html><html lang="en"><title>Glossary</title>${markup}</html>`));

/** In a page: what `look` finds, as soon as it finds it. */
const waiting = `globalThis.found = async (look) => {
  for (let value; ; await new Promise(requestAnimationFrame)) if ((value = look())) return value;
};`;

/** The script tag of the documentation; the reader searches in its box. */
export function termdexSite(pack, read) {
  const code = ['termdex.js', 'termdex-worker.js', 'termdex-heads.wasm', 'termdex-text.wasm', 'termdex-card.js'];
  const files = new Map([
    ['/', page(`<script>${waiting}</script><body><script src="/termdex.js" data-glossary="/glossary.tdx" data-offline="off" data-read="${read}"></script>`)],
    ['/glossary.tdx', plain('glossary.tdx', pack, {ranges: true})],
    ...code.map((name) => [`/${name}`, compressed(name, readFileSync(new URL(name, dist)))]),
  ]);
  return {
    fileAt: (path) => files.get(path),
    /** Milliseconds from the beginning of the visit to the first hit on screen. */
    firstHit: (tab, query) => tab.evaluate(async (typed) => {
      const root = await globalThis.found(() => document.querySelector('termdex-search')?.shadowRoot);
      const input = await globalThis.found(() => root.querySelector('input'));
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await globalThis.found(() => root.querySelector('[role=option]'));
      return performance.now();
    }, query),
    /** Types `query`, and reads the definitions of `ids`. */
    async session(tab, query, delay, ids) {
      await tab.locator('termdex-search input').pressSequentially(query, {delay});
      await tab.locator('termdex-search [role=option]').first().waitFor();
      for (const id of ids) {
        if (!(await tab.locator('termdex-search').evaluate((box, one) => box.show(one), id))) throw new Error(`no entry ${id}`);
      }
    },
  };
}

/** Pagefind's own calls, as its documentation has them; `files` are those of its index. */
export function pagefindSite(files) {
  const served = new Map([['/', page(`<script>${waiting}</script><script type="module">
    globalThis.pagefind = await import('/pagefind.js');
    await pagefind.init();
    globalThis.started = true;</script>`)]]);
  for (const [path, bytes] of files) {
    served.set(path, /\.(js|json)$/.test(path) ? compressed(path, bytes) : plain(path, bytes));
  }
  return {
    fileAt: (path) => served.get(path),
    /** A hit of Pagefind's has a name when its file is there. */
    firstHit: (tab, query) => tab.evaluate(async (typed) => {
      await globalThis.found(() => globalThis.started);
      const {results} = await globalThis.pagefind.search(typed);
      await results[0].data();
      return performance.now();
    }, query),
    session: (tab, query, delay, ids) => tab.evaluate(async ([typed, pause, count]) => {
      await globalThis.found(() => globalThis.started);
      let answer;
      for (let end = 1; end <= typed.length; end++) {
        answer = globalThis.pagefind.debouncedSearch(typed.slice(0, end));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      const {results} = await answer;
      await Promise.all(results.slice(0, count).map((result) => result.data()));
    }, [query, delay, ids.length]),
  };
}
