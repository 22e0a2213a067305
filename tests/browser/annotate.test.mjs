// Terms in the text of a page: which are marked, how a page that changes is followed, and that all can be undone.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {annotatedPage, openAnnotated, servePages} from './annotated-page.mjs';
import {dist, launch, openPage, packFile, scriptTagPage, serve, skip, web} from './support.mjs';

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

async function open(body, attributes, options) {
  opened = await openAnnotated(browser, server.add(annotatedPage(body, attributes)), options);
  return opened;
}

const text = '<p>A dropout and softmax.</p>';

test('the longest term is marked, in the plural and the genitive, in any case', {skip}, async () => {
  const {marked} = await open('<p>MINI-BATCH SIZES? Batch sizes, a Chiplet’s pellicles, stochastic gradient descent.</p>');
  assert.deepEqual(await marked(), ['MINI-BATCH SIZES', 'Batch sizes', 'Chiplet’s', 'pellicles', 'stochastic gradient descent']);
});

test('short terms are marked as they are written', {skip}, async () => {
  const {marked} = await open('<p>two gpus, GPUs, a foup, a FOUP, ram, rag, RAG, a warp</p>');
  const found = await marked();
  assert.ok(found.includes('GPUs') && found.includes('FOUP') && found.includes('RAG'), found.join());
  assert.ok(!found.includes('gpus') && !found.includes('foup') && !found.includes('rag'), found.join());
});

test('a term is marked once a section: under a heading, or in a section of its own', {skip}, async () => {
  const body = '<p>dropout, dropout</p><p>Dropout</p><h2>Two</h2><p>a dropout</p><div><p>dropout</p></div>'
    + '<section><p>the dropout</p><section><h3>x</h3><p>one dropout</p></section><p>dropout</p></section><p>dropout</p>';
  const {terms} = await open(body);
  const around = await terms.evaluateAll((all) => all.map((term) => term.parentElement.textContent));
  assert.deepEqual(around, ['dropout, dropout', 'a dropout', 'the dropout', 'one dropout']);
});

test('data-every marks all of them', {skip}, async () => {
  const {marked} = await open('<p>dropout, dropout</p><p>Dropout</p>', 'data-annotate="#text" data-every');
  assert.deepEqual(await marked(), ['dropout', 'dropout', 'Dropout']);
});

test('ordinary words are marked with data-ordinary only', {skip}, async () => {
  const plain = await open('<p>a Vt shift</p>');
  assert.deepEqual(await plain.marked(), []);
  await plain.context.close();
  assert.deepEqual(await (await open('<p>a Vt shift</p>', 'data-annotate="#text" data-ordinary')).marked(), ['Vt']);
});

const silent = [
  '<h3>dropout</h3>', '<div role="heading" aria-level="3">dropout</div>', '<a href="#">dropout</a>', '<code>dropout</code>', '<pre>dropout</pre>',
  '<kbd>dropout</kbd>', '<samp>dropout</samp>', '<button type="button">dropout</button>', '<span role="button" tabindex="0">dropout</span>',
  '<label>dropout <input></label>', '<textarea>dropout</textarea>', '<select><option>dropout</option></select>',
  '<fieldset><legend>dropout</legend></fieldset>', '<details><summary>dropout</summary></details>', '<div contenteditable>dropout</div>',
  '<div contenteditable="plaintext-only">dropout</div>', '<svg><text>dropout</text></svg>', '<p aria-hidden="true">dropout</p>',
  '<p data-termdex-off>dropout</p>', '<p class="no">drop<b>out</b> dropout</p>', '<template><p>dropout</p></template>', '<math><mi>dropout</mi></math>',
  '<a href="#"><b><i>dropout</i></b></a>',
];
test('nothing is marked in headings, links, code, fields, what is edited, and what is left out', {skip}, async () => {
  const {page, marked} = await open(`${silent.join('')}<p>softmax</p>`, 'data-annotate="#text" data-exclude=".no"');
  assert.deepEqual(await marked(), ['softmax']);
  assert.equal(await page.locator('#text').evaluate((one) => one.querySelectorAll('termdex-term').length), 1);
});

test('no word is cut by markup, and no term goes from one block into the next', {skip}, async () => {
  const {marked} = await open('<p>drop<b>out</b>, <b>drop</b>outs</p><div>batch</div>size<p>batch<br>size</p><p>batch <code>x</code> size</p>');
  assert.deepEqual(await marked(), []);
});

test('outside of what the selector finds nothing is marked; of two elements each has its own', {skip}, async () => {
  const {marked} = await open(`<p>dropout</p></div><p>softmax</p><div class="more"><p>pellicle</p>`, 'data-annotate="#text, .more"');
  assert.deepEqual(await marked(), ['dropout', 'pellicle']);
});

test('what comes into the page is marked, what goes leaves nothing behind', {skip}, async () => {
  const {page, marked, after: change} = await open('<p>A dropout.</p>');
  await change(() => document.querySelector('#text').insertAdjacentText('beforeend', 'softmax'));
  assert.deepEqual(await marked(), ['dropout', 'softmax']);
  await change(() => { document.querySelector('#text p').textContent = 'A pellicle and softmax'; });
  assert.deepEqual(await marked(), ['pellicle', 'softmax']);
  await change(() => {
    const part = document.createElement('section');
    part.append('in a cleanroom');
    document.querySelector('#text').replaceChildren(part);
  });
  assert.equal(await page.locator('#text').textContent(), 'in a cleanroom');
  assert.deepEqual(await marked(), ['cleanroom']);
});

test('a framework that writes its own text nodes gets what it wrote', {skip}, async () => {
  const {page, marked, after: change} = await open('<p id="p">A dropout here.</p>');
  await change(() => { document.querySelector('#p').firstChild.data = 'Now softmax there.'; });
  assert.equal(await page.locator('#p').textContent(), 'Now softmax there.');
  assert.deepEqual(await marked(), ['softmax']);
  await page.evaluate(() => document.querySelector('#p').firstChild.remove());
  await page.waitForFunction(() => document.querySelector('#p').childNodes.length === 0);
});

test('a copy of a marked part, and a part that is moved, are marked anew', {skip}, async () => {
  const {page, terms, after: change} = await open('<div id="a"><p>A dropout.</p></div><section id="b"></section>');
  await change(() => document.querySelector('#b').append(document.querySelector('#a p').cloneNode(true)));
  assert.equal(await terms.count(), 2);
  await change(() => document.querySelector('#b').append(document.querySelector('#a p')));
  assert.deepEqual(await page.locator('#b p').allTextContents(), ['A dropout.', 'A dropout.']);
  await page.locator('termdex-annotate').evaluate((element) => element.remove());
  assert.equal(await terms.count(), 0);
});

test('when the first of a section goes, the next takes its place', {skip}, async () => {
  const {terms, after: change} = await open('<p id="one">One dropout.</p><p>Two dropout.</p>');
  await change(() => document.querySelector('#one').remove());
  assert.deepEqual(await terms.evaluateAll((all) => all.map((term) => term.parentElement.textContent)), ['Two dropout.']);
});

test('an element that the selector finds later is annotated, too', {skip}, async () => {
  const {page, marked, after: change} = await open('<p>A dropout.</p>');
  await change(() => {
    const next = document.createElement('div');
    next.id = 'text';
    next.append('softmax');
    document.querySelector('#text').replaceWith(next);
  });
  assert.deepEqual(await marked(), ['softmax']);
  assert.equal(await page.locator('#text').count(), 1);
});

test('without the element the page is what it was, to the last text node', {skip}, async () => {
  const body = `<p>dropout</p><p>A softmax, <b>pellicle</b> and dropout; <i>cleanroom</i>softmax batch size.</p>${silent.join('')}<ul><li>chiplet</li></ul>`;
  const url = server.add(annotatedPage(body));
  opened = await openAnnotated(browser, url);
  const {page} = opened;
  const plain = await openPage(browser, url, {ready: false, javaScriptEnabled: false});
  const [original, count] = await plain.page.locator('#text').evaluate((one) => [one.innerHTML, one.ownerDocument.evaluate('count(.//text())', one, null, 1).numberValue]);
  await plain.context.close();
  const found = await page.evaluate(() => {
    const root = document.querySelector('#text');
    const nodes = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const all = [];
      while (walker.nextNode()) all.push(walker.currentNode);
      return all;
    };
    const before = nodes().filter((node) => node.parentElement.localName !== 'termdex-term');
    const marks = root.querySelectorAll('termdex-term').length;
    document.querySelector('termdex-annotate').remove();
    const now = nodes();
    return {marks, same: now.every((node) => before.includes(node)), count: now.length, html: root.innerHTML, sheets: document.adoptedStyleSheets.length};
  });
  assert.ok(found.marks > 5);
  assert.equal(found.html, original);
  assert.equal(found.same, true);
  assert.equal(found.count, count);
  assert.equal(found.sheets, 0);
});

test('two glossaries share a text, and each takes its own marks away', {skip}, async () => {
  const {page} = await open('<p>A dropout, softmax, zzz and yyy, dropout.</p><p>softmax dropout</p>');
  const original = await page.locator('#text').evaluate((one) => one.textContent);
  const found = await page.evaluate(async () => {
    const root = document.querySelector('#text');
    const engine = {
      ...document.querySelector('termdex-annotate').engine,
      info: async () => ({}),
      annotate: async (texts) => ({entries: [{id: 'x', term: 'x'}], matches: texts.flatMap((text, i) => [...text.matchAll(/zzz|yyy/g)].map(({index, 0: word}) => [i, index, index + word.length, 0]))}),
    };
    const other = document.createElement('termdex-annotate');
    other.roots = [root];
    other.toggleAttribute('every', true);
    other.engine = engine;
    document.body.append(other);
    await new Promise((resolve) => other.addEventListener('termdex-annotated', resolve, {once: true}));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const marks = () => [...root.querySelectorAll('termdex-term')].map((mark) => mark.textContent).join();
    const both = marks();
    document.querySelector('termdex-annotate').remove();
    const one = [marks(), root.textContent];
    other.remove();
    return {both, one, text: root.textContent, nodes: [...root.querySelectorAll('p')].map((p) => p.childNodes.length).join()};
  });
  assert.equal(found.both, 'dropout,softmax,zzz,yyy');
  assert.deepEqual(found.one, ['zzz,yyy', original]);
  assert.deepEqual([found.text, found.nodes], [original, '1,1']);
});

test('two glossaries that begin together both have their marks, whoever is first', {skip}, async () => {
  opened = await openPage(browser, server.add(scriptTagPage('data-offline="off" data-annotate="#nothing"', {after: `<div id="text">${'<p>A dropout and softmax.</p>'.repeat(30)}</div>`})));
  const {page} = opened;
  await page.evaluate(() => {
    for (const name of ['a', 'b']) {
      const element = document.createElement('termdex-annotate');
      element.id = name;
      element.setAttribute('for', '#text');
      element.setAttribute('every', '');
      const word = {a: 'dropout', b: 'softmax'}[name];
      element.engine = {
        async info() { return {title: name, language: 'en', entries: 1, letters: [], categories: []}; },
        async annotate(texts) {
          const matches = texts.flatMap((text, i) => [...text.matchAll(word)].map(({index}) => [i, index, index + word.length, 0]));
          return {entries: [{id: word, term: word}], matches};
        },
        async entry() {},
        async close() {},
      };
      document.body.append(element);
    }
  });
  await page.waitForFunction(() => document.querySelectorAll('termdex-term').length === 60);
  assert.deepEqual(new Set(await page.locator('termdex-term').allTextContents()), new Set(['dropout', 'softmax']));
});

test('a question that failed is asked again when there is a network', {skip}, async () => {
  opened = await openPage(browser, server.add(scriptTagPage('data-offline="off" data-annotate="#nothing"', {after: '<div id="text"><p>A dropout.</p></div>'})));
  const {page} = opened;
  await page.evaluate(() => {
    const element = document.createElement('termdex-annotate');
    element.setAttribute('for', '#text');
    element.addEventListener('termdex-error', () => { globalThis.failures = (globalThis.failures ?? 0) + 1; });
    element.engine = {
      async info() { return {title: 'x', language: 'en', entries: 1, letters: [], categories: []}; },
      async annotate() {
        if (!globalThis.failures) throw new Error('no code');
        return {entries: [{id: 'dropout', term: 'dropout'}], matches: [[0, 2, 9, 0]]};
      },
      async entry() {},
      async close() {},
    };
    document.body.append(element);
  });
  await page.waitForFunction(() => globalThis.failures === 1);
  assert.equal(await page.locator('termdex-term').count(), 0);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.locator('termdex-term').filter({hasText: 'dropout'}).waitFor();
});

test('nothing of the page moves when its terms are marked', {skip}, async () => {
  const body = `<p>${'A dropout, softmax in italics <em>pellicle</em>, chiplet; batch sizes fill the line to its end. '.repeat(6)}</p>`.repeat(5);
  const {page} = await open(body, 'data-annotate="#text" data-every');
  const places = () => page.evaluate(() => [...document.querySelectorAll('#text, #text p, #text em')]
    .map((element) => [...element.getClientRects()].map(({x, y, width, height}) => [x, y, width, height].map((n) => Math.round(n * 10))).join()));
  const marked = await places();
  assert.ok(await page.locator('termdex-term').count() > 50);
  await page.locator('termdex-annotate').evaluate((element) => element.remove());
  assert.deepEqual(await places(), marked);
});

test('a page under a strict policy has nothing to say', {skip}, async () => {
  const {said, marked, term, card} = await open(text);
  assert.equal((await marked()).length, 2);
  await term('softmax').click();
  await card.waitFor();
  assert.deepEqual(said, []);
});

test('a glossary that does not come leaves the page alone, and an event tells', {skip}, async () => {
  const html = annotatedPage(text).replace('/glossary.tdx', '/none.tdx');
  opened = await openPage(browser, server.add(html), {
    ready: false, init: () => addEventListener('termdex-error', ({target, error}) => { if (target.localName === 'termdex-annotate') globalThis.failed = error.code; }),
  });
  await opened.page.waitForFunction(() => globalThis.failed);
  assert.equal(await opened.page.evaluate(() => globalThis.failed), 'http_status');
  assert.equal(await opened.page.locator('#text').evaluate((one) => one.innerHTML), text);
});

test('a selector that is none is an error, and not in the way of others', {skip}, async () => {
  opened = await openPage(browser, server.add(annotatedPage(text, 'data-annotate="p:("')), {
    ready: false, init: () => addEventListener('termdex-error', ({error}) => { globalThis.failed = error.name; }),
  });
  await opened.page.waitForFunction(() => globalThis.failed);
  assert.equal(await opened.page.evaluate(() => globalThis.failed), 'SyntaxError');
});

test('annotate() of the module does the same to any element, also in a shadow root, and remove() undoes it', {skip}, async () => {
  const html = '<!doctype html><html lang="en"><title>x</title><body><main><p>A dropout.</p></main><div id="shady"></div><script type="module" src="/own.js"></script>';
  const own = `import {annotate} from '/define.js';
    const tree = document.querySelector('#shady').attachShadow({mode: 'open'});
    tree.append('softmax');
    const p = document.createElement('p');
    p.append('a chiplet');
    tree.replaceChildren(p);
    globalThis.made = annotate([document.querySelector('p'), p], {src: '/glossary.tdx', every: true, worker: 'off'});`;
  const modules = await serve({'/': dist, '/index.html': html, '/own.js': own, '/glossary.tdx': {file: packFile}});
  opened = await openAnnotated(browser, modules.url);
  const {page, marked, said} = opened;
  assert.deepEqual(await marked(), ['dropout', 'chiplet']);
  await page.locator('termdex-term').last().click();
  await opened.title.filter({hasText: 'Chiplet'}).waitFor();
  await page.evaluate(() => globalThis.made.remove());
  assert.deepEqual(await marked(), []);
  assert.deepEqual(said, []);
  await modules.close();
});

test('the example page marks its article, and its search box is there, too', {skip}, async () => {
  const examples = await serve({'/': [path.join(web, 'examples'), dist], '/glossary.tdx': {file: packFile}});
  opened = await openAnnotated(browser, `${examples.url}annotate.html`);
  const found = await opened.marked();
  assert.ok(found.length > 30 && found.includes('stochastic gradient descent'), found.join());
  assert.equal(await opened.page.locator('.byline termdex-term, h2 termdex-term, code termdex-term, a termdex-term').count(), 0);
  assert.equal(await opened.page.locator('termdex-search').count(), 1);
  assert.deepEqual(opened.said, []);
  await examples.close();
});

test('100 elements that come and go leave no listener, no node and no megabyte', {skip}, async () => {
  opened = await openPage(browser, server.add(scriptTagPage('data-offline="off" data-annotate="#none"')));
  const {context, page} = opened;
  await page.waitForFunction(() => customElements.get('termdex-annotate'));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const measure = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const {metrics} = await cdp.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    return {heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners')};
  };
  const use = (times) => page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) {
      const text = document.createElement('p');
      text.append('A dropout.');
      const element = document.createElement('termdex-annotate');
      element.roots = [text];
      element.engine = document.querySelector('termdex-search').engine;
      document.body.append(text, element);
      await new Promise((resolve) => element.addEventListener('termdex-annotated', resolve, {once: true}));
      text.querySelector('termdex-term').click();
      await new Promise((resolve) => element.addEventListener('termdex-open', resolve, {once: true}));
      element.remove();
      text.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
  }, times);
  await use(5);
  const then = await measure();
  await use(100);
  const now = await measure();
  assert.ok(now.heap - then.heap < 1_000_000, `${now.heap - then.heap} bytes`);
  assert.ok(now.listeners - then.listeners < 10, `${now.listeners - then.listeners} listeners`);
  assert.ok(now.nodes - then.nodes < 200, `${now.nodes - then.nodes} nodes`);
});
