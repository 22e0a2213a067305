// axe in every state of the index, light and dark; widths, paper, fingers, hostile packs.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {violations} from './axe.mjs';
import {giveIndexEngine, listedEntry, serveOwnIndex} from './own-index.mjs';
import {indexOf, launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';

let browser;
let server;
let failing;
let hanging;
let own;

// The index has no background of its own, and axe takes a canvas that is not painted for white.
const html = scriptTagPage('', {head: '<link rel="stylesheet" href="/page.css">'}).replace(/<script[^>]*><\/script>/,
  '<script src="/termdex.js"></script><termdex-browse src="/glossary.tdx"></termdex-browse>');
const painted = {'/page.css': 'body { background: light-dark(#fff, #121212); }'};

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await serve(site(html, painted));
  failing = await serve({...site(html, painted), '/glossary.tdx': '<!doctype html>'});
  own = await serveOwnIndex();
  hanging = await serve(site(html, painted), {
    intercept: (request, response, url) => url.pathname === '/glossary.tdx' && response.writeHead(200, {'content-length': 100}).write(Buffer.of(0x89)),
  });
});
after(async () => {
  await browser?.close();
  await Promise.all([server, failing, hanging, own].map((one) => one?.close()));
});

async function start(query = '', {at = server, ...options} = {}) {
  const opened = await openPage(browser, at.url + query, {ready: at === server, reducedMotion: 'reduce', ...options});
  return {...opened, index: indexOf(opened.page)};
}

const states = {
  list: ['', ({index}) => index.terms.first().waitFor()],
  letter: ['?termdex-letter=B', ({index}) => index.terms.first().waitFor()],
  'category, whose letters have gaps': ['?termdex-category=Lithography', ({index}) => index.terms.first().waitFor()],
  'last page': ['?termdex-page=10', ({index}) => index.terms.first().waitFor()],
  'menu of categories': ['', async ({index}) => {
    await index.terms.first().waitFor();
    await index.menu.click();
  }],
  'terms that begin as typed': ['', async ({index}) => {
    await index.jump.fill('bar');
    await index.host.locator('[data-begins]').first().waitFor();
  }],
  entry: ['?termdex-entry=flip-chip', async ({index}) => {
    await index.picture.waitFor();
    await index.host.locator('.around summary').click();
  }],
  'entry with table and formula': ['?termdex-entry=cleanroom', ({index}) => index.card.locator('math').first().waitFor()],
  'nothing under a letter': ['?termdex-letter=%C3%86', ({index}) => index.empty.waitFor()],
  'missing entry': ['?termdex-entry=none', ({index}) => index.empty.waitFor()],
  loading: ['', ({index}) => index.host.getByRole('progressbar').filter({visible: true}).waitFor()],
  error: ['', ({index}) => index.failure.waitFor()],
};

const looks = ['light', 'dark'].flatMap((colorScheme) => [1000, 360].map((width) => ({colorScheme, width})));

for (const [state, [query, reach]] of Object.entries(states)) {
  test(`axe finds nothing, light or dark, wide or narrow: ${state}`, {skip}, async () => {
    const opened = await start(query, {at: {loading: hanging, error: failing}[state]});
    await reach(opened);
    const found = [];
    for (const {colorScheme, width} of looks) {
      await opened.page.emulateMedia({colorScheme});
      await opened.page.setViewportSize({width, height: 800});
      await opened.index.host.locator(`.root${colorScheme === 'dark' ? '[data-dark]' : ':not([data-dark])'}`).waitFor();
      for (const violation of await violations(opened.page)) found.push(`${colorScheme}, ${width} px: ${violation}`);
    }
    assert.deepEqual(found, []);
    await opened.context.close();
  });
}

for (const direction of ['ltr', 'rtl']) {
  // 320 px are 1280 at 400 %.
  test(`nothing is wider than the window at 320, 360, 768 and 1440 px, ${direction}`, {skip}, async () => {
    for (const query of ['', '?termdex-entry=cleanroom', '?termdex-entry=flip-chip']) {
      const {context, page, index} = await start(query);
      await page.evaluate((dir) => { document.documentElement.dir = dir; }, direction);
      await index.host.locator('.terms, .card').filter({visible: true}).first().waitFor();
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({width, height: 800});
        const over = await page.evaluate(() => {
          const {shadowRoot} = document.querySelector('termdex-browse');
          return [...shadowRoot.querySelectorAll('a, p, h2, h3, nav, svg, summary, input')].filter((element) => {
            const {left, right, width: own} = element.getBoundingClientRect();
            return own > 0 && (left < -1 || right > innerWidth + 1) && !element.closest('.table, pre');
          }).map((element) => `${element.localName} ${element.textContent.slice(0, 30)}`);
        });
        assert.deepEqual(over, [], `${query} at ${width} px`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${query} at ${width} px`);
      }
      await context.close();
    }
  });
}

test('a word that is longer than a phone is wide is broken', {skip}, async () => {
  const {context, page} = await openPage(browser, own.url, {ready: false, viewport: {width: 360, height: 800}});
  const word = 'Rindfleischetikettierungs'.repeat(8);
  const long = {term: word, aliases: [word], category: word, body: [{type: 'paragraph', children: [word]}], see: [{id: 'y', term: word}], related: [{id: 'y', term: word}], usedBy: {total: 1, entries: [{id: 'y', term: word}]}};
  await giveIndexEngine(page, [listedEntry({id: 'x', ...long}), listedEntry({id: 'y', ...long})], {categories: [word, 'b'].map((name) => ({name, entries: 1}))});
  const index = indexOf(page);
  await index.terms.first().waitFor();
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await index.menu.click();
  assert.ok(await fits());
  await index.host.evaluate((host) => host.show('x'));
  await index.picture.waitFor();
  assert.ok(await fits());
  await context.close();
});

test('from right to left, arrows and picture are mirrored, and terms keep their direction', {skip}, async () => {
  const {context, page, index} = await start();
  const order = async (first, second) => {
    const [a, b] = await Promise.all([first, second].map((one) => one.boundingBox()));
    return a.x < b.x;
  };
  const ends = () => order(index.host.locator('.above .previous'), index.host.locator('.above .next'));
  await index.terms.first().waitFor();
  assert.equal(await ends(), true);
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  assert.equal(await ends(), false);
  const line = index.terms.first().locator('xpath=..');
  assert.equal(await line.evaluate((li) => getComputedStyle(li).direction), 'ltr');
  await index.host.evaluate((host) => host.show('flip-chip'));
  await index.picture.waitFor();
  assert.equal(await order(index.picture.locator('a').nth(0), index.picture.locator('a').nth(1)), false);
  await context.close();
});

test('the words of the picture are filled and not outlined', {skip}, async () => {
  const {context, index} = await start('?termdex-entry=flip-chip');
  await index.picture.waitFor();
  const strokes = await index.host.locator('.drawing text').evaluateAll((all) => all.map((text) => getComputedStyle(text).stroke));
  assert.deepEqual([...new Set(strokes)], ['none']);
  await context.close();
});

test('on paper there is the list, or the entry, and nothing to press', {skip}, async () => {
  const {context, page, index} = await start('', {colorScheme: 'dark'});
  await index.terms.first().waitFor();
  await page.emulateMedia({media: 'print'});
  const seen = () => index.host.evaluate(({shadowRoot}) => [...shadowRoot.querySelectorAll('input, summary, nav, button, .back, .share, [role=status]')]
    .filter((element) => element.checkVisibility()).map((element) => element.className || element.localName));
  assert.deepEqual(await seen(), []);
  assert.equal(await index.title.isVisible(), true);
  assert.equal(await index.title.evaluate((title) => getComputedStyle(title).color), 'rgb(0, 0, 0)');
  await index.host.evaluate((host) => host.show('flip-chip'));
  await index.card.waitFor();
  assert.deepEqual(await seen(), []);
  assert.equal(await index.picture.isVisible(), true);
  await context.close();
});

test('touch targets are at least 44 pixels high', {skip}, async () => {
  const {context, index} = await start('', {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true});
  await index.terms.first().waitFor();
  const small = async (locator, least = 44) => (await locator.evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().height, one.textContent])))
    .filter(([height]) => height < least);
  await index.menu.tap();
  assert.deepEqual(await small(index.host.locator('.jump, summary:visible, .letters a, .categories a, .terms li, .pages a:visible')), []);
  await index.menu.tap();
  await index.terms.first().tap();
  await index.card.waitFor();
  assert.deepEqual(await small(index.host.locator('.back, .beside a, .reach, .around summary, .links a, .copy')), []);
  await context.close();
});

test('with forced colours the current letter and page stand out', {skip}, async () => {
  const {context, index} = await start('?termdex-letter=B', {forcedColors: 'active'});
  await index.terms.first().waitFor();
  const colour = (locator) => locator.evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.notEqual(await colour(index.letter('B')), await colour(index.letter('C')));
  assert.notEqual(await colour(index.go('Page 1')), await colour(index.go('Page 2')));
  await context.close();
});
