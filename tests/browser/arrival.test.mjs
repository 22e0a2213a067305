// A pack that arrives in pieces, over connections and from servers as they are, in a real browser.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, test} from 'node:test';
import {moody, moodyServer} from '../web/moody-server.mjs';
import {launch, openPage, otherPack, packFile, scriptTagPage, serve, site, skip, skipOtherPack} from './support.mjs';

const pack = skip ? undefined : readFileSync(packFile);
const half = skip ? 0 : pack.length >> 1;

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

/** A site whose pack comes from a server in `mood`. */
async function start(attributes, mood, {ready = true, file = pack} = {}) {
  const moods = moody(file, mood);
  const intercept = (request, response, url) => url.pathname === '/glossary.tdx' && (void moods.answer(request, response), true);
  const server = await serve(site(scriptTagPage(attributes)), {intercept});
  servers.push(server);
  opened = await openPage(browser, server.url, {ready});
  return {...opened, moods, server};
}

const inPage = (page, work, argument) => page.evaluate(work, argument);
const whole = (box) => box.host.evaluate((host) => host.engine.whole);
const search = (box, query) => box.host.evaluate((host, text) => host.engine.search(text, {limit: 50}), query);

test('terms are found while the rest arrives; then what was found is completed without moving', {skip}, async () => {
  let goOn;
  const rest = new Promise((resolve) => { goOn = resolve; });
  const intercept = (request, response, url) => {
    if (url.pathname !== '/glossary.tdx') return false;
    response.writeHead(200, {'content-length': pack.length, 'accept-ranges': 'none'});
    response.write(pack.subarray(0, half));
    rest.then(() => response.end(pack.subarray(half)));
    return true;
  };
  const server = await serve(site(scriptTagPage('data-offline="off"')), {intercept});
  servers.push(server);
  opened = await openPage(browser, server.url);
  const {box, page, said} = opened;
  await box.input.fill('learning');
  await box.options.nth(3).waitFor();
  await page.keyboard.press('ArrowDown');
  const termsOf = () => box.options.locator('.term').allTextContents();
  const before = await termsOf();
  const active = await box.active.locator('.term').textContent();
  assert.equal((await search(box, 'learning')).fullText, false);
  assert.equal(await box.options.locator('.excerpt').count() < before.length, true);
  goOn();
  await box.options.locator('.excerpt').nth(3).waitFor();
  assert.equal((await search(box, 'learning')).fullText, true);
  const after = await termsOf();
  assert.deepEqual(after.filter((term) => before.includes(term)), before.filter((term) => after.includes(term)));
  assert.equal(await box.active.locator('.term').textContent(), active);
  assert.deepEqual(said, []);
});

test('a word that only definitions have is found as soon as they are there, without typing again', {skip}, async () => {
  const {box} = await start('data-offline="off"', {pace: 150, ranges: 'no'});
  await box.input.fill('crucible');
  await whole(box);
  await box.options.filter({hasText: 'crucible'}).first().waitFor();
});

test('the definition that is being read stays open when the rest has arrived', {skip}, async () => {
  const {box} = await start('data-offline="off"', {pace: 100});
  await box.input.fill('stochastic gradient descent');
  await box.options.first().click();
  await box.card.waitFor();
  await whole(box);
  await box.host.locator('.option[data-opened]').first().waitFor({state: 'attached'});
  assert.equal(await box.title.textContent(), 'Stochastic gradient descent');
});

test('a download that broke off is taken up where it ended', {skip}, async () => {
  const {box, moods} = await start('data-offline="off"', {cut: [half, 10_000], linger: 700});
  assert.equal(await whole(box), true);
  assert.deepEqual(moods.requests.map(({range}) => range), [undefined, `bytes=${half}-`, `bytes=${half + 10_000}-`]);
});

test('by ranges a reader pays for the terms, and for each definition that is read', {skip}, async () => {
  const {box, moods, said} = await start('data-offline="off" data-read="range"', {});
  assert.equal(await whole(box), false);
  assert.equal(moods.requests.length, 1);
  await box.input.fill('stochastic gradient descent');
  await box.options.first().click();
  await box.card.waitFor();
  // What all definitions are read with comes behind the terms of so small a pack, unless the request for these was over before.
  assert.ok([2, 3].includes(moods.requests.length), JSON.stringify(moods.requests));
  assert.equal(moods.requests[0].range, 'bytes=0-98303');
  assert.ok(moods.bytes < 98_304 + 8_000, `${moods.bytes} of ${pack.length}`);
  assert.deepEqual(said, []);
});

test('by ranges from a server that has none the pack is streamed, in one request', {skip}, async () => {
  const {box, moods} = await start('data-offline="off" data-read="range"', {ranges: 'no'});
  assert.equal(await whole(box), true);
  assert.equal(moods.requests.length, 1);
});

test('what is read by ranges is refused by name when the network goes', {skip}, async () => {
  const {box, context, server} = await start('data-offline="off" data-read="range"', {});
  await context.setOffline(true);
  await server.close();
  const refused = await box.host.evaluate((host) => host.engine.entry('stochastic-gradient-descent').catch(({code}) => code));
  assert.equal(refused, 'network');
  assert.ok((await search(box, 'wafer')).total > 0);
});

for (const cors of ['plain', 'exposed']) {
  test(`a pack of another origin is read in every way, with ${cors} headers, and without a preflight`, {skip}, async () => {
    const remote = await moodyServer(pack, {cors});
    servers.push(remote);
    const server = await serve(site(), {policy: ''});
    servers.push(server);
    opened = await openPage(browser, server.url);
    const {page} = opened;
    const read = (options) => inPage(page, async ([url, given]) => {
      const {openGlossary} = await import('/index.js');
      const glossary = await openGlossary(url, {cache: false, ...given});
      const {text} = await glossary.entry('stochastic-gradient-descent');
      const settled = [await glossary.whole, text.length > 100];
      await glossary.close();
      return settled;
    }, [remote.url, options]);
    assert.deepEqual(await read({read: 'stream'}), [true, true]);
    assert.deepEqual(await read({read: 'range'}), [false, true]);
    Object.assign(remote.mood, {cut: [half], linger: 700});
    assert.deepEqual(await read({read: 'stream'}), [true, true]);
    assert.deepEqual(remote.requests.filter(({method}) => method !== 'GET'), []);
    assert.equal(remote.requests.at(-1).range, `bytes=${half}-`);
  });
}

/** Opens the pack in the page as the script tag would, and waits until nothing more is stored. */
const visit = (page) => inPage(page, async () => {
  const {openGlossary} = await import('/index.js');
  const glossary = await openGlossary('/glossary.tdx', {worker: false});
  const kept = await glossary.kept;
  const {hash, bytes} = await glossary.info();
  const {text} = (await glossary.entry('wafer')) ?? {};
  await glossary.close();
  return {kept, hash, bytes, text};
});

test('a newer pack costs what changed, and is there at the next visit, with the network off', {skip: skipOtherPack}, async () => {
  const {page, context, moods, server} = await start('data-offline="off" data-cache="off"', {});
  const first = await visit(page);
  assert.equal(first.kept, true);
  const before = moods.requests.length;
  moods.mood.file = () => otherPack();
  const second = await visit(page);
  assert.deepEqual([second.kept, second.hash], [true, first.hash]);
  const later = moods.requests.slice(before);
  assert.match(later[0].range, /^bytes=0-\d{3,4}$/);
  await context.setOffline(true);
  await server.close();
  const third = await visit(page);
  assert.equal(third.kept, true);
  assert.notEqual(third.hash, first.hash);
  assert.match(third.text, /^A thin slice/);
});

test('the browser is asked to keep what is kept, where it asks nobody', {skip}, async () => {
  const server = await serve(site(scriptTagPage('data-offline="off"')));
  servers.push(server);
  const init = () => {
    StorageManager.prototype.persist = async () => { globalThis.asked = (globalThis.asked ?? 0) + 1; return true; };
  };
  opened = await openPage(browser, server.url, {init});
  await opened.box.host.evaluate((host) => host.engine.kept);
  await opened.page.waitForFunction(() => globalThis.asked === 1);
});
