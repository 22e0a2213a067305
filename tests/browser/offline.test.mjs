// After one visit the network may go: code, pack, page and the page's own styles are there.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import {dist, indexOf, launch, openPage, otherPack, packFile, scriptTagPage, serve, site, skip, skipOtherPack, web} from './support.mjs';

const head = '<link rel="stylesheet" href="/site.css">';
const more = {'/site.css': {file: new URL('../../web/examples/demo.css', import.meta.url).pathname}};

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

async function start(roots, {options, ...serverOptions} = {}) {
  server = await serve(roots, serverOptions);
  opened = await openPage(browser, server.url, options);
  return opened;
}

const offlineReady = (page) => page.locator('termdex-search[data-offline-ready]').waitFor({timeout: 20_000});
const cacheNames = (page) => page.evaluate(async () => (await caches.keys()).sort());

async function search(box, query, expected) {
  await box.input.fill(query);
  await box.options.first().waitFor();
  assert.match(await box.options.first().textContent(), expected);
}

test('with the network off, a reload still searches, reads and looks as before', {skip}, async () => {
  const {context, page, box, said} = await start(site(scriptTagPage('', {head}), more));
  await offlineReady(page);
  await context.setOffline(true);
  await server.close();
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await search(box, 'stochastic gradeint desent', /Stochastic gradient descent/);
  await page.keyboard.press('Enter');
  await box.card.waitFor();
  await box.card.locator('math').first().waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).marginTop), '0px');
  assert.deepEqual(said, []);
});

test('with the network off, the same page with a query in its address opens too', {skip}, async () => {
  const {context, page, box} = await start(site());
  await offlineReady(page);
  await context.setOffline(true);
  await page.goto(`${server.url}?from=mail`);
  await page.waitForFunction(() => globalThis.termdexReady);
  await search(box, 'wafer', /wafer/i);
});

test('the second visit downloads no pack and no code but termdex.js', {skip}, async () => {
  const {page} = await start(site());
  await offlineReady(page);
  const first = server.answers.length;
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await page.waitForTimeout(500);
  const full = server.answers.slice(first).filter(({status}) => status === 200).map(({path}) => path);
  assert.deepEqual(full.filter((path) => /wasm|worker|tdx/.test(path)), []);
});

test('a newer pack is used at the next opening, and the old one goes', {skip: skipOtherPack}, async () => {
  let pack = readFileSync(packFile);
  const {page, box} = await start({...site(), '/glossary.tdx': () => pack});
  await offlineReady(page);
  const before = (await cacheNames(page)).filter((name) => name.startsWith('termdex-pack-'));
  pack = otherPack();
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await box.host.evaluate((host) => host.engine.kept);
  const after = (await cacheNames(page)).filter((name) => name.startsWith('termdex-pack-'));
  assert.equal(after.length, 1);
  assert.notDeepEqual(after, before);
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  const {hash} = await box.host.evaluate((host) => host.engine.info());
  assert.deepEqual(after, [`termdex-pack-${hash}`]);
});

test('a broken release of the pack does not replace the good one', {skip}, async () => {
  let pack = readFileSync(packFile);
  const {page, box} = await start({...site(), '/glossary.tdx': () => pack});
  await offlineReady(page);
  pack = pack.subarray(0, pack.length >> 1);
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await box.host.evaluate((host) => host.engine.kept);
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await search(box, 'wafer', /wafer/i);
});

test('pages without the widget, and other requests, are not kept', {skip}, async () => {
  const other = '<!doctype html><html lang="en"><title>Other</title><h1>Other</h1>';
  const {context, page} = await start({...site(), '/other.html': other});
  await offlineReady(page);
  await page.goto(`${server.url}other.html`);
  await context.setOffline(true);
  await assert.rejects(page.reload());
  await context.setOffline(false);
  await page.goto(server.url);
  const kept = await page.evaluate(async () => {
    const urls = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
    }
    return urls;
  });
  assert.ok(!kept.includes('/other.html'), kept.join());
});

test('data-offline="off" registers nothing', {skip}, async () => {
  const {page} = await start(site(scriptTagPage('data-offline="off"')));
  await page.waitForTimeout(300);
  const registrations = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  assert.equal(registrations, 0);
});

test('a service worker of the site’s own is not replaced', {skip}, async () => {
  const own = 'addEventListener("install", () => skipWaiting()); addEventListener("activate", (e) => e.waitUntil(clients.claim()));';
  const {page} = await start({...site('<!doctype html><html lang="en"><title>First</title><h1>First</h1>'), '/own.js': () => own,
    '/glossary.html': scriptTagPage()}, {options: {ready: false}});
  await page.evaluate(async () => {
    const policy = trustedTypes.createPolicy('site', {createScriptURL: (url) => url});
    await navigator.serviceWorker.register(policy.createScriptURL('/own.js'));
    await navigator.serviceWorker.ready;
  });
  await page.goto(`${server.url}glossary.html`);
  await page.locator('termdex-search').waitFor();
  await page.waitForTimeout(500);
  const scripts = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({active}) => new URL(active.scriptURL).pathname));
  assert.deepEqual(scripts, ['/own.js']);
});

test('a service worker of the site’s own keeps page, pack and code with addTermdexCache', {skip}, async () => {
  const own = `import {addTermdexCache} from '/service-worker.js';
    addTermdexCache(self, {folder: '/'});
    addEventListener('install', () => skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));`;
  const first = '<!doctype html><html lang="en"><title>First</title><h1>First</h1>';
  const roots = {...site(scriptTagPage()), '/first.html': first, '/own.js': () => own};
  server = await serve(roots);
  opened = await openPage(browser, `${server.url}first.html`, {ready: false});
  const {page, context, box} = opened;
  await page.evaluate(async () => {
    const policy = trustedTypes.createPolicy('site', {createScriptURL: (url) => url});
    await navigator.serviceWorker.register(policy.createScriptURL('/own.js'), {type: 'module'});
    await navigator.serviceWorker.ready;
  });
  await page.goto(server.url);
  await offlineReady(page);
  await context.setOffline(true);
  await page.reload();
  await search(box, 'wafer', /wafer/i);
});

test('a script in another folder keeps the page by a service worker at the root', {skip}, async () => {
  const page = scriptTagPage('data-service-worker="/termdex-sw.js"').replace('/termdex.js', '/lib/termdex.js');
  const roots = {'/index.html': page, '/lib/': dist, '/glossary.tdx': {file: packFile},
    '/termdex-sw.js': {file: `${dist}/termdex-sw.js`}};
  const visit = await start(roots);
  await offlineReady(visit.page);
  await visit.context.setOffline(true);
  await visit.page.reload();
  await visit.page.waitForFunction(() => globalThis.termdexReady);
  await search(visit.box, 'wafer', /wafer/i);
});

test('a script in another folder without that leaves the page alone, silently', {skip}, async () => {
  const page = scriptTagPage().replace('/termdex.js', '/lib/termdex.js');
  const visit = await start({'/index.html': page, '/lib/': dist, '/glossary.tdx': {file: packFile}});
  await search(visit.box, 'wafer', /wafer/i);
  assert.deepEqual(visit.said, []);
});

test('without Cache Storage and service workers everything else works', {skip}, async () => {
  const init = () => {
    Object.defineProperty(globalThis, 'caches', {value: undefined});
    Object.defineProperty(Navigator.prototype, 'serviceWorker', {value: undefined});
  };
  const {box, said} = await start(site(scriptTagPage('data-worker="off"')), {options: {init}});
  await search(box, 'wafer', /wafer/i);
  assert.deepEqual(said, []);
});

test('offline.html says when it is kept, and is there without a network, with box and index', {skip}, async () => {
  server = await serve({'/': [path.join(web, 'examples'), dist], '/glossary.tdx': {file: packFile}});
  opened = await openPage(browser, `${server.url}offline.html`);
  const {context, page, box, said} = opened;
  await page.locator('.kept').waitFor({timeout: 20_000});
  assert.equal(await page.locator('.coming').isVisible(), false);
  await context.setOffline(true);
  await server.close();
  await page.reload();
  await page.waitForFunction(() => globalThis.termdexReady);
  await search(box, 'waffer', /wafer/i);
  await page.keyboard.press('Escape');
  const index = indexOf(page);
  await index.letter('B').click();
  await index.title.filter({hasText: /^B$/}).waitFor();
  assert.deepEqual(said, []);
});
