// The card of a term: how it comes and goes by pointer, keyboard and finger, and where it stands.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {annotatedPage, openAnnotated, servePages} from './annotated-page.mjs';
import {violations} from './axe.mjs';
import {launch, skip} from './support.mjs';

let browser;
let server;
let opened;

const painted = '<link rel="stylesheet" href="/page.css">';
const body = '<p>A <em>dropout</em> comes before softmax, and batch sizes are chosen last.</p><p>Another paragraph, of a chiplet.</p>';

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await servePages({'/page.css': 'body { background: light-dark(#fff, #121212); color: light-dark(#111, #eee); }'});
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => opened?.context.close());

async function open({html = body, attributes, ...options} = {}) {
  opened = await openAnnotated(browser, server.add(annotatedPage(html, attributes, painted)), options);
  return opened;
}

const gone = (card) => card.waitFor({state: 'hidden'});

test('a card comes when the pointer rests on a term, stays while it is on the card, and goes when it leaves', {skip}, async () => {
  const {page, term, card, title} = await open();
  await term('softmax').hover();
  await title.filter({hasText: 'Softmax'}).waitFor();
  const box = await card.boundingBox();
  await page.mouse.move(box.x + 20, box.y + 40, {steps: 4});
  await page.waitForTimeout(600);
  assert.equal(await card.isVisible(), true);
  await page.mouse.move(5, 5);
  await gone(card);
});

test('a pointer that only passes by opens nothing', {skip}, async () => {
  const {page, term, card} = await open();
  await term('softmax').hover();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  assert.equal(await card.count(), 0);
});

test('Escape closes it without moving pointer or focus, and it stays closed', {skip}, async () => {
  const {page, term, card} = await open();
  await term('softmax').hover();
  await card.waitFor();
  await page.keyboard.press('Escape');
  await gone(card);
  await page.waitForTimeout(500);
  assert.equal(await card.count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
});

test('by keyboard: a term that has the focus shows its card, Enter goes there, Escape comes back', {skip}, async () => {
  const {page, term, card, title} = await open();
  await term('dropout').focus();
  await page.keyboard.press('Tab');
  await title.filter({hasText: 'Softmax'}).waitFor();
  assert.equal(await term('softmax').evaluate((one) => one.matches(':focus')), true);
  assert.equal(await term('softmax').getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.localName === 'termdex-annotate');
  await page.keyboard.press('Escape');
  await gone(card);
  assert.equal(await term('softmax').evaluate((one) => one.matches(':focus')), true);
  assert.equal(await term('softmax').getAttribute('aria-expanded'), 'false');
  await page.waitForTimeout(400);
  assert.equal(await card.count(), 0);
  await page.keyboard.press(' ');
  await card.waitFor();
});

test('Tab goes through the card and on to the next term, Shift+Tab back to its own', {skip}, async () => {
  const {page, term, card} = await open();
  await term('softmax').click();
  await card.waitFor();
  await page.keyboard.press('Shift+Tab');
  await gone(card);
  assert.equal(await term('softmax').evaluate((one) => one.matches(':focus')), true);
  await page.keyboard.press('Enter');
  await card.waitFor();
  await card.getByRole('link').or(card.getByRole('button')).last().focus();
  await page.keyboard.press('Tab');
  assert.equal(await term('batch sizes').evaluate((one) => one.matches(':focus')), true);
});

test('a pressed term keeps its card until it is pressed again, closed, or the page is', {skip}, async () => {
  const {page, term, card, close} = await open();
  await term('softmax').click();
  await card.waitFor();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(600);
  assert.equal(await card.isVisible(), true);
  await term('softmax').click();
  await gone(card);
  await term('softmax').click();
  await close.click();
  await gone(card);
  await term('softmax').click();
  await card.waitFor();
  await page.mouse.click(5, 5);
  await gone(card);
});

test('there is one card at a time, also of two elements', {skip}, async () => {
  const {page, term, card, title} = await open({html: `${body}</div><div id="more"><p>A pellicle.</p>`});
  await page.evaluate(() => {
    const more = document.createElement('termdex-annotate');
    more.setAttribute('for', '#more');
    more.setAttribute('src', '/glossary.tdx');
    document.body.append(more);
  });
  await term('pellicle').waitFor();
  await term('softmax').click();
  await card.waitFor();
  await term('chiplet').evaluate((one) => one.click());
  await title.filter({hasText: 'Chiplet'}).waitFor();
  assert.equal(await card.count(), 1);
  await term('pellicle').evaluate((one) => one.click());
  await page.locator('termdex-annotate').nth(1).getByRole('dialog').waitFor();
  assert.equal(await card.count(), 0);
});

test('a card whose term the page takes away goes with it', {skip}, async () => {
  const {page, term, card} = await open('<p>A dropout and softmax.</p><p>More.</p>');
  await term('dropout').click();
  await card.waitFor();
  await page.evaluate(() => document.querySelector('#text p').remove());
  await card.waitFor({state: 'hidden'});
});

test('a link of the card opens the next one, and there is a way back', {skip}, async () => {
  const {page, term, title, card, back} = await open();
  await term('softmax').click();
  await title.filter({hasText: 'Softmax'}).waitFor();
  assert.equal(await back.count(), 0);
  const link = card.locator('a[data-entry]').first();
  await link.click();
  await title.filter({hasNotText: 'Softmax'}).waitFor();
  assert.equal(await page.evaluate(() => location.hash), '');
  await back.click();
  await title.filter({hasText: 'Softmax'}).waitFor();
  assert.equal(await back.count(), 0);
});

test('the text of the card can be selected', {skip}, async () => {
  const {page, term, card} = await open();
  await term('softmax').hover();
  await card.locator('.body p').first().waitFor();
  const box = await card.locator('.body p').first().boundingBox();
  await page.mouse.move(box.x + 2, box.y + 8, {steps: 3});
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 8, {steps: 3});
  await page.mouse.up();
  assert.ok((await page.evaluate(() => getSelection().toString())).length > 5);
  assert.equal(await card.isVisible(), true);
});

test('a tap opens it, a tap beside it closes it, and its buttons are large enough', {skip}, async () => {
  const {page, term, card, close} = await open({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});
  await term('softmax').tap();
  await card.waitFor();
  const {width, height} = await close.boundingBox();
  assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  await page.touchscreen.tap(5, 5);
  await gone(card);
});

for (const direction of ['ltr', 'rtl']) {
  for (const width of [320, 360, 1440]) {
    test(`it is inside the window, beside its term, and moves nothing: ${direction}, ${width} px`, {skip}, async () => {
      const html = `<p>dropout ${'and more words to fill the line '.repeat(40)} softmax</p><p>${'x '.repeat(2000)} chiplet</p>`;
      const {page, card} = await open({html, viewport: {width, height: 640}});
      await page.evaluate((dir) => { document.documentElement.dir = dir; }, direction);
      const places = () => page.evaluate(() => [...document.querySelectorAll('p, h1, termdex-search')].map((one) => JSON.stringify(one.getBoundingClientRect())).join());
      for (const name of ['dropout', 'softmax', 'chiplet']) {
        const term = page.locator('termdex-term').filter({hasText: name});
        // It is marked when it comes near.
        await page.evaluate((last) => scrollTo(0, last ? document.body.scrollHeight : 0), name === 'chiplet');
        await term.waitFor();
        await term.scrollIntoViewIfNeeded();
        const before = await places();
        await term.click();
        await card.waitFor();
        assert.equal(await places(), before);
        const [box, own] = [await card.boundingBox(), await term.boundingBox()];
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= 640, JSON.stringify(box));
        const apart = Math.max(box.y - (own.y + own.height), own.y - (box.y + box.height));
        assert.ok(apart >= 0 && apart < 20, `${name}: ${apart} px from its term`);
        await page.evaluate(() => scrollBy(0, 30));
        await page.waitForTimeout(50);
        const later = await card.boundingBox();
        assert.ok(later.y >= 0 && later.y + later.height <= 640);
        await page.keyboard.press('Escape');
        await gone(card);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing with the card closed, open, and on the way, ${colorScheme}`, {skip}, async () => {
    // Where a page has no other link axe takes references to entries for links that skip to its content.
    const {page, term, card, title} = await open({colorScheme, html: `<a href="/other" hidden>Other</a>${body}`});
    assert.deepEqual(await violations(page), []);
    await term('softmax').click();
    await title.waitFor();
    assert.deepEqual(await violations(page), []);
    await card.locator('a[data-entry]').first().click();
    await title.filter({hasNotText: 'Softmax'}).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(await card.getAttribute('aria-label'), `Definition of ${await title.textContent()}`);
  });
}

test('with forced colours a term and its card are seen', {skip}, async () => {
  const {term, card} = await open({forcedColors: 'active'});
  assert.match(await term('softmax').evaluate((one) => getComputedStyle(one).textDecorationLine), /underline/);
  await term('softmax').click();
  await card.waitFor();
  assert.notEqual(await card.evaluate((one) => getComputedStyle(one).borderTopWidth), '0px');
});

test('on paper there is neither line nor card', {skip}, async () => {
  const {page, term, card} = await open();
  await term('softmax').click();
  await card.waitFor();
  await page.emulateMedia({media: 'print'});
  assert.equal(await card.isVisible(), false);
  assert.equal(await term('softmax').evaluate((one) => getComputedStyle(one).textDecorationLine), 'none');
});

test('the card speaks the language of the page, and keeps its own direction', {skip}, async () => {
  const {page, term, card, host} = await open();
  await page.evaluate(() => { document.documentElement.lang = 'he'; document.documentElement.dir = 'rtl'; });
  await host.locator('.root[lang=he]').waitFor({state: 'attached'});
  await term('softmax').click();
  await card.waitFor();
  assert.equal(await host.locator('.card').evaluate((one) => getComputedStyle(one).direction), 'ltr');
  assert.notEqual(await host.locator('.close').getAttribute('aria-label'), 'Close');
});

test('an opened definition is told by an event, with its entry', {skip}, async () => {
  const {page, term} = await open();
  await page.evaluate(() => addEventListener('termdex-open', ({entry}) => { globalThis.openedEntry = entry.term; }));
  await term('softmax').click();
  await page.waitForFunction(() => globalThis.openedEntry === 'Softmax');
});

const hostile = [
  '<script>hit()</script>', '<img src=x onerror=hit()>', '"><svg onload=hit()>', "'><iframe srcdoc='<script>parent.hit()</script>'>", 'javascript:hit()',
  '</termdex-term><script>hit()</script>', '" onclick="hit()', '&lt;script&gt;hit()&lt;/script&gt;', '\u202e<style>*{display:none}</style>', '${hit()}{{hit()}}',
];

test('whatever a glossary says is text, in marks and in the card', {skip}, async () => {
  const {page, host, said} = await open();
  await page.evaluate(() => { globalThis.hit = () => { globalThis.wasHit = true; }; });
  for (const text of hostile) {
    await host.evaluate((element, given) => {
      const entry = {
        id: given, term: given, aliases: [given], category: given, text: given, see: [{id: given, term: given}], related: [], mentions: [],
        usedBy: {total: 0, entries: []}, body: [given, {type: 'link', href: given, children: [given]}, {type: 'reference', id: given, children: [given]}],
      };
      document.querySelector('#text').textContent = `so ${given} is`;
      element.engine = {
        info: async () => ({language: given}), entry: async () => entry, close: async () => {},
        annotate: async (texts) => ({entries: [{id: given, term: given}], matches: texts.flatMap((one, i) => (one.includes(given) ? [[i, 3, 3 + given.length, 0]] : []))}),
      };
    }, text);
    const mark = page.locator('termdex-term').filter({hasText: text});
    await mark.waitFor();
    await mark.click();
    await host.locator('.title').filter({hasText: text}).waitFor();
    assert.equal(await host.locator('.title').textContent(), text);
    const found = await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('termdex-annotate');
      const elements = [...shadowRoot.querySelectorAll('*'), ...document.querySelectorAll('#text, #text *')];
      return {
        names: elements.map(({localName}) => localName),
        handlers: elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'srcdoc'),
        hrefs: [...shadowRoot.querySelectorAll('[href]')].map(({href}) => href),
      };
    });
    assert.deepEqual(found.names.filter((name) => ['script', 'img', 'iframe', 'style'].includes(name)), []);
    assert.deepEqual(found.handlers, []);
    assert.deepEqual(found.hrefs.filter((href) => !/^(https?|mailto):/.test(href)), []);
  }
  assert.notEqual(await page.evaluate(() => globalThis.wasHit), true);
  assert.deepEqual(said, []);
});

test('a page may show the definition itself: it is told of the term, and no card comes', {skip}, async () => {
  const {page, term, card} = await open();
  await page.evaluate(() => {
    globalThis.wanted = [];
    addEventListener('termdex-card', (event) => {
      globalThis.wanted.push([event.id, event.mark.textContent, event.pressed]);
      event.preventDefault();
    });
  });
  await term('softmax').hover();
  await page.waitForFunction(() => globalThis.wanted.length === 1);
  await term('softmax').click();
  await page.waitForTimeout(400);
  assert.deepEqual(await page.evaluate(() => globalThis.wanted), [['softmax', 'softmax', false], ['softmax', 'softmax', true]]);
  assert.equal(await card.count(), 0);
  assert.equal(await term('softmax').getAttribute('aria-expanded'), 'false');
});

test('it may show what is pressed alone, also where the card is open already', {skip}, async () => {
  const {page, term, card, title} = await open();
  await page.evaluate(() => {
    globalThis.pressed = [];
    addEventListener('termdex-card', (event) => {
      if (!event.pressed) return;
      globalThis.pressed.push(event.id);
      event.preventDefault();
    });
  });
  await term('softmax').hover();
  await title.filter({hasText: 'Softmax'}).waitFor();
  await term('softmax').click();
  await gone(card);
  assert.deepEqual(await page.evaluate(() => globalThis.pressed), ['softmax']);
});
