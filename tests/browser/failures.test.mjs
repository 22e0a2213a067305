// What a reader sees when something is wrong, and that a retry can mend it.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, test} from 'node:test';
import {launch, openPage, packFile, scriptTagPage, serve, site, skip} from './support.mjs';
import {strictPolicy} from './server.mjs';

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

async function start(roots, {ready = false, ...options} = {}) {
  const server = await serve(roots, options);
  servers.push(server);
  opened = await openPage(browser, server.url, {ready});
  return opened;
}

const bytes = () => readFileSync(packFile);
const changed = () => {
  const pack = bytes();
  pack[pack.length - 20] ^= 0xff;
  return pack;
};

const breakages = [
  ['a missing pack', {'/glossary.tdx': Buffer.alloc(0)}, /not where this page expects it/, {status: 404}],
  ['a web page in place of the pack', {'/glossary.tdx': '<!doctype html><title>Sign in</title>'}, /web page in place/],
  ['bytes that are no pack', {'/glossary.tdx': Buffer.from([1, 2, 3, 4])}, /not a Termdex glossary/],
  ['half a pack', () => ({'/glossary.tdx': bytes().subarray(0, 2000)}), /cut short/],
  ['a damaged pack', () => ({'/glossary.tdx': changed()}), /damaged/],
  ['missing wasm', {'/termdex-heads.wasm': Buffer.alloc(0)}, /could not start/, {status: 404, path: '/termdex-heads.wasm'}],
];
for (const [what, roots, expected, {status, path = '/glossary.tdx'} = {}] of breakages) {
  test(`${what} is explained and can be retried`, {skip}, async () => {
    let broken = true;
    const wrong = typeof roots === 'function' ? roots() : roots;
    const intercept = (request, response, url) => {
      if (!broken || status === undefined || url.pathname !== path) return false;
      response.writeHead(status).end();
      return true;
    };
    const served = {...site()};
    for (const [name, content] of Object.entries(wrong)) {
      served[name] = () => (broken ? content : readFileSync(name === path && path.endsWith('wasm') ? wasmFile() : packFile));
    }
    const {box, page} = await start(served, {intercept});
    await box.failure.waitFor();
    assert.match(await box.failure.textContent(), expected);
    broken = false;
    await box.retry.click();
    await box.failure.waitFor({state: 'hidden'});
    await box.input.fill('wafer');
    await box.options.first().waitFor();
    assert.ok(await page.evaluate(() => document.activeElement.localName === 'termdex-search'));
  });
}

const wasmFile = () => new URL('../../web/dist/termdex-heads.wasm', import.meta.url);

test('a download that breaks off is named and can be retried', {skip}, async () => {
  let broken = true;
  const intercept = (request, response, url) => {
    if (!broken || url.pathname !== '/glossary.tdx') return false;
    const pack = bytes();
    response.writeHead(200, {'content-length': pack.length});
    response.write(pack.subarray(0, pack.length >> 1), () => setTimeout(() => response.destroy(), 100));
    return true;
  };
  const {box} = await start(site(), {intercept});
  await box.failure.waitFor();
  assert.match(await box.failure.textContent(), /broke off during the download/);
  broken = false;
  await box.retry.click();
  await box.input.fill('wafer');
  await box.options.first().waitFor();
});

test('a length that promises more than comes is forgiven when the pack is whole', {skip}, async () => {
  const intercept = (request, response, url) => {
    if (url.pathname !== '/glossary.tdx') return false;
    const pack = bytes();
    response.writeHead(200, {'content-length': pack.length + 1000});
    response.write(pack, () => setTimeout(() => response.destroy(), 200));
    return true;
  };
  const {box} = await start(site(), {intercept, ready: true});
  await box.input.fill('wafer');
  await box.options.first().waitFor();
});

test('a slow download shows how far it is, and answers what was typed meanwhile', {skip}, async () => {
  let goOn;
  const rest = new Promise((resolve) => { goOn = resolve; });
  const intercept = (request, response, url) => {
    if (url.pathname !== '/glossary.tdx') return false;
    const pack = bytes();
    const beforeTheHeadsEnd = Math.ceil(pack.length / 20);
    response.writeHead(200, {'content-length': pack.length});
    response.write(pack.subarray(0, beforeTheHeadsEnd));
    rest.then(() => response.end(pack.subarray(beforeTheHeadsEnd)));
    return true;
  };
  const {box} = await start(site(), {intercept});
  const bar = box.host.getByRole('progressbar');
  await bar.filter({visible: true}).waitFor();
  await box.host.locator('[role=progressbar][aria-valuenow="5"]').waitFor();
  await box.input.fill('wafer');
  assert.match(await box.note.textContent(), /Loading the glossary/);
  goOn();
  await box.options.first().waitFor();
  assert.equal(await bar.isVisible(), false);
});

test('where a policy forbids workers the engine runs in the page', {skip}, async () => {
  const policy = strictPolicy.replace("worker-src 'self'", "worker-src 'none'");
  const {box} = await start(site(scriptTagPage('data-offline="off"')), {policy, ready: true});
  assert.equal(await box.host.evaluate((host) => host.engine.runs), 'direct');
  await box.input.fill('wafer');
  await box.options.first().waitFor();
});

test('where a policy names other Trusted Types only, the engine runs in the page', {skip}, async () => {
  const policy = `${strictPolicy}; trusted-types site`;
  const {box, page, said} = await start(site(), {policy, ready: true});
  assert.equal(await box.host.evaluate((host) => host.engine.runs), 'direct');
  // No worker that would keep the page may be registered, either, and that is no error.
  await box.host.evaluate((host) => host.engine.kept);
  await page.waitForTimeout(500);
  assert.deepEqual(said.filter((line) => line.startsWith('uncaught')), []);
});

test('the policy that the README gives is enough, and nothing is reported under it', {skip}, async () => {
  const policy = `${strictPolicy}; trusted-types termdex`;
  const {box, said} = await start(site(), {policy, ready: true});
  assert.equal(await box.host.evaluate((host) => host.engine.runs), 'worker');
  await box.host.and(box.host.page().locator('[data-offline-ready]')).waitFor();
  assert.deepEqual(said, []);
});

test('data-worker="off" runs the engine in the page, without a worker’s download', {skip}, async () => {
  const {box, page, said} = await start(site(scriptTagPage('data-worker="off" data-offline="off"')), {ready: true});
  assert.equal(await box.host.evaluate((host) => host.engine.runs), 'direct');
  assert.equal(page.workers().length, 0);
  assert.ok(!servers[0].requests.includes('/termdex-worker.js'));
  assert.deepEqual(said, []);
});

test('a script from another origin searches too', {skip}, async () => {
  const cors = (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    return false;
  };
  const cdn = await serve(site(), {intercept: cors, policy: ''});
  servers.push(cdn);
  const page = scriptTagPage().replace('/termdex.js', `${cdn.url}termdex.js`);
  const {box, said} = await start({...site(page)}, {policy: '', ready: true});
  assert.equal(await box.host.evaluate((host) => host.engine.runs), 'direct');
  await box.input.fill('wafer');
  await box.options.first().waitFor();
  assert.deepEqual(said, []);
});
