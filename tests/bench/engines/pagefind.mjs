import {createServer} from 'node:http';

import {chromium} from 'playwright-core';

export const name = 'Pagefind';
export const settings = 'in Chromium, files served by the same machine; a page an entry, term as h1, aliases as h2, ranking as it comes; each result is loaded for its address, which is not timed';

const kTypes = {js: 'text/javascript', json: 'application/json'};
const escaped = (text) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

function pageOf({term, aliases, category, body}) {
  const others = aliases.length > 0 ? `<h2>${escaped(aliases.join(' ; '))}</h2>` : '';
  return `<html lang="en"><body><h1>${escaped(term)}</h1>${others}<p>${escaped(category)}</p><p>${escaped(body)}</p></body></html>`;
}

/** One file of all files: a line of JSON with their names and lengths, then their bytes. */
function joined(files) {
  const names = files.map(({path, content}) => [path, content.length]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(names)}\n`), ...files.map(({content}) => content)]);
}

/** The files of an index by their addresses. */
export function separated(bytes) {
  let at = bytes.indexOf('\n') + 1;
  const files = new Map();
  for (const [path, length] of JSON.parse(bytes.subarray(0, at))) {
    files.set(`/${path}`, bytes.subarray(at, at + length));
    at += length;
  }
  return files;
}

export async function build({entries}) {
  const {close, createIndex} = await import('pagefind');
  const {index} = await createIndex();
  for (const entry of entries) await index.addHTMLFile({url: `/${encodeURIComponent(entry.id)}`, content: pageOf(entry)});
  const {files} = await index.getFiles();
  await close();
  return joined(files.map(({path, content}) => ({path, content: Buffer.from(content)})));
}

async function serve(files) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const content = path === '/' ? '<!doctype html>' : files.get(path);
    response.writeHead(content ? 200 : 404, {
      'content-type': path === '/' ? 'text/html' : kTypes[path.split('.').at(-1)] ?? 'application/octet-stream',
      // A page that is isolated from others has a finer clock.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(content);
  });
  await new Promise((done) => server.listen(0, done));
  return server;
}

/** The search function gives {ids, ms}: it is timed in the page. */
export async function open(bytes) {
  const server = await serve(separated(bytes));
  const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']});
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.evaluate(async () => {
    const pagefind = await import('/pagefind.js');
    await pagefind.init();
    globalThis.timed = async (query) => {
      const begin = performance.now();
      const {results} = await pagefind.search(query);
      const ms = performance.now() - begin;
      const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return {ids: shown.map(({raw_url: url}) => decodeURIComponent(url.slice(1))), ms};
    };
  });
  const search = (query) => page.evaluate((text) => globalThis.timed(text), query);
  search.close = async () => {
    await browser.close();
    server.close();
  };
  return search;
}
