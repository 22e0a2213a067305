// The language of the index: that of the page, beside a search box and alone, and which way it runs.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {dist, indexOf, launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (!skip) browser = await launch();
});
after(() => browser?.close());
afterEach(async () => {
  await opened?.context.close();
  await server?.close();
});

/** A page in `lang` with a search box and an index, at the place that `query` names. */
async function start(lang, query = '', {attributes = '', dir = 'ltr', ...options} = {}) {
  const page = scriptTagPage(`data-browse="#index" data-offline="off" ${attributes}`, {after: '<div id="index"></div>'})
    .replace('<html lang="en">', `<html lang="${lang}" dir="${dir}">`);
  server = await serve(site(page), options);
  opened = await openPage(browser, server.url + query);
  return {...opened, index: indexOf(opened.page), fetched: () => server.requests.filter((path) => path.includes('strings'))};
}

test('box and index speak the language of the page, from one file, under the strict policy', {skip}, async () => {
  const {index, box, fetched, said} = await start('de');
  await index.title.filter({hasText: 'Alle Einträge'}).waitFor();
  assert.equal(await index.where.textContent(), 'Seite 1 von 10 · 455 Einträge');
  assert.equal(await index.host.getByRole('textbox').getAttribute('aria-label'), 'Gehe zu einem Begriff');
  assert.equal(await box.input.getAttribute('placeholder'), 'Glossar durchsuchen');
  assert.equal(await index.host.locator('.root').getAttribute('lang'), 'de');
  await index.terms.first().click();
  await index.host.getByRole('heading', {name: 'Rund um diesen Eintrag'}).waitFor();
  await index.card.getByRole('heading', {name: 'Siehe auch'}).waitFor();
  assert.deepEqual(await index.card.evaluate(({lang, dir}) => [lang, dir]), ['en', 'ltr']);
  assert.deepEqual(fetched(), ['/termdex-strings-de.js']);
  assert.deepEqual(said, []);
});

test('a language that comes after the glossary does not lead away from where the address points', {skip}, async () => {
  let answer;
  const wait = new Promise((resolve) => { answer = resolve; });
  const intercept = (request, response, url) => {
    if (!url.pathname.includes('strings')) return false;
    void wait.then(() => response.writeHead(200, {'content-type': 'text/javascript'}).end(readFileSync(path.join(dist, url.pathname))));
    return true;
  };
  const {index, page} = await start('fr', '?termdex-letter=B&termdex-page=2', {intercept});
  await index.terms.first().waitFor({state: 'attached'});
  assert.equal(await index.terms.first().isVisible(), false);
  answer();
  await index.where.filter({hasText: 'Page 2 sur 2 · 60 entrées'}).waitFor();
  assert.equal(await index.title.textContent(), 'B');
  assert.equal(new URL(page.url()).search, '?termdex-letter=B&termdex-page=2');
});

test('a page that changes its language changes the index, and tells of no entry again', {skip}, async () => {
  const {page, index} = await start('en', '?termdex-entry=flip-chip');
  await index.picture.waitFor();
  await page.evaluate(() => {
    globalThis.told = 0;
    addEventListener('termdex-open', () => { globalThis.told++; });
    document.documentElement.lang = 'es';
  });
  await index.host.getByRole('heading', {name: 'En torno a esta entrada'}).waitFor();
  assert.equal(await index.term.textContent(), 'Flip chip');
  assert.equal(new URL(page.url()).search, '?termdex-entry=flip-chip');
  assert.equal(await page.evaluate(() => globalThis.told), 0);
});

test('data-lang is for the index, too, and words of the page go before it', {skip}, async () => {
  const {index} = await start('en', '', {attributes: 'data-lang="nl"'});
  await index.title.filter({hasText: 'Alle begrippen'}).waitFor();
  await index.host.evaluate((host) => {
    host.strings = {browse: {title: () => 'Woorden'}};
    host.strings = {browse: {all: 'A–Z'}};
  });
  await index.title.filter({hasText: 'Woorden'}).waitFor();
  assert.equal(await index.letters.first().locator('b').textContent(), 'A–Z');
  assert.match(await index.where.textContent(), /^Pagina 1 van 10/);
});

test('Arabic runs from right to left on a page that does not', {skip}, async () => {
  const {index} = await start('ar', '?termdex-page=2');
  await index.title.filter({hasText: 'كل المداخل'}).waitFor();
  const [previous, next] = await Promise.all(['.above .previous', '.above .next'].map((name) => index.host.locator(name).boundingBox()));
  assert.ok(previous.x > next.x);
  const mirrored = await index.host.locator('.above .next .icon').evaluate((icon) => getComputedStyle(icon).transform);
  assert.match(mirrored, /^matrix\(-1/);
});

test('the sentence about a picture runs as its words do, not as the term that it begins with', {skip}, async () => {
  const {index} = await start('ar', '?termdex-entry=flip-chip');
  await index.host.locator('.drawing').waitFor();
  const toRight = await index.host.locator('.caption').evaluate((caption) => {
    const [text] = caption.childNodes;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('Flip'));
    range.setEnd(text, text.data.indexOf('chip') + 4);
    return caption.getBoundingClientRect().right - range.getBoundingClientRect().right;
  });
  assert.ok(toRight < 2, `${toRight} px`);
});
