// The dialog: a button in the page, ⌘K, and the same box over the page.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {dist, launch, openPage, packFile, scriptTagPage, serve, site, skip, web} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serve(site(scriptTagPage('data-mode="dialog" data-placeholder="Look up a term"', {after: '<input id="other" aria-label="Other">'})));
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => opened?.context.close());

async function start(options, url = server.url) {
  opened = await openPage(browser, url, options);
  const {box, page} = opened;
  return {...opened, opener: box.host.getByRole('button', {name: 'Look up a term'}), dialog: box.host.getByRole('dialog'),
    focused: () => page.evaluate(() => (document.activeElement.shadowRoot ?? document).activeElement.className)};
}

test('the button opens a dialog with the focus in the field, and gets the focus back', {skip}, async () => {
  const {page, box, opener, dialog, focused, said} = await start();
  assert.equal(await box.input.isVisible(), false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await box.input.waitFor();
  assert.ok(await dialog.evaluate((one) => one.matches(':modal') && one.getAttribute('aria-label') === 'Search the glossary'));
  assert.ok(await box.input.evaluate((input) => input.getRootNode().activeElement === input));
  await box.host.getByRole('button', {name: 'Close'}).click();
  await dialog.waitFor({state: 'hidden'});
  assert.equal(await focused(), 'opener');
  assert.equal(await opener.getAttribute('aria-haspopup'), 'dialog');
  assert.deepEqual(said, []);
});

for (const key of ['/', 'Control+k']) {
  test(`${key} opens it, unless the reader types elsewhere`, {skip}, async () => {
    const {page, box, dialog} = await start();
    await page.locator('#other').focus();
    await page.keyboard.press(key);
    assert.equal(await dialog.isVisible(), false);
    await page.locator('#other').blur();
    await page.keyboard.press(key);
    await box.input.waitFor();
    assert.equal(await box.input.inputValue(), '');
  });
}

test('Escape closes the hits, then clears the text, then closes the dialog', {skip}, async () => {
  const {page, box, opener, dialog} = await start();
  await opener.click();
  await page.keyboard.type('wafer');
  await box.options.first().waitFor();
  await page.keyboard.press('Escape');
  assert.deepEqual([await box.panel.isVisible(), await box.input.inputValue(), await dialog.isVisible()], [false, 'wafer', true]);
  await page.keyboard.press('Escape');
  assert.deepEqual([await box.input.inputValue(), await dialog.isVisible()], ['', true]);
  await page.keyboard.press('Escape');
  assert.equal(await dialog.isVisible(), false);
});

test('in a definition Escape leads back to the hits', {skip}, async () => {
  const {page, box, opener, dialog} = await start();
  await opener.click();
  await page.keyboard.type('wafer');
  await box.options.first().waitFor();
  await page.keyboard.press('Enter');
  await box.card.waitFor();
  await page.keyboard.press('Escape');
  await box.card.waitFor({state: 'hidden'});
  assert.ok(await box.input.evaluate((input) => input.getRootNode().activeElement === input));
  assert.equal(await dialog.isVisible(), true);
});

test('opened again it is as it was, with the text selected so that typing replaces it', {skip}, async () => {
  const {page, box, opener} = await start();
  await opener.click();
  await page.keyboard.type('wafer');
  await box.options.first().waitFor();
  await box.host.evaluate((host) => host.close());
  await page.keyboard.press('Control+k');
  await box.options.first().waitFor();
  await page.keyboard.type('gradient');
  assert.equal(await box.input.inputValue(), 'gradient');
});

test('a click outside closes it, a drag that ends outside does not', {skip}, async () => {
  const {page, box, opener, dialog} = await start();
  await opener.click();
  await page.keyboard.type('wafer');
  await box.options.first().waitFor();
  const {x, y} = await box.input.boundingBox();
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  assert.equal(await dialog.isVisible(), true);
  await page.mouse.click(5, 5);
  assert.equal(await dialog.isVisible(), false);
});

test('the address of an entry opens the dialog with its definition', {skip}, async () => {
  const {box, dialog} = await start({}, `${server.url}#termdex:wafer-map`);
  await box.card.waitFor();
  assert.equal(await dialog.isVisible(), true);
});

test('on a phone the dialog is the whole screen, and the page behind does not move', {skip}, async () => {
  const {page, box, opener, dialog} = await start({viewport: {width: 360, height: 700}, hasTouch: true, isMobile: true});
  const before = await page.locator('h1').boundingBox();
  await opener.tap();
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  const {width, height} = await dialog.boundingBox();
  assert.deepEqual([Math.round(width), Math.round(height)], [360, 700]);
  assert.deepEqual(await page.locator('h1').boundingBox(), before);
});

test('mode can be changed while the box is in use', {skip}, async () => {
  const {box, dialog} = await start();
  await box.host.evaluate((host) => host.removeAttribute('mode'));
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  await box.host.evaluate((host) => host.setAttribute('mode', 'dialog'));
  assert.equal(await box.input.isVisible(), false);
  await box.host.evaluate((host) => host.open());
  assert.equal(await dialog.isVisible(), true);
});

test('dialog.html opens by its button and searches', {skip}, async () => {
  const examples = await serve({'/': [path.join(web, 'examples'), dist], '/glossary.tdx': {file: packFile}});
  const {box, said} = await start({}, `${examples.url}dialog.html`);
  await box.host.getByRole('button').first().click();
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  assert.deepEqual(said, []);
  await examples.close();
});
