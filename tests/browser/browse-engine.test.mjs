// The index as a module: an engine of the page's own, attributes, events, what is left when it goes.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {giveIndexEngine, listedEntry, serveOwnIndex} from './own-index.mjs';
import {indexOf, launch, openPage, packFile, skip} from './support.mjs';

let browser;
let servers = [];
let opened;

before(async () => {
  if (!skip) browser = await launch();
});
after(() => browser?.close());
afterEach(async () => {
  await opened?.context.close();
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function start(serving, options = {ready: false}) {
  const server = await serving;
  servers.push(server);
  opened = await openPage(browser, server.url, options);
  return {...opened, server, index: indexOf(opened.page)};
}

const pack = {'/glossary.tdx': {file: packFile}};
const words = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((term) => listedEntry({id: term.toLowerCase(), term}));

test('an engine of the page\'s own is asked, in its own order', {skip}, async () => {
  const {page, index, said} = await start(serveOwnIndex());
  await giveIndexEngine(page, words, {letters: words.map(({term}) => ({name: term[0], entries: 1}))});
  await index.terms.first().waitFor();
  assert.deepEqual(await index.terms.allTextContents(), ['Alpha', 'Beta', 'Gamma', 'Delta']);
  assert.deepEqual(await index.letters.locator('b').allTextContents(), ['All', 'A', 'B', 'D', 'G']);
  await index.terms.nth(2).click();
  assert.equal(await index.next.locator('span').textContent(), 'Delta');
  assert.deepEqual(said, []);
});

test('a newer step wins, however late the answer to an older one comes', {skip}, async () => {
  const {page, index} = await start(serveOwnIndex());
  await giveIndexEngine(page, words);
  await index.terms.first().waitFor();
  await index.host.evaluate((host) => {
    const {entry} = host.engine;
    host.engine.entry = async (id) => {
      if (id === 'alpha') await new Promise((resolve) => setTimeout(resolve, 300));
      return entry(id);
    };
    void host.show('alpha');
    void host.show('beta');
  });
  await index.term.filter({hasText: 'Beta'}).waitFor();
  await page.waitForTimeout(400);
  assert.equal(await index.term.textContent(), 'Beta');
});

test('a cancelled termdex-navigate leaves the step to the page; termdex-open tells of entries', {skip}, async () => {
  const {page, index} = await start(serveOwnIndex());
  await giveIndexEngine(page, words);
  await page.evaluate(() => {
    globalThis.seen = [];
    addEventListener('termdex-navigate', (event) => {
      globalThis.seen.push(`${event.place.entry} ${new URL(event.href).search}`);
      if (globalThis.seen.length === 1) event.preventDefault();
    });
    addEventListener('termdex-open', (event) => globalThis.seen.push(`open ${event.entry.id}`));
  });
  await index.terms.first().click();
  assert.equal(await index.card.isVisible(), false);
  await index.terms.first().click();
  await index.card.waitFor();
  const step = 'alpha ?termdex-entry=alpha';
  assert.deepEqual(await page.evaluate(() => globalThis.seen), [step, step, 'open alpha']);
});

test('two indexes of a page each have their part of the address, and Back moves the right one', {skip}, async () => {
  const src = 'src="/glossary.tdx"';
  const {page} = await start(serveOwnIndex(`<termdex-browse ${src}></termdex-browse><termdex-browse ${src} name="second" per-page="5"></termdex-browse>`, pack), {});
  const [first, second] = [0, 1].map((i) => indexOf(page, page.locator('termdex-browse').nth(i)));
  await second.where.filter({hasText: 'Page 1 of 91'}).waitFor();
  await first.letter('B').click();
  await first.title.filter({hasText: /^B$/}).waitFor();
  await second.letter('C').click();
  await second.title.filter({hasText: /^C$/}).waitFor();
  assert.equal(new URL(page.url()).search, '?termdex-letter=B&second-letter=C');
  assert.match(await first.letter('D').getAttribute('href'), /termdex-letter=D/);
  await page.goBack();
  await second.title.filter({hasText: 'All terms'}).waitFor();
  assert.equal(await first.title.textContent(), 'B');
  assert.equal(page.workers().length, 1);
});

test('url="off" leaves the address alone, and links are links all the same', {skip}, async () => {
  const {page, index} = await start(serveOwnIndex('<termdex-browse src="/glossary.tdx" url="off"></termdex-browse>', pack), {});
  await index.letter('B').click();
  await index.title.filter({hasText: /^B$/}).waitFor();
  assert.equal(new URL(page.url()).search, '');
  assert.match(await index.letter('C').getAttribute('href'), /^http.*\?termdex-letter=C$/);
});

test('category fixes the index, per-page and heading-level are heeded', {skip}, async () => {
  const attributes = 'category="Lithography" per-page="10" heading-level="3"';
  const {page, index} = await start(serveOwnIndex(`<termdex-browse src="/glossary.tdx" ${attributes}></termdex-browse>`, pack), {});
  await index.where.filter({hasText: 'Page 1 of 2 · 17 terms'}).waitFor();
  assert.equal(await index.menu.isVisible(), false);
  assert.equal(await index.host.getByRole('heading', {level: 3, name: 'All terms'}).count(), 1);
  await index.go('Page 2').click();
  await index.where.filter({hasText: 'Page 2 of 2'}).waitFor();
  assert.equal(new URL(page.url()).search, '?termdex-page=2');
  await index.terms.first().click();
  assert.equal(await index.term.evaluate((title) => title.localName), 'h3');
  await index.back.click();
  await index.host.evaluate((host) => host.setAttribute('per-page', '17'));
  await index.where.filter({hasText: /^17 terms$/}).waitFor();
});

test('every word can be replaced, one of the index alone too', {skip}, async () => {
  const {page, index} = await start(serveOwnIndex());
  await giveIndexEngine(page, words);
  await index.terms.first().waitFor();
  await index.host.evaluate((host) => {
    host.strings = {aliases: 'Auch', browse: {title: () => 'Alle Begriffe', jump: 'Gehe zu'}};
  });
  await index.title.filter({hasText: 'Alle Begriffe'}).waitFor();
  assert.equal(await index.host.getByRole('textbox').getAttribute('aria-label'), 'Gehe zu');
  assert.equal(await index.where.textContent(), '4 terms');
});

test('words that come while an entry is on its way do not stop it', {skip}, async () => {
  const {page, index} = await start(serveOwnIndex());
  await giveIndexEngine(page, words);
  await index.terms.first().waitFor();
  const shown = await index.host.evaluate((host) => {
    const {entry} = host.engine;
    host.engine.entry = async (id) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return entry(id);
    };
    const showing = host.show('beta');
    host.strings = {browse: {previousTerm: 'Davor'}};
    return showing;
  });
  assert.equal(shown, true);
  await index.previous.filter({hasText: 'Davor'}).waitFor();
  assert.equal(await index.term.textContent(), 'Beta');
});

test('what fails is said and reported, and can be tried again', {skip}, async () => {
  let broken = true;
  const intercept = (request, response, {pathname}) => {
    if (pathname !== '/glossary.tdx' || !broken) return false;
    response.writeHead(404).end();
    return true;
  };
  const {index} = await start(serveOwnIndex('<termdex-browse src="/glossary.tdx"></termdex-browse>', pack, {intercept}));
  await index.failure.filter({hasText: 'not where this page expects it'}).waitFor();
  broken = false;
  await index.failure.getByRole('button', {name: 'Try again'}).click();
  await index.where.filter({hasText: '455 terms'}).waitFor();
  assert.equal(await index.failure.isVisible(), false);
});

test('links to an entry are completed when all of the glossary has arrived', {skip}, async () => {
  const {page, index} = await start(serveOwnIndex());
  await page.evaluate(() => history.replaceState(null, '', '?termdex-entry=a'));
  await page.evaluate(async () => {
    await customElements.whenDefined('termdex-browse');
    let arrive;
    globalThis.whole = false;
    const entry = async () => ({
      id: 'a', term: 'Alpha', aliases: [], category: '', see: [], body: ['text'], text: '', mentions: [], related: [],
      usedBy: globalThis.whole ? {total: 1, entries: [{id: 'b', term: 'Beta'}]} : {total: 0, entries: []},
    });
    globalThis.arrive = () => { globalThis.whole = true; arrive(true); };
    document.querySelector('termdex-browse').engine = {
      info: async () => ({language: 'en', entries: 1, letters: [], categories: []}), entry, close: async () => {},
      list: async () => ({page: 1, pages: 1, perPage: 50, total: 1, entries: [{id: 'a', term: 'Alpha', aliases: [], category: ''}]}),
      whole: new Promise((resolve) => { arrive = resolve; }),
    };
  });
  await index.card.waitFor();
  assert.equal(await index.picture.isVisible(), false);
  await page.evaluate(() => globalThis.arrive());
  await index.picture.getByRole('link', {name: 'Beta'}).waitFor();
  await index.card.getByRole('link', {name: 'Beta'}).waitFor();
});

test('removing the index ends its worker and leaves no listener; moving it keeps its engine', {skip}, async () => {
  const init = () => {
    globalThis.listening = new Set();
    const {addEventListener} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const outside = this === undefined || this === window || this === document || this instanceof MediaQueryList;
      if (outside && /\/(define|chunk-\w+)\.js/.test(new Error().stack)) {
        const one = {type};
        globalThis.listening.add(one);
        options?.signal?.addEventListener('abort', () => globalThis.listening.delete(one));
      }
      return addEventListener.call(this, type, listener, options);
    };
  };
  const {page, index} = await start(serveOwnIndex('<termdex-browse src="/glossary.tdx"></termdex-browse>', pack), {init});
  await index.terms.first().waitFor();
  const ours = () => page.evaluate(() => [...globalThis.listening].map(({type}) => type).sort());
  const all = ['change', 'pointerdown', 'popstate'];
  assert.deepEqual(await ours(), all);
  await index.host.evaluate((host) => document.body.append(host));
  await index.terms.first().waitFor();
  assert.deepEqual([await ours(), page.workers().length], [all, 1]);
  const [worker] = page.workers();
  const closed = new Promise((resolve) => worker.once('close', resolve));
  await index.host.evaluate((host) => host.remove());
  await closed;
  assert.deepEqual(await ours(), []);
});
