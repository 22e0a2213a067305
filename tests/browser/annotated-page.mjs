// A page whose terms are marked, by the script tag over the demo glossary, and the ways into its card.
import {openPage, scriptTagPage, serve, site} from './support.mjs';

/** A server that gives each address `/?name` the page of that name; `pages` can be added to. */
export async function servePages(more = {}) {
  const pages = new Map();
  const server = await serve(site('', more), {
    intercept: (request, response, url) => {
      const html = url.pathname === '/' && pages.get(url.search.slice(1));
      if (html) response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
      return Boolean(html);
    },
  });
  let count = 0;
  return {
    url: server.url,
    close: server.close,
    add(html) {
      pages.set(`p${++count}`, html);
      return `${server.url}?p${count}`;
    },
  };
}

/** The script tag with these attributes, and `body` behind the box. */
export function annotatedPage(body, attributes = 'data-annotate="#text"', head = '') {
  return scriptTagPage(`data-offline="off" ${attributes}`, {head, after: `<div id="text">${body}</div>`});
}

/** Opens a page and waits until its terms are marked; `marked` tells which. */
export async function openAnnotated(browser, url, {init, ...options} = {}) {
  const opened = await openPage(browser, url, {
    ready: false, reducedMotion: 'reduce', ...options,
    init: () => addEventListener('termdex-annotated', () => { globalThis.annotated = (globalThis.annotated ?? 0) + 1; }),
  });
  const {page} = opened;
  await page.waitForFunction(() => globalThis.annotated > 0);
  const host = page.locator('termdex-annotate').first();
  return {
    ...opened,
    host,
    term: (name) => page.locator('termdex-term').filter({hasText: name}).first(),
    terms: page.locator('termdex-term'),
    marked: () => page.locator('termdex-term').allTextContents(),
    /** Does something to the page, and waits until what became of it is marked. */
    async after(change, argument) {
      const before = await page.evaluate(() => globalThis.annotated);
      await page.evaluate(change, argument);
      await page.waitForFunction((count) => globalThis.annotated > count, before);
    },
    card: host.getByRole('dialog'),
    title: host.locator('.title'),
    back: host.getByRole('button', {name: 'Back'}),
    close: host.getByRole('button', {name: 'Close'}),
  };
}
