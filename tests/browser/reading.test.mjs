// Reading on from a definition: to the next hit, and what a definition gains when the whole pack is there.
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

const abc = ['A', 'B', 'C'].map((term) => entryOf({id: term, term, related: [{id: 'C', term: 'C'}]}));

async function start(entries = abc, options = {}) {
  opened = await openPage(browser, server.url, {ready: false, ...options});
  await giveEngine(opened.page, entries);
  await opened.box.input.fill('x');
  await opened.box.options.first().click();
  await opened.box.card.waitFor();
  const {box, page} = opened;
  const button = (name) => box.host.getByRole('button', {name});
  return {...opened, previous: button('Previous entry'), next: button('Next entry'),
    reads: (term) => box.title.filter({hasText: term}).waitFor(),
    focused: () => page.evaluate(() => document.activeElement.shadowRoot.activeElement.className)};
}

test('Alt with an arrow goes on to the next hit and back, says its term and stops at the ends', {skip}, async () => {
  const {page, box, reads, focused} = await start();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowDown');
  await reads('B');
  await box.status.filter({hasText: 'Definition of B'}).waitFor({state: 'attached'});
  await page.keyboard.press('Alt+ArrowDown');
  await reads('C');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await reads('B');
  assert.equal(await focused(), 'card');
  assert.equal(await box.options.nth(1).getAttribute('data-opened'), '');
});

test('the buttons go on by keyboard, keep the focus, and give it to the card at the end', {skip}, async () => {
  const {page, box, next, previous, reads, focused} = await start();
  assert.equal(await previous.isDisabled(), true);
  assert.equal(await box.host.locator('.place').textContent(), '1 of 3');
  await next.focus();
  await page.keyboard.press('Enter');
  await reads('B');
  assert.equal(await focused(), 'step');
  await page.keyboard.press('Enter');
  await reads('C');
  assert.equal(await next.isDisabled(), true);
  assert.equal(await focused(), 'card');
});

test('from a reference the next hit is the one after where the way began', {skip}, async () => {
  const {page, box, reads} = await start();
  await box.card.getByRole('link', {name: 'C'}).click();
  await reads('C');
  await page.keyboard.press('Alt+ArrowDown');
  await reads('B');
});

test('a single hit, or an entry that was not searched for, has nothing before or after it', {skip}, async () => {
  const {box, next} = await start(abc.slice(0, 1));
  assert.equal(await next.isVisible(), false);
  await giveEngine(opened.page, abc);
  await box.host.evaluate((host) => {
    host.value = '';
    return host.show('B');
  });
  assert.equal(await next.isVisible(), false);
});

test('Alt with an arrow is left to the text while the field has the focus', {skip}, async () => {
  const {page, box} = await start();
  await box.input.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForTimeout(100);
  assert.equal(await box.title.textContent(), 'A');
});

for (const [width, beside] of [[1000, true], [390, false]]) {
  test(`${width} px wide, the definition stands ${beside ? 'beside the list' : 'in place of the list'}`, {skip}, async () => {
    const {box} = await start(abc, {viewport: {width, height: 800}});
    assert.equal(await box.options.first().isVisible(), beside);
    if (!beside) return;
    const [list, card] = await Promise.all([box.options.first().boundingBox(), box.card.boundingBox()]);
    assert.ok(list.x + list.width <= card.x);
  });
}

test('links that are known only when the whole pack is there come into the open definition', {skip}, async () => {
  opened = await openPage(browser, server.url, {ready: false});
  const {page, box} = opened;
  await giveEngine(page, abc.map((entry) => ({...entry, related: []})));
  await box.host.evaluate((host) => {
    const {engine} = host;
    const {entry} = engine;
    let done;
    engine.whole = new Promise((resolve) => { done = resolve; });
    globalThis.complete = () => {
      engine.entry = async (id) => ({...(await entry(id)), related: [{id: 'C', term: 'C'}]});
      done(true);
    };
    host.engine = engine;
  });
  await box.input.fill('x');
  await box.options.first().click();
  await box.card.waitFor();
  assert.equal(await box.card.getByRole('list', {name: 'Related'}).count(), 0);
  await page.evaluate(() => globalThis.complete());
  await box.card.getByRole('list', {name: 'Related'}).waitFor();
});
