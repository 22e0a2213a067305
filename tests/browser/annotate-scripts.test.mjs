// Terms in a page whose scripts work on its text nodes, too: nothing of the text is lost or moved by that.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {annotatedPage, openAnnotated, servePages} from './annotated-page.mjs';
import {launch, skip} from './support.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (skip) return;
  browser = await launch();
  server = await servePages();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(() => opened?.context.close());

/** What scripts do that work on the text nodes that they find on screen. */
const scripts = {
  'splits a text, and puts an element between': () => {
    const [first] = globalThis.texts();
    const behind = first.splitText(4);
    behind.splitText(2);
    const made = document.createElement('b');
    behind.replaceWith(made);
    made.append('X');
  },
  'puts soft hyphens into words': () => {
    for (const node of globalThis.texts()) node.data = node.data.replaceAll('tt', 't\u00adt');
  },
  'writes what it read': () => {
    for (const node of globalThis.texts()) node.data = String(node.data);
  },
  'replaces a text by what it made of it': () => {
    for (const node of globalThis.texts()) {
      if (node.parentElement.closest('termdex-term')) continue;
      const made = document.createElement('i');
      made.append(node.data);
      node.replaceWith(made);
    }
  },
  'puts an element before a term and behind it': () => {
    const term = document.querySelector('termdex-term');
    term.before(Object.assign(document.createElement('b'), {textContent: '<'}));
    term.after(Object.assign(document.createElement('b'), {textContent: '>'}));
  },
};

for (const [what, script] of Object.entries(scripts)) {
  test(`no character is lost or moved where a script ${what}`, {skip}, async () => {
    const {page, after: afterwards} = (opened = await openAnnotated(browser, server.add(annotatedPage('<p>A little dropout, with better softmax in matters.</p>'))));
    await page.evaluate(() => {
      globalThis.texts = () => {
        const walk = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
        return [...(function* nodes() { while (walk.nextNode()) yield walk.currentNode; })()];
      };
      globalThis.words = () => document.querySelector('#text p').textContent;
    });
    await afterwards(script);
    const words = await page.evaluate(() => globalThis.words());
    const plain = words.replaceAll('\u00ad', '').replace('<', '').replace('>', '');
    assert.equal(plain, what.startsWith('splits') ? 'A liXle dropout, with better softmax in matters.' : 'A little dropout, with better softmax in matters.');
    if (words.includes('<')) assert.match(words, /^A little <dropout>, with/);
    await page.evaluate(() => document.querySelector('termdex-annotate').remove());
    assert.equal(await page.evaluate(() => globalThis.words()), words);
    assert.equal(await page.locator('termdex-term').count(), 0);
  });
}
