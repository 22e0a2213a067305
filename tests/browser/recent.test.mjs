// What was read before, in an empty field.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let off;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serve(site(scriptTagPage('data-offline="off"')));
  off = await serve(site(scriptTagPage('data-offline="off" data-recent="off"')));
});
after(async () => {
  await browser?.close();
  await server?.close();
  await off?.close();
});
afterEach(() => opened?.context.close());

async function start(ids = [], {url = server.url, ...options} = {}) {
  opened = await openPage(browser, url, options);
  const {box, page} = opened;
  for (const id of ids) assert.equal(await box.host.evaluate((host, wanted) => host.show(wanted), id), true);
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  return {...opened, terms: () => box.options.locator('.term').allTextContents(),
    forget: box.host.getByRole('button', {name: 'Clear list'})};
}

test('the terms that were read come back in an empty field, the newest first and each once', {skip}, async () => {
  const {box, terms, said} = await start(['adam', 'wafer-map', 'adam', 'momentum']);
  assert.equal(await box.panel.isVisible(), false);
  await box.input.focus();
  await box.options.first().waitFor();
  assert.deepEqual(await terms(), ['Momentum', 'Adam', 'Wafer map']);
  assert.equal(await box.host.getByRole('listbox').getAttribute('aria-label'), 'Recent');
  assert.deepEqual(said, []);
});

test('at most eight are kept', {skip}, async () => {
  opened = await openPage(browser, server.url);
  const {box} = opened;
  const ids = await box.host.evaluate(async (host) => (await host.engine.list({perPage: 9})).entries.map(({id}) => id));
  for (const id of ids) await box.host.evaluate((host, wanted) => host.show(wanted), id);
  await opened.page.reload();
  await opened.page.waitForFunction(() => globalThis.termdexReady);
  await box.input.focus();
  await box.options.nth(7).waitFor();
  assert.equal(await box.options.count(), 8);
});

test('none is chosen before an arrow is pressed; then Enter opens it', {skip}, async () => {
  const {page, box} = await start(['adam', 'momentum']);
  await box.input.focus();
  await box.options.first().waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await box.card.isVisible(), false);
  assert.equal(await box.input.getAttribute('aria-activedescendant'), null);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await box.card.waitFor();
  assert.equal(await box.title.textContent(), 'Adam');
});

test('typing replaces them, and an emptied field brings them back', {skip}, async () => {
  const {page, box, terms, forget} = await start(['momentum']);
  await box.input.focus();
  await page.keyboard.type('w');
  await box.options.nth(2).waitFor();
  assert.equal(await forget.isVisible(), false);
  await page.keyboard.press('Backspace');
  await forget.waitFor();
  assert.deepEqual(await terms(), ['Momentum']);
});

test('Escape closes them, and they stay closed until they are asked for', {skip}, async () => {
  const {page, box} = await start(['momentum']);
  await box.input.focus();
  await box.options.first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await box.panel.isVisible(), false);
  await page.keyboard.press('ArrowDown');
  await box.options.first().waitFor();
});

test('the list is cleared by keyboard, for good, and the field has the focus', {skip}, async () => {
  const {page, box, forget} = await start(['momentum']);
  await box.input.focus();
  await box.options.first().waitFor();
  await page.keyboard.press('Tab');
  assert.ok(await forget.evaluate((button) => button.matches(':focus')));
  await page.keyboard.press('Enter');
  await box.panel.waitFor({state: 'hidden'});
  assert.ok(await box.input.evaluate((input) => input.matches(':focus')));
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await box.input.focus();
  assert.deepEqual([await box.panel.isVisible(), await page.evaluate(() => localStorage.length)], [false, 0]);
});

test('recent="off" keeps nothing and shows nothing', {skip}, async () => {
  const {page, box} = await start(['momentum'], {url: off.url});
  await box.input.focus();
  assert.deepEqual([await box.panel.isVisible(), await page.evaluate(() => localStorage.length)], [false, 0]);
});

test('where storage is forbidden everything else works, silently', {skip}, async () => {
  const forbid = () => Object.defineProperty(globalThis, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});
  const {box, said} = await start(['momentum'], {init: forbid});
  await box.input.fill('wafer');
  await box.options.first().click();
  await box.card.waitFor();
  assert.deepEqual(said, []);
});

test('what another script wrote there is not trusted', {skip}, async () => {
  const {page, box, terms, said} = await start(['momentum']);
  for (const nonsense of ['{', 'null', '7', '[null, 3, {"id": 4}, {"id": "adam", "term": "<b>Adam</b>"}]']) {
    await page.evaluate((text) => localStorage.setItem(Object.keys(localStorage)[0], text), nonsense);
    await box.input.blur();
    await box.input.focus();
  }
  await box.options.first().waitFor();
  assert.deepEqual(await terms(), ['<b>Adam</b>']);
  assert.deepEqual(said, []);
});
