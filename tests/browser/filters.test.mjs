// The menus of categories and letters over the hits.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let servers = {};
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  const served = (attributes) => serve(site(scriptTagPage(`data-offline="off" ${attributes}`)));
  servers = {free: await served(''), off: await served('data-filters="off"'), fixed: await served('data-category="Optimization"')};
});
after(async () => {
  await browser?.close();
  for (const server of Object.values(servers)) await server.close();
});
afterEach(() => opened?.context.close());

async function start(query, server = servers.free) {
  opened = await openPage(browser, server.url);
  const {box, page} = opened;
  await page.evaluate(async () => {
    const {engine} = document.querySelector('termdex-search');
    // When the rest of the pack comes, the box asks again.
    await engine.whole;
    const {search} = engine;
    globalThis.asked = [];
    engine.search = (text, options) => {
      globalThis.asked.push(options.facets === true);
      return search.call(engine, text, options);
    };
  });
  await box.input.fill(query);
  await box.host.locator('.option, .note:not([hidden])').first().waitFor();
  const menu = (name) => box.host.getByRole('combobox', {name});
  return {...opened, categories: menu('Category'), letters: menu('First letter'),
    unfilter: box.host.getByRole('button', {name: 'Clear filters'}),
    asked: () => page.evaluate(() => globalThis.asked),
    counts: () => box.options.first().evaluate((option) => option.getRootNode().querySelector('.count').textContent)};
}

const texts = (menu) => menu.locator('option').allTextContents();

test('hits are counted only for a reader who is at the menus', {skip}, async () => {
  const {box, categories, asked} = await start('learning');
  assert.deepEqual(await asked(), [false]);
  assert.ok((await texts(categories)).includes('Agents'));
  await categories.focus();
  await categories.locator('option', {hasText: 'Agents'}).waitFor({state: 'detached'});
  assert.deepEqual(await asked(), [false, true]);
  const counted = (await texts(categories)).slice(1);
  assert.ok(counted.length > 3 && counted.every((text) => /\S \(\d+\)$/.test(text)), counted.join());
  await box.input.fill('learning rate');
  await box.host.locator('.count').filter({hasNotText: 'of 80'}).waitFor({state: 'attached'});
  assert.deepEqual(await asked(), [false, true, true]);
  assert.notDeepEqual((await texts(categories)).slice(1), counted);
});

test('a category and a letter narrow the hits by keyboard, are said, and are cleared', {skip}, async () => {
  const {page, box, categories, letters, unfilter} = await start('learning');
  await box.input.focus();
  // Over the button that clears the text.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await categories.locator('option', {hasText: /\(\d+\)$/}).first().waitFor({state: 'attached'});
  assert.ok(await categories.evaluate((menu) => menu.matches(':focus')));
  await page.keyboard.type('Reinf', {delay: 60});
  await box.host.locator('.category').filter({hasNotText: 'Reinforcement learning'}).waitFor({state: 'detached'});
  assert.equal(await categories.inputValue(), 'Reinforcement learning');
  await letters.selectOption('Q');
  await box.host.locator('.count').filter({hasText: /^1 entry$/}).waitFor();
  assert.equal(await box.options.first().locator('.term').textContent(), 'Q-learning');
  await box.status.filter({hasText: '1 entry, Reinforcement learning, Q'}).waitFor({state: 'attached'});
  await unfilter.click();
  await box.host.locator('.count').filter({hasText: 'of 80 entries'}).waitFor();
  assert.deepEqual([await categories.inputValue(), await letters.inputValue(), await unfilter.isVisible()], ['', '', false]);
  assert.ok(await box.input.evaluate((input) => input.getRootNode().activeElement === input));
});

test('the counts of a menu keep its other choices when one is taken', {skip}, async () => {
  const {categories, letters} = await start('learning');
  await letters.selectOption('Q');
  await letters.locator('option', {hasText: 'Q (1)'}).waitFor({state: 'attached'});
  assert.ok((await texts(letters)).length > 10);
  assert.deepEqual(await texts(categories), ['All categories', 'Reinforcement learning (1)']);
});

test('where a filter hides all hits the box says so and offers to clear it', {skip}, async () => {
  const {box, categories} = await start('learning');
  await categories.selectOption('Agents');
  await box.input.fill('photoresist');
  await box.note.filter({hasText: 'Nothing found for “photoresist” with these filters'}).waitFor();
  await box.status.filter({hasText: 'with these filters'}).waitFor({state: 'attached'});
  await box.note.getByRole('button', {name: 'Clear filters'}).click();
  await box.options.first().waitFor();
  assert.equal(await categories.inputValue(), '');
});

test('Escape in a menu leads back to the field', {skip}, async () => {
  const {page, box, categories} = await start('learning');
  await categories.focus();
  await page.keyboard.press('Escape');
  assert.ok(await box.input.evaluate((input) => input.getRootNode().activeElement === input));
  assert.equal(await box.panel.isVisible(), true);
});

test('a box for one category has no menu of categories, and with filters="off" there is none', {skip}, async () => {
  const fixed = await start('learning', servers.fixed);
  assert.deepEqual([await fixed.categories.isVisible(), await fixed.letters.isVisible()], [false, true]);
  await opened.context.close();
  const off = await start('learning', servers.off);
  assert.deepEqual([await off.categories.isVisible(), await off.letters.isVisible()], [false, false]);
});
