// axe in every state of the box, light and dark; and what axe cannot see.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {violations} from './axe.mjs';
import {launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let failing;
let hanging;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serve(site(scriptTagPage('data-offline="off"')));
  failing = await serve({...site(scriptTagPage('data-offline="off"')), '/glossary.tdx': '<!doctype html>'});
  hanging = await serve(site(scriptTagPage('data-offline="off"')), {
    intercept: (request, response, url) => url.pathname === '/glossary.tdx' && response.writeHead(200, {'content-length': 100}).write(Buffer.of(0x89)),
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
  await failing?.close();
  await hanging?.close();
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
    const opened = await openPage(browser, (unready ?? server).url, {ready: !unready, reducedMotion: 'reduce'});
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

test('touch targets are at least 44 pixels high', {skip}, async () => {
  const opened = await openPage(browser, server.url, {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
  await states.open(opened);
  const heights = (locator) => locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  const {box} = opened;
  const list = [...(await heights(box.options)), ...(await heights(box.host.locator('.clear, .field')))];
  await box.options.first().tap();
  await box.card.waitFor();
  const reading = await heights(box.host.locator('.back, .see a'));
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
