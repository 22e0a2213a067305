// The card of an entry: where it leads, and how it is passed on.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {entryOf, giveEngine, serveOwnEngine} from './own-engine.mjs';
import {launch, openPage, skip} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serveOwnEngine();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => opened?.context.close());

const linked = (count, name = 'T') => Array.from({length: count}, (_, i) => ({id: `${name}${i}`, term: `${name} ${i}`}));

/** The card of an entry with these fields, on screen. */
async function card(fields, {init} = {}) {
  opened = await openPage(browser, server.url, {ready: false, init});
  await giveEngine(opened.page, [entryOf(fields), entryOf({id: 'T0', term: 'T 0'})]);
  await opened.box.input.fill('x');
  await opened.box.options.first().click();
  await opened.box.card.waitFor();
  return {...opened, list: (name) => opened.box.card.getByRole('list', {name})};
}

test('related terms and what uses the entry are lists of links that open in place', {skip}, async () => {
  const {box, list} = await card({related: linked(2), usedBy: {total: 1, entries: linked(1, 'U')}});
  assert.deepEqual(await list('Related').getByRole('link').allTextContents(), ['T 0', 'T 1']);
  assert.deepEqual(await list('Used by').getByRole('link').allTextContents(), ['U 0']);
  assert.equal(await list('Used by').getByRole('link').first().getAttribute('href'), '#termdex:U0');
  await list('Related').getByRole('link').first().click();
  await box.title.filter({hasText: 'T 0'}).waitFor();
});

test('what "see also" names is not named again as related', {skip}, async () => {
  const {list} = await card({see: linked(1), related: linked(3)});
  assert.deepEqual(await list('Related').getByRole('link').allTextContents(), ['T 1', 'T 2']);
});

test('of many users a dozen are shown; a button shows the rest and takes the focus there', {skip}, async () => {
  const {page, list} = await card({usedBy: {total: 70, entries: linked(50, 'U')}});
  const links = list('Used by').getByRole('link');
  assert.equal(await links.count(), 12);
  await list('Used by').getByRole('button', {name: 'and 58 more'}).focus();
  await page.keyboard.press('Enter');
  assert.equal(await links.count(), 50);
  assert.match(await list('Used by').textContent(), /and 20 more$/);
  assert.ok(await links.nth(12).evaluate((link) => link.getRootNode().activeElement === link));
});

test('an engine that knows no links gives a card without lists', {skip}, async () => {
  const {box} = await card({});
  assert.equal(await box.card.getByRole('list').count(), 0);
});

const clipboards = {
  'where the clipboard may be written': () => {
    Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { globalThis.copied = text; }}});
  },
  'where a page has no clipboard': () => {
    Object.defineProperty(navigator, 'clipboard', {value: undefined});
    addEventListener('copy', (event) => { globalThis.copied = event.clipboardData.getData('text/plain'); });
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function(type, text) {
      globalThis.copied = text;
      return set.call(this, type, text);
    };
  },
};
for (const [where, init] of Object.entries(clipboards)) {
  test(`the whole address of an entry is copied by keyboard and said, ${where}`, {skip}, async () => {
    const {page, box} = await card({id: 'a b'}, {init});
    await box.card.getByRole('button', {name: 'Copy link'}).focus();
    await page.keyboard.press('Enter');
    await box.card.locator('[aria-live=polite]').filter({hasText: 'Link copied'}).waitFor();
    assert.equal(await page.evaluate(() => globalThis.copied), `${server.url}#termdex:a%20b`);
  });
}

test('that nothing could be copied is said', {skip}, async () => {
  const {box} = await card({}, {init: () => {
    Object.defineProperty(navigator, 'clipboard', {value: undefined});
    document.execCommand = () => false;
  }});
  await box.card.getByRole('button', {name: 'Copy link'}).click();
  await box.card.locator('[aria-live=polite]').filter({hasText: 'could not be copied'}).waitFor();
});
