// The script tag under the strict policy: what a reader does, by keyboard and by pointer.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serve(site(scriptTagPage('', {after: '<input id="other" aria-label="Other">'})));
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await opened?.context.close();
  opened = undefined;
});

async function start(options) {
  opened = await openPage(browser, server.url, options);
  return opened;
}

test('a misspelled term is found, chosen by keyboard and read, without a word on the console', {skip}, async () => {
  const {page, box, said} = await start();
  await box.input.focus();
  await page.keyboard.type('gradeint');
  await box.options.first().waitFor();
  assert.equal(await box.input.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  const wanted = await box.active.locator('.term').textContent();
  assert.equal(await box.input.getAttribute('aria-activedescendant'), await box.active.getAttribute('id'));
  await page.keyboard.press('Enter');
  await box.card.waitFor();
  assert.equal(await box.title.textContent(), wanted);
  assert.ok((await box.card.textContent()).length > 200);
  assert.deepEqual(said, []);
});

test('Enter takes the best hit without an arrow', {skip}, async () => {
  const {page, box} = await start();
  await box.input.fill('stochastic gradeint desent');
  await box.options.first().waitFor();
  await page.keyboard.press('Enter');
  await box.card.waitFor();
  assert.equal(await box.title.textContent(), 'Stochastic gradient descent');
});

test('an alias leads to its entry and is named', {skip}, async () => {
  const {box} = await start();
  await box.input.fill('SGD');
  await box.options.first().waitFor();
  assert.match(await box.options.first().textContent(), /Stochastic gradient descent.*also known as SGD/);
});

test('arrows go round, Home and End stay with the text', {skip}, async () => {
  const {page, box} = await start();
  await box.input.fill('learning');
  await box.options.nth(3).waitFor();
  const last = (await box.options.count()) - 1;
  await page.keyboard.press('ArrowUp');
  assert.equal(await box.active.getAttribute('id'), `option-${last}`);
  await page.keyboard.press('ArrowDown');
  assert.equal(await box.active.getAttribute('id'), 'option-0');
  await page.keyboard.press('Home');
  assert.equal(await box.input.evaluate((input) => input.selectionStart), 0);
  assert.equal(await box.active.getAttribute('id'), 'option-0');
});

test('Escape closes the list, then clears the text', {skip}, async () => {
  const {page, box} = await start();
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await box.panel.isVisible(), false);
  assert.equal(await box.input.inputValue(), 'wafer');
  assert.equal(await box.input.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Escape');
  assert.equal(await box.input.inputValue(), '');
});

test('a reference opens its entry, and Back returns step by step to the list', {skip}, async () => {
  const {page, box} = await start();
  await box.input.fill('stochastic gradient descent');
  await box.options.first().click();
  await box.card.locator('a[data-entry]').first().click();
  await box.title.filter({hasNotText: 'Stochastic gradient descent'}).waitFor();
  await box.back.click();
  await box.title.filter({hasText: 'Stochastic gradient descent'}).waitFor();
  await page.keyboard.press('Escape');
  await box.card.waitFor({state: 'hidden'});
  assert.ok(await box.input.evaluate((input) => input.getRootNode().activeElement === input));
  assert.equal(await box.panel.isVisible(), true);
});

test('the address of a reference opens its entry in a new visit', {skip}, async () => {
  const {page, box} = await start();
  await box.input.fill('stochastic gradient descent');
  await box.options.first().click();
  const href = await box.card.locator('a[data-entry]').first().getAttribute('href');
  await page.goto('about:blank');
  await page.goto(server.url + href);
  await box.card.waitFor();
  assert.notEqual(await box.title.textContent(), '');
});

for (const key of ['/', 'Control+k']) {
  test(`${key} brings the focus, unless the reader types elsewhere`, {skip}, async () => {
    const {page, box} = await start();
    const hasFocus = () => box.host.evaluate((host) => document.activeElement === host);
    await page.locator('#other').focus();
    await page.keyboard.press(key);
    assert.equal(await hasFocus(), false);
    await page.locator('#other').blur();
    await page.keyboard.press(key);
    assert.equal(await hasFocus(), true);
    assert.equal(await box.input.inputValue(), '');
  });
}

test('while an input method composes, Enter and arrows are its own', {skip}, async () => {
  const {box} = await start();
  await box.input.fill('wafer');
  await box.options.nth(1).waitFor();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    await box.input.evaluate((input, pressed) => {
      input.dispatchEvent(new KeyboardEvent('keydown', {key: pressed, isComposing: true, bubbles: true}));
    }, key);
  }
  assert.equal(await box.active.getAttribute('id'), 'option-0');
  assert.equal(await box.card.isVisible(), false);
  assert.equal(await box.panel.isVisible(), true);
});

test('the number of hits is said aloud after a pause', {skip}, async () => {
  const {box} = await start();
  await box.input.fill('wafer');
  await box.status.filter({hasText: /\d+ (of \d+ )?entr/}).waitFor({state: 'attached'});
});

test('no hits is not a dead end: the page says so and what to do', {skip}, async () => {
  const {box} = await start();
  await box.input.fill('qqqqzzzzxxxx');
  await box.note.waitFor();
  assert.match(await box.note.textContent(), /Nothing found for “qqqqzzzzxxxx”.*another word/);
  assert.equal(await box.input.getAttribute('aria-expanded'), 'false');
});

test('where nothing is found the nearest terms are offered, said aloud, and opened by keyboard', {skip}, async () => {
  const {page, box, said} = await start();
  await box.input.fill('bakpropogasion');
  await box.options.first().waitFor();
  assert.match(await box.note.textContent(), /Nothing found for “bakpropogasion”.*Did you mean/);
  assert.equal(await box.input.getAttribute('aria-expanded'), 'true');
  assert.equal(await box.input.getAttribute('aria-activedescendant'), 'option-0');
  assert.equal(await box.options.first().locator('xpath=..').getAttribute('aria-label'), 'Did you mean');
  await box.status.filter({hasText: /Nothing found for “bakpropogasion”\. Did you mean Backpropagation/}).waitFor({state: 'attached'});
  await page.keyboard.press('Enter');
  await box.card.waitFor();
  assert.equal(await box.title.textContent(), 'Backpropagation');
  await page.keyboard.press('Escape');
  await box.input.fill('wafer');
  await box.note.waitFor({state: 'hidden'});
  assert.equal(await box.options.first().locator('xpath=..').getAttribute('aria-label'), 'Matching entries');
  assert.deepEqual(said, []);
});

test('the panel closes when the focus leaves, and comes back as it was', {skip}, async () => {
  const {page, box} = await start();
  await box.input.fill('wafer');
  await box.options.first().click();
  await box.card.waitFor();
  const title = await box.title.textContent();
  await page.locator('h1').click();
  await box.panel.waitFor({state: 'hidden'});
  await box.input.click();
  await box.card.waitFor();
  assert.equal(await box.title.textContent(), title);
});

test('a formula becomes MathML, loaded only then', {skip}, async () => {
  const {box} = await start();
  const before = server.requests.length;
  await box.input.fill('stochastic gradient descent');
  await box.options.first().click();
  await box.card.locator('math').first().waitFor();
  assert.ok(server.requests.slice(before).includes('/termdex-math.js') || server.requests.includes('/termdex-math.js'));
});

test('the engine runs in a worker', {skip}, async () => {
  const {page, box} = await start();
  assert.equal(await box.host.evaluate((host) => host.engine.runs), 'worker');
  assert.equal(page.workers().length, 1);
});

test('removing the box ends its worker', {skip}, async () => {
  const {page, box} = await start();
  const [worker] = page.workers();
  const closed = new Promise((resolve) => worker.once('close', resolve));
  await box.host.evaluate((host) => host.remove());
  await closed;
});

test('moving the box keeps its engine', {skip}, async () => {
  const {page, box} = await start();
  await box.host.evaluate((host) => document.body.append(host));
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  assert.equal(page.workers().length, 1);
});

test('hits that were scrolled begin at the first again, also when they were closed in between', {skip}, async () => {
  const {page, box} = await start();
  const top = () => box.host.evaluate(({shadowRoot}) => shadowRoot.querySelector('.list').scrollTop);
  const scroll = async () => {
    await box.host.evaluate(({shadowRoot}) => { shadowRoot.querySelector('.list').scrollTop = 120; });
    await page.waitForTimeout(60);
    assert.ok(await top() > 50);
  };
  await page.setViewportSize({width: 700, height: 420});
  await box.input.fill('e');
  await box.options.nth(8).waitFor();
  await scroll();
  await box.input.fill('en');
  await box.options.first().and(page.locator('[aria-selected=true]')).waitFor();
  await page.waitForTimeout(200);
  assert.equal(await top(), 0);
  await scroll();
  await page.keyboard.press('Escape');
  await box.input.pressSequentially('t');
  await box.options.first().waitFor();
  await page.waitForTimeout(200);
  assert.ok(await top() < 10, `${await top()}`);
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowDown');
  assert.ok(await top() > 50);
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(300);
  assert.equal(await top(), 0);
});
