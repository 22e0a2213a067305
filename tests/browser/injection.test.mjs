// A pack may come from anywhere: whatever is in it is text on the page, never markup or script.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {hostile} from './hostile.mjs';
import {entryOf, giveEngine} from './own-engine.mjs';
import {elements, findings, serveHostile} from './own-hostile.mjs';
import {launch, openPage, skip} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serveHostile();
  opened = await openPage(browser, server.url, {ready: false});
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('there are at least 200 strings', () => {
  assert.ok(hostile.length >= 200);
});

for (const tag of Object.keys(elements)) {
  test(`each of them is text wherever ${tag} says it`, {skip}, async () => {
    const {page} = opened;
    assert.deepEqual(await findings((work, given) => page.evaluate(work, given), tag, hostile), {});
  });
}

test('none of it made the browser complain', {skip}, () => {
  // A policy report here would mean that something was tried and only then forbidden.
  assert.deepEqual(opened.said, []);
});

test('a tree nested without end is cut off, not followed', {skip}, async () => {
  const {page, box} = opened;
  await giveEngine(page, [entryOf({})]);
  await box.host.evaluate((host) => {
    const entry = host.engine.entry;
    let deep = 'end';
    for (let i = 0; i < 500; i++) deep = {type: 'quote', children: [deep]};
    host.engine.entry = async (id) => ({...(await entry(id)), body: [deep]});
  });
  await box.input.fill('y');
  await box.options.first().click();
  await box.card.waitFor();
  assert.ok(await box.card.locator('blockquote').count() < 40);
});
