// axe in every state of the box, light and dark; and what axe cannot see.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {violations} from './axe.mjs';
import {launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let failing;
let inDialog;
let hanging;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serve(site(scriptTagPage('data-offline="off"')));
  failing = await serve({...site(scriptTagPage('data-offline="off"')), '/glossary.tdx': '<!doctype html>'});
  // Where a page has no other link axe takes references to entries for links that skip to its content.
  inDialog = await serve(site(scriptTagPage('data-offline="off" data-mode="dialog"').replace('<h1>', '<a href="/other" hidden>Other</a><h1>')));
  hanging = await serve(site(scriptTagPage('data-offline="off"')), {
    intercept: (request, response, url) => url.pathname === '/glossary.tdx' && response.writeHead(200, {'content-length': 100}).write(Buffer.of(0x89)),
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
  await failing?.close();
  await hanging?.close();
  await inDialog?.close();
});

async function type({box}, text) {
  await box.input.fill(text);
}

const states = {
  closed: async () => {},
  open: async (opened) => {
    await type(opened, 'learning');
    await opened.box.options.first().waitFor();
  },
  filtered: async (opened) => {
    await states.open(opened);
    await opened.box.host.getByRole('combobox', {name: 'Category'}).selectOption('Optimization');
    await opened.box.host.getByRole('button', {name: 'Clear filters'}).waitFor();
  },
  'filtered to nothing': async (opened) => {
    await states.filtered(opened);
    await type(opened, 'photoresist');
    await opened.box.note.getByRole('button', {name: 'Clear filters'}).waitFor();
  },
  entry: async (opened) => {
    await type(opened, 'stochastic gradient descent');
    await opened.box.options.first().click();
    await opened.box.card.locator('math').first().waitFor();
  },
  'entry with a table': async (opened) => {
    await type(opened, 'cleanroom');
    await opened.box.options.first().click();
    await opened.box.card.locator('table').first().waitFor();
  },
  'dialog, closed': async () => {},
  'dialog, from right to left': async (opened) => {
    await opened.page.evaluate(() => Object.assign(document.documentElement, {lang: 'ar', dir: 'rtl'}));
    await opened.box.host.locator('.root[lang=ar]').waitFor();
    await states['dialog, entry'](opened);
  },
  'dialog, open': async (opened) => {
    await opened.box.host.evaluate((host) => host.open());
    await states.open(opened);
  },
  'dialog, entry': async (opened) => {
    await opened.box.host.evaluate((host) => host.open());
    await states.entry(opened);
  },
  recent: async ({box}) => {
    for (const id of ['momentum', 'adam']) await box.host.evaluate((host, wanted) => host.show(wanted), id);
    await box.host.evaluate((host) => { host.value = ''; });
    await box.input.focus();
    await box.host.getByRole('button', {name: 'Clear list'}).waitFor();
  },
  empty: async (opened) => {
    await type(opened, 'qqqqzzzzxxxx');
    await opened.box.note.waitFor();
  },
  suggestions: async (opened) => {
    await type(opened, 'bakpropogasion');
    await opened.box.options.first().waitFor();
  },
  loading: async (opened) => {
    await type(opened, 'learning');
    await opened.box.host.getByRole('progressbar').filter({visible: true}).waitFor();
  },
  error: async (opened) => {
    await opened.box.failure.waitFor();
  },
};

const looks = ['light', 'dark'].flatMap((colorScheme) => [1000, 390].map((width) => ({colorScheme, width})));

for (const [state, reach] of Object.entries(states)) {
  test(`axe finds nothing, light or dark, wide or narrow: ${state}`, {skip}, async () => {
    const unready = {error: failing, loading: hanging}[state];
    const site = unready ?? (state.startsWith('dialog') ? inDialog : server);
    const opened = await openPage(browser, site.url, {ready: !unready, reducedMotion: 'reduce'});
    await reach(opened);
    const found = [];
    for (const {colorScheme, width} of looks) {
      await opened.page.emulateMedia({colorScheme});
      await opened.page.setViewportSize({width, height: 800});
      for (const violation of await violations(opened.page)) found.push(`${colorScheme}, ${width} px: ${violation}`);
    }
    assert.deepEqual(found, []);
    await opened.context.close();
  });
}

for (const where of ['page', 'dialog']) test(`touch targets are at least 44 pixels high: ${where}`, {skip}, async () => {
  const opened = await openPage(browser, (where === 'dialog' ? inDialog : server).url, {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
  const openers = opened.box.host.locator('.opener');
  const before = where === 'dialog' ? [(await openers.boundingBox()).height] : [];
  await opened.box.host.evaluate((host) => host.open());
  await states.open(opened);
  const heights = (locator) => locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  const {box} = opened;
  const list = [...before, ...(await heights(box.options)), ...(await heights(box.host.locator('.clear, .field, .close:not([hidden]), select')))];
  await box.options.first().tap();
  await box.card.waitFor();
  const reading = await heights(box.host.locator('.back, .step, .copy, .links a'));
  assert.deepEqual([...list, ...reading].filter((height) => height < 44), []);
  await opened.context.close();
});

test('the box is dark where the page is, not where only the system is', {skip}, async () => {
  const darkness = async (page) => {
    const roots = await serve(site(page));
    const opened = await openPage(browser, roots.url, {colorScheme: 'dark'});
    const dark = await opened.box.host.locator('.root').evaluate((root) => root.hasAttribute('data-dark'));
    await opened.context.close();
    await roots.close();
    return dark;
  };
  const lightOnly = scriptTagPage().replace('content="light dark"', 'content="light"');
  const darkPage = lightOnly.replace('<body>', '<body bgcolor="#101010">');
  assert.deepEqual([await darkness(scriptTagPage()), await darkness(lightOnly), await darkness(darkPage)], [true, false, true]);
  assert.equal(await darkness(scriptTagPage('data-theme="light"')), false);
});

test('with forced colours the chosen hit stands out', {skip}, async () => {
  const opened = await openPage(browser, server.url, {forcedColors: 'active'});
  await states.open(opened);
  const colour = (locator) => locator.evaluate((option) => getComputedStyle(option).backgroundColor);
  assert.notEqual(await colour(opened.box.options.nth(0)), await colour(opened.box.options.nth(1)));
  await opened.context.close();
});

for (const [where, reach] of [['page', () => server], ['dialog', () => inDialog]]) {
  test(`zoomed to 400 % all can be reached without scrolling sideways: ${where}`, {skip}, async () => {
    // What is left of 1280 by 1024 pixels.
    const opened = await openPage(browser, reach().url, {viewport: {width: 320, height: 256}});
    const {page, box} = opened;
    await box.host.evaluate((host) => host.open());
    await states.open(opened);
    const fits = () => box.host.evaluate((host) => [host.shadowRoot.querySelector('.box'), host.shadowRoot.querySelector('.panel'), document.scrollingElement]
      .every((element) => element.scrollWidth <= element.clientWidth + 1));
    assert.equal(await fits(), true);
    await page.keyboard.press('ArrowUp');
    const active = await box.active.boundingBox();
    const list = await box.host.getByRole('listbox').boundingBox();
    assert.ok(active.y >= list.y - 1 && active.y < list.y + list.height);
    await page.keyboard.press('Enter');
    await box.card.waitFor();
    assert.equal(await fits(), true);
    assert.ok((await box.card.boundingBox()).height > 60);
    await opened.context.close();
  });
}

test('where motion is not wanted nothing moves', {skip}, async () => {
  const opened = await openPage(browser, inDialog.url, {reducedMotion: 'reduce'});
  await opened.box.host.evaluate((host) => host.open());
  await states.open(opened);
  const moving = await opened.box.host.evaluate((host) => host.shadowRoot.getAnimations().length);
  assert.equal(moving, 0);
  await opened.context.close();
});
