// The module way: `termdex/define`, an engine given by the page, events, words.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {violations} from './axe.mjs';
import {entryOf, giveEngine, serveOwnEngine} from './own-engine.mjs';
import {dist, launch, openPage, packFile, serve, skip, web} from './support.mjs';

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

const examples = path.join(web, 'examples');
const screenshots = path.join(web, '../build/screenshots');

async function startExample(name) {
  server = await serve({'/': [examples, dist], '/glossary.tdx': {file: packFile}});
  opened = await openPage(browser, server.url + name);
  return opened;
}

test('es-module.html searches and makes room for its panel', {skip}, async () => {
  const {box, page, said} = await startExample('es-module.html');
  await box.input.fill('atention');
  await box.options.first().waitFor();
  assert.ok(await box.options.count() <= 8);
  assert.equal(await box.panel.evaluate((panel) => getComputedStyle(panel).position), 'relative');
  await page.locator('h1').click();
  assert.equal(await box.panel.isVisible(), true);
  assert.deepEqual(said, []);
});

test('own-engine.html answers from an array', {skip}, async () => {
  const {box, said} = await startExample('own-engine.html');
  await box.input.fill('pa');
  await box.options.first().click();
  await box.card.filter({hasText: 'The one file that holds a glossary.'}).waitFor();
  assert.deepEqual(said, []);
});

test('the demo page offers searches that find something', {skip}, async () => {
  const {box, page, said} = await startExample('index.html');
  for (const button of await page.locator('.try button').all()) {
    await button.click();
    await box.options.first().waitFor();
    await page.keyboard.press('Escape');
  }
  assert.deepEqual(said, []);
});

test('the newest answer wins, however late an older one comes', {skip}, async () => {
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  const {box, page} = opened;
  const hits = ['slow', 'fast'].map((term) => entryOf({id: term, term}));
  await giveEngine(page, hits);
  await box.host.evaluate((host, [slow, fast]) => {
    host.engine.search = (query) => new Promise((resolve) => {
      const hit = query === 's' ? slow : fast;
      setTimeout(() => resolve({query, total: 1, totalIsExact: true, hits: [hit], suggestions: []}), query === 's' ? 200 : 0);
    });
  }, hits);
  await box.input.fill('s');
  await box.input.fill('sf');
  await box.options.filter({hasText: 'fast'}).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await box.options.first().locator('.term').textContent(), 'fast');
});

test('an answer that comes after Escape does not open the list again', {skip}, async () => {
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  const {box, page} = opened;
  await giveEngine(page, [entryOf({term: 'Late'})]);
  await box.host.evaluate((host) => {
    const {search} = host.engine;
    host.engine.search = async (query) => {
      if (query === 'ab') await new Promise((resolve) => setTimeout(resolve, 200));
      return search(query);
    };
  });
  await box.input.fill('a');
  await box.options.first().waitFor();
  await box.input.fill('ab');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  assert.equal(await box.panel.isVisible(), false);
});

test('a cancelled termdex-select leaves the definition to the page; termdex-open tells of it', {skip}, async () => {
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  const {box, page} = opened;
  await giveEngine(page, [entryOf({id: 'a', term: 'Alpha'})]);
  await page.evaluate(() => {
    globalThis.seen = [];
    addEventListener('termdex-select', (event) => {
      globalThis.seen.push(`select ${event.hit.id}`);
      if (globalThis.seen.length === 1) event.preventDefault();
    });
    addEventListener('termdex-open', (event) => globalThis.seen.push(`open ${event.entry.id}`));
  });
  await box.input.fill('a');
  await box.options.first().click();
  assert.equal(await box.card.isVisible(), false);
  await box.options.first().click();
  await box.card.waitFor();
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['select a', 'select a', 'open a']);
});

test('a suggestion is chosen by pointer as a hit is, and termdex-select tells of it', {skip}, async () => {
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  const {box, page} = opened;
  await giveEngine(page, [], ['Alpha', 'Beta'].map((term) => entryOf({id: term, term})));
  await page.evaluate(() => addEventListener('termdex-select', (event) => { globalThis.chosen = event.hit.id; }));
  await box.input.fill('x');
  await box.status.filter({hasText: 'Did you mean Alpha or Beta?'}).waitFor({state: 'attached'});
  await box.options.nth(1).click();
  await box.card.waitFor();
  assert.equal(await box.title.textContent(), 'Beta');
  assert.equal(await page.evaluate(() => globalThis.chosen), 'Beta');
});

test('every word can be replaced', {skip}, async () => {
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  const {box, page} = opened;
  await giveEngine(page, []);
  await box.host.evaluate((host) => {
    host.strings = {label: 'Glossar durchsuchen', none: (query) => `Nichts zu ${query}`};
  });
  assert.equal(await box.input.getAttribute('aria-label'), 'Glossar durchsuchen');
  await box.input.fill('abc');
  await box.note.filter({hasText: 'Nichts zu abc'}).waitFor();
});

test('an engine that fails is reported by an event and on screen', {skip}, async () => {
  server = await serveOwnEngine();
  opened = await openPage(browser, server.url, {ready: false});
  const {box, page} = opened;
  await giveEngine(page, []);
  const reported = page.evaluate(() => new Promise((resolve) => {
    addEventListener('termdex-error', (event) => resolve(event.error.message), {once: true});
  }));
  await box.host.evaluate((host) => {
    host.engine.search = async () => { throw new Error('no more answers'); };
  });
  await box.input.fill('a');
  assert.equal(await reported, 'no more answers');
  await box.failure.filter({hasText: 'no more answers'}).waitFor();
});

for (const width of [1280, 360]) {
  test(`themes.html: six boxes look different, can be read, and fit into ${width} pixels`, {skip}, async () => {
    server = await serve({'/': [examples, dist], '/glossary.tdx': {file: packFile}});
    opened = await openPage(browser, `${server.url}themes.html`, {ready: false, viewport: {width, height: 900}});
    const {page, said} = opened;
    await page.waitForFunction(() => [...document.querySelectorAll('termdex-search')].every(({shadowRoot}) => shadowRoot?.querySelector('.option')));
    const looks = await page.evaluate(() => [...document.querySelectorAll('termdex-search')].map(({shadowRoot}) => {
      const {backgroundColor, color, borderRadius, fontFamily} = getComputedStyle(shadowRoot.querySelector('.panel'));
      return [backgroundColor, color, borderRadius, fontFamily].join();
    }));
    assert.deepEqual([looks.length, new Set(looks).size], [6, 6]);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(said, []);
    mkdirSync(screenshots, {recursive: true});
    await page.screenshot({path: path.join(screenshots, `themes-${width}.png`), fullPage: true});
  });
}
