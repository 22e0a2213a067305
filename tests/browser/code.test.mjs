// How the engine's code reaches a page and its workers, in a real browser.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {dist, launch, openPage, scriptTagPage, serve, site, skip} from './support.mjs';
import {strictPolicy} from './server.mjs';

let browser;
let server;
let opened;

before(async () => {
  if (!skip) browser = await launch();
});
after(() => browser?.close());
afterEach(async () => {
  await opened?.context.close();
  await server?.close();
});

async function start({attributes = 'data-offline="off"', after: more = '', intercept} = {}) {
  server = await serve(site(scriptTagPage(attributes, {after: more})), {intercept});
  opened = await openPage(browser, server.url);
  return {...opened, asked: (name) => server.requests.filter((path) => path === `/${name}`).length};
}

const send = (response, name, type) => response.writeHead(200, {'content-type': type}).end(readFileSync(path.join(dist, name)));

const finds = async ({page}, boxes = 1) => {
  for (let i = 0; i < boxes; i++) {
    const box = page.locator('termdex-search').nth(i);
    await box.locator('input').fill('stochastic');
    await box.locator('[role=option]').first().waitFor();
  }
};

test('the code of the engine is on its way before the script of the worker is there', {skip}, async () => {
  let begun;
  const wasm = new Promise((resolve) => { begun = resolve; });
  const intercept = (request, response, {pathname}) => {
    if (pathname === '/termdex-heads.wasm') begun();
    if (pathname !== '/termdex-worker.js') return false;
    wasm.then(() => send(response, 'termdex-worker.js', 'text/javascript'));
    return true;
  };
  const page = await start({intercept});
  await finds(page);
  assert.deepEqual([page.asked('termdex-heads.wasm'), page.asked('termdex-worker.js'), page.said], [1, 1, []]);
});

test('several glossaries of a page share it: one download', {skip}, async () => {
  const page = await start({after: '<termdex-search src="/glossary.tdx"></termdex-search>'});
  await finds(page, 2);
  assert.deepEqual([page.asked('termdex-heads.wasm'), page.said], [1, []]);
});

test('without a worker it is downloaded once, too', {skip}, async () => {
  const page = await start({attributes: 'data-offline="off" data-worker="off"'});
  await finds(page);
  assert.deepEqual([page.asked('termdex-heads.wasm'), page.said], [1, []]);
});

test('a server that gives it no type of its own is asked once', {skip}, async () => {
  const intercept = (request, response, {pathname}) => {
    if (pathname !== '/termdex-heads.wasm') return false;
    send(response, 'termdex-heads.wasm', 'text/plain');
    return true;
  };
  const page = await start({intercept});
  await finds(page);
  assert.deepEqual([page.asked('termdex-heads.wasm'), page.said], [1, []]);
});

test('what the page could not load the worker loads itself', {skip}, async () => {
  let failed = false;
  const intercept = (request, response, {pathname}) => {
    if (pathname !== '/termdex-heads.wasm' || failed) return false;
    failed = true;
    response.writeHead(503).end();
    return true;
  };
  const page = await start({intercept});
  await finds(page);
  assert.equal(page.asked('termdex-heads.wasm'), 2);
});

test('a page that may not compile leaves it to its worker', {skip}, async () => {
  const intercept = (request, response, {pathname}) => {
    if (pathname === '/') response.setHeader('content-security-policy', strictPolicy.replace(" 'wasm-unsafe-eval'", ''));
    return false;
  };
  const page = await start({intercept});
  await finds(page);
});

for (const [way, attributes] of [['by ranges', 'data-read="range"'], ['by a stream', 'data-read="stream"'], ['without a worker', 'data-worker="off"']]) {
  test(`${way}, without the code that reads definitions terms are found; it is asked for again with the next definition`, {skip}, async () => {
    let broken = true;
    const intercept = (request, response, url) => broken && url.pathname === '/termdex-text.wasm' && response.writeHead(503).end();
    const page = await start({attributes: `data-offline="off" data-cache="off" ${attributes}`, intercept});
    const entry = () => page.box.host.evaluate((host) => host.engine.entry('stochastic-gradient-descent').then((found) => found?.term, ({code}) => code));
    const total = () => page.box.host.evaluate((host) => host.engine.search('wafer').then((found) => found.total));
    assert.ok(await total() > 0);
    assert.equal(await entry(), 'wasm_failed');
    assert.ok(await total() > 0);
    broken = false;
    assert.equal(await entry(), 'Stochastic gradient descent');
  });
}

test('what shows definitions is fetched when there are hits to read, not before', {skip}, async () => {
  const {box, page, asked} = await start();
  assert.equal(asked('termdex-card.js'), 0);
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({name}) => name.includes('/termdex-card.js?v=')));
});

test('where that does not come the box says so, and tries again with the next definition', {skip}, async () => {
  let broken = true;
  const intercept = (request, response, url) => broken && url.pathname === '/termdex-card.js' && response.writeHead(503).end();
  const {box} = await start({intercept});
  await box.input.fill('wafer');
  await box.options.first().click();
  await box.failure.filter({hasText: 'could not be reached'}).waitFor();
  broken = false;
  await box.retry.click();
  await box.input.fill('wafers');
  await box.options.first().click();
  await box.card.waitFor();
});
