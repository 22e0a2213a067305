// The index of the script tag under the strict policy: what a reader does, by keyboard and by pointer.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {dist, indexOf, launch, openPage, packFile, scriptTagPage, serve, site, skip, web} from './support.mjs';

let browser;
let server;
let opened;

const page = scriptTagPage('data-browse="#index" data-offline="off"', {after: '<div id="index"></div>'});

before(async () => {
  if (skip) return;
  browser = await launch();
  const framed = `<!doctype html><html lang="en"><title>Frame</title><main><iframe title="Glossary" width="900" height="900"
    srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></main></html>`;
  server = await serve(site(page, {'/plain.html': scriptTagPage('data-offline="off"'), '/framed.html': framed}));
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await opened?.context.close();
  opened = undefined;
});

async function start(query = '', options) {
  opened = await openPage(browser, server.url + query, options);
  const index = indexOf(opened.page);
  await index.host.locator('.terms, .card, .empty').filter({visible: true}).first().waitFor();
  return {...opened, index, query: () => new URL(opened.page.url()).search};
}

test('the index has its letters with counts, fifty terms, and says where it is', {skip}, async () => {
  const {index, said} = await start();
  assert.equal(await index.terms.count(), 50);
  assert.equal(await index.where.textContent(), 'Page 1 of 10 · 455 terms');
  assert.equal(await index.letters.count(), 26);
  assert.equal(await index.letter('B').locator('.seen').textContent(), 'B60');
  assert.equal(await index.letter('All').getAttribute('aria-current'), 'true');
  assert.equal(await index.letter('Digits and signs').count(), 1);
  assert.match(await index.terms.first().locator('xpath=..').textContent(), /^3D NANDMemory devices Also vertical NAND/);
  assert.deepEqual(said, []);
});

test('a page without an index does not download its code', {skip}, async () => {
  const asked = server.requests.length;
  opened = await openPage(browser, `${server.url}plain.html`);
  await opened.box.input.fill('wafer');
  await opened.box.options.first().waitFor();
  assert.ok(!server.requests.slice(asked).includes('/termdex-browse.js'));
});

test('search box and index share one engine and one download', {skip}, async () => {
  const asked = server.requests.length;
  const {page, index, box, said} = await start();
  assert.equal(page.workers().length, 1);
  await index.terms.first().click();
  await index.card.waitFor();
  await box.input.fill('wafer');
  await box.options.first().click();
  await box.card.waitFor();
  for (const name of ['glossary.tdx', 'termdex-card.js']) {
    assert.equal(server.requests.slice(asked).filter((path) => path === `/${name}`).length, 1, name);
  }
  assert.deepEqual(said, []);
  await box.host.evaluate((host) => host.remove());
  await index.back.click();
  await index.letter('B').click();
  await index.title.filter({hasText: /^B$/}).waitFor();
});

test('by keyboard: a letter, its second page, an entry, a reference; and Back through all of it', {skip}, async () => {
  const {page, index, query, said} = await start();
  await index.letter('B').focus();
  await page.keyboard.press('Enter');
  await index.title.filter({hasText: /^B$/}).waitFor();
  assert.equal(await index.focused(), 'B');
  assert.equal(await index.where.textContent(), 'Page 1 of 2 · 60 terms');
  assert.equal(await index.letter('B').getAttribute('aria-current'), 'true');
  assert.equal(query(), '?termdex-letter=B');

  await index.go('Page 2').focus();
  await page.keyboard.press('Enter');
  await index.where.filter({hasText: 'Page 2 of 2'}).waitFor();
  assert.equal(await index.focused(), 'B');
  assert.equal(await index.go('Page 2').getAttribute('aria-current'), 'page');
  assert.equal(query(), '?termdex-letter=B&termdex-page=2');

  const term = await index.terms.first().textContent();
  await index.terms.first().focus();
  await page.keyboard.press('Enter');
  await index.card.waitFor();
  assert.equal(await index.focused(), term);
  assert.equal(await index.term.textContent(), term);

  const reference = index.card.locator('a[data-entry]').first();
  const target = await reference.getAttribute('data-entry');
  await reference.focus();
  await page.keyboard.press('Enter');
  await index.term.filter({hasNotText: term}).waitFor();
  assert.equal(query(), `?termdex-entry=${target}`);

  await page.goBack();
  await index.term.filter({hasText: term}).waitFor();
  await page.goBack();
  await index.where.filter({hasText: 'Page 2 of 2'}).waitFor();
  assert.equal(await index.focused(), term);
  await page.goBack();
  await index.where.filter({hasText: 'Page 1 of 2'}).waitFor();
  await page.goBack();
  await index.where.filter({hasText: '455'}).waitFor();
  await page.goForward();
  await index.where.filter({hasText: 'Page 1 of 2'}).waitFor();
  assert.deepEqual(said, []);
});

test('the address of every place opens it in a new visit', {skip}, async () => {
  const {page, index} = await start('?mine=1');
  await index.menu.click();
  const hrefs = [];
  for (const link of [index.letter('C'), index.go('Page 10'), index.terms.nth(7), index.host.locator('.categories nav a').nth(3)]) {
    hrefs.push([await link.getAttribute('href'), await link.evaluate((a) => a.querySelector('.seen > :first-child')?.textContent ?? a.textContent)]);
  }
  for (const [href, text] of hrefs) {
    assert.match(href, /^http.*\?mine=1&termdex-/);
    await page.goto('about:blank');
    await page.goto(href);
    await index.host.locator('.heading, .where, .title').filter({visible: true, hasText: text}).first().waitFor();
  }
});

test('a click that asks for a new tab gets one, and nothing moves here', {skip}, async () => {
  const {page, context, index} = await start();
  const [tab] = await Promise.all([context.waitForEvent('page'), index.letter('B').click({modifiers: ['Control']})]);
  await tab.locator('termdex-browse .heading').filter({hasText: /^B$/}).waitFor();
  assert.equal(await index.where.textContent(), 'Page 1 of 10 · 455 terms');
  assert.equal(new URL(page.url()).search, '');
});

test('a category is chosen from a menu that Escape and a click elsewhere close, and has letters of its own', {skip}, async () => {
  const {page, index, query} = await start();
  await index.menu.focus();
  await page.keyboard.press('Enter');
  await index.category('Lithography').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await index.category('Lithography').waitFor({state: 'hidden'});
  assert.equal(await index.focused(), 'All categories');
  await index.menu.click();
  await page.locator('h1').click();
  await index.category('Lithography').waitFor({state: 'hidden'});
  await index.menu.click();
  assert.equal(await index.category('Lithography').locator('.seen').textContent(), 'Lithography17');
  await index.category('Lithography').click();
  await index.title.filter({hasText: 'Lithography'}).waitFor();
  assert.equal(await index.where.textContent(), '17 terms');
  assert.equal(query(), '?termdex-category=Lithography');
  const counts = await index.letters.locator('small').allTextContents();
  const [all, ...letters] = counts.map(Number);
  assert.equal(all, 17);
  assert.equal(letters.reduce((sum, count) => sum + count), 17);
  await index.letters.last().click();
  await index.where.filter({hasText: new RegExp(`^${letters.at(-1)} term`)}).waitFor();
  await index.terms.first().click();
  assert.match(await index.card.textContent(), /Lithography/);
});

test('typed letters go to the page where such terms begin, Enter to the first, one Back to before', {skip}, async () => {
  const {page, index, query} = await start();
  await index.jump.focus();
  await page.keyboard.type('plas');
  await index.jumped.filter({hasText: /^Plas/}).waitFor();
  await index.host.locator('a.term[data-begins]').first().waitFor();
  assert.match(query(), /^\?termdex-page=[78]$/);
  assert.ok(await index.jump.evaluate((input) => input.getRootNode().activeElement === input));
  const target = await index.jumped.textContent();
  await page.keyboard.press('Enter');
  assert.equal(await index.focused(), target);
  await page.goBack();
  await index.where.filter({hasText: 'Page 1 of 10'}).waitFor();
});

test('in a letter, typed letters stay in it; where none begins so, that is said; Escape clears', {skip}, async () => {
  const {page, index, query} = await start('?termdex-letter=B');
  await index.jump.fill('bat');
  await index.jumped.filter({hasText: /^Bat/}).waitFor();
  assert.match(query(), /^\?termdex-letter=B/);
  await index.jump.fill('zzz');
  await index.jumped.filter({hasText: /No term begins so; the next is /}).waitFor();
  await index.where.filter({hasText: 'Page 10 of 10'}).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await index.jump.inputValue(), '');
  assert.equal(await index.jumped.isVisible(), false);
});

test('an entry leads to the one before and the one after it, and back to its page', {skip}, async () => {
  const {index, query} = await start('?termdex-letter=B&termdex-entry=base-pressure');
  const [previous, next] = await Promise.all([index.previous, index.next].map((link) => link.locator('span').textContent()));
  assert.ok(previous < 'Base pressure' && next > 'Base pressure', `${previous}, ${next}`);
  await index.next.click();
  await index.term.filter({hasText: next}).waitFor();
  await index.previous.click();
  await index.term.filter({hasText: 'Base pressure'}).waitFor();
  await index.back.click();
  await index.title.filter({hasText: /^B$/}).waitFor();
  assert.equal(query(), '?termdex-letter=B');
  assert.equal(await index.focused(), 'Base pressure');
});

test('the picture shows what an entry is tied to: as links, in a sentence, as a list', {skip}, async () => {
  const {page, index, said} = await start('?termdex-entry=flip-chip');
  await index.picture.waitFor();
  const drawn = await index.picture.locator('a').evaluateAll((links) => links.map((link) => link.dataset.entry));
  const listed = await index.host.locator('.around li a').evaluateAll((links) => links.map((link) => link.dataset.entry));
  assert.ok(drawn.includes('underfill') && drawn.includes('fan-out-wafer-level-packaging'), drawn.join());
  assert.deepEqual(drawn.filter((id) => !listed.includes(id)), []);
  assert.match(await index.host.locator('.caption').textContent(), /^\u2068Flip chip\u2069: \d+ terms? leads? here, .*linked both ways/);
  const described = await index.picture.getAttribute('aria-describedby');
  assert.equal(await index.host.locator(`#${described}`).count(), 1);

  await index.picture.locator('a').first().focus();
  await page.keyboard.press('Tab');
  const second = await index.host.evaluate(({shadowRoot}) => shadowRoot.activeElement.dataset.entry);
  assert.equal(second, drawn[1]);
  await page.keyboard.press('Enter');
  await index.term.filter({hasNotText: 'Flip chip'}).waitFor();
  assert.equal(new URL(page.url()).searchParams.get('termdex-entry'), second);
  assert.deepEqual(said, []);
});

test('each step is said aloud', {skip}, async () => {
  const {index} = await start();
  await index.letter('B').click();
  await index.status.filter({hasText: 'B. Page 1 of 2 · 60 terms'}).waitFor({state: 'attached'});
  await index.terms.first().click();
  await index.status.filter({hasText: /^Definition of B/}).waitFor({state: 'attached'});
});

test('a page past the last is the last; a letter without terms and a missing entry lead on', {skip}, async () => {
  const {page, index} = await start('?termdex-page=999');
  assert.equal(await index.where.textContent(), 'Page 10 of 10 · 455 terms');
  await page.goto(`${server.url}?termdex-letter=%C3%86`);
  await index.empty.getByRole('link', {name: 'Show all terms'}).click();
  await index.where.filter({hasText: '455 terms'}).waitFor();
  await page.goto(`${server.url}?termdex-entry=no-such-entry`);
  await index.empty.filter({hasText: 'This entry is not in the glossary.'}).waitFor();
  await index.empty.getByRole('link').click();
  await index.terms.first().waitFor();
});

test('browse.html shows the hits of the search box in its index', {skip}, async () => {
  const example = await serve({'/': [path.join(web, 'examples'), dist], '/glossary.tdx': {file: packFile}});
  opened = await openPage(browser, `${example.url}browse.html`);
  const index = indexOf(opened.page);
  await index.terms.first().waitFor();
  await opened.box.input.fill('flip chip');
  await opened.box.options.first().click();
  await index.term.filter({hasText: 'Flip chip'}).waitFor();
  assert.equal(await opened.box.input.inputValue(), '');
  assert.deepEqual(opened.said, []);
  await example.close();
});

test('without a network, the address of an entry still opens it', {skip}, async () => {
  const html = scriptTagPage('data-browse="#index"', {after: '<div id="index"></div>'});
  const gone = await serve(site(html));
  opened = await openPage(browser, gone.url);
  await opened.page.locator('termdex-search[data-offline-ready]').waitFor();
  await gone.close();
  await opened.page.goto(`${gone.url}?termdex-letter=F&termdex-entry=flip-chip`);
  await indexOf(opened.page).term.filter({hasText: 'Flip chip'}).waitFor();
});

test('a document without an address of its own has an index, but no address for its places', {skip}, async () => {
  opened = await openPage(browser, `${server.url}framed.html`, {ready: false});
  const {page: tab, said} = opened;
  const index = indexOf(tab.frameLocator('iframe'));
  await index.terms.first().waitFor();
  await index.letter('B').click();
  await index.where.filter({hasText: '60 terms'}).waitFor();
  await index.terms.first().click();
  await index.card.waitFor();
  assert.equal(new URL(tab.url()).pathname, '/framed.html');
  assert.deepEqual(said, []);
});
