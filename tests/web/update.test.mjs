// A pack that is kept opens at once; a newer one costs what changed, and takes its place in one step.
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {arrive, named, openAt} from './arrivals.mjs';
import {memoryCaches} from './memory-caches.mjs';
import {hashOf, stubModule, stubPack} from './stub-engine.mjs';

const names = Array.from({length: 60}, (_, i) => `block ${i}`);
const changed = (...at) => stubPack({blocks: names.map((name, i) => (at.includes(i) ? `new ${name}` : name))});
const pack = stubPack({blocks: names});
const headerBytes = pack.indexOf(10) + 1;
const cacheOf = (file) => `termdex-pack-${hashOf(file.subarray(0, file.indexOf(10) + 1))}`;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

beforeEach(() => { globalThis.caches = memoryCaches(); });

/** Visits twice: the first time `pack` is there, the second time `next` in `mood`. */
async function twice(t, next, mood = {}) {
  const {server, arrival} = await arrive(t, pack, {file: () => pack, etag: mood.etag}, {cache: true});
  assert.equal(await arrival.kept, true);
  arrival.close();
  const before = server.requests.length;
  Object.assign(server.mood, {file: () => next, ...mood});
  caches.writes.length = 0;
  const second = openAt(t, server, {cache: true});
  return {...second, server, later: () => server.requests.slice(before)};
}

async function keptBytes(url) {
  const [name, ...more] = await caches.keys();
  assert.deepEqual(more, []);
  return Buffer.from(await (await (await caches.open(name)).match(url)).arrayBuffer());
}

test('what a stream brought is kept, byte for byte, under the name of its content', async (t) => {
  const {arrival, server} = await arrive(t, pack, {cut: [90_000]}, {cache: true});
  assert.equal(await arrival.kept, true);
  assert.deepEqual(await caches.keys(), [cacheOf(pack)]);
  assert.deepEqual(await keptBytes(server.url), pack);
});

test('a pack that is whole leaves its bytes to the cache and the engine', async (t) => {
  const large = stubPack({blockBytes: 3_000_000});
  const heldBy = async ({kept}) => {
    await kept;
    for (let turns = 0; turns < 3; turns++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      collectGarbage();
    }
    return process.memoryUsage().arrayBuffers / large.length;
  };
  const {arrival: streamed, server} = await arrive(t, large, {}, {cache: true});
  const first = await heldBy(streamed);
  const {arrival: kept} = openAt(t, server, {cache: true});
  const second = await heldBy(kept);
  // The test itself holds three: the server's file, and two in its Cache Storage.
  assert.ok(first < 3.5 && second < 3.5, `${first} packs, then ${second}`);
});

test('definitions that came before their turn are in what is kept, too', async (t) => {
  const {arrival, server, entry} = await arrive(t, pack, {pace: 3}, {cache: true});
  await arrival.heads;
  await entry('59');
  assert.equal(await arrival.kept, true);
  assert.deepEqual(await keptBytes(server.url), pack);
});

test('a pack that did not change costs one conditional request', async (t) => {
  const {arrival, later, server} = await twice(t, pack);
  assert.equal(await arrival.kept, true);
  assert.deepEqual(later().map(({sent}) => sent), [0]);
  assert.equal(await arrival.whole, true);
  assert.deepEqual(caches.writes, []);
  assert.deepEqual(await keptBytes(server.url), pack);
});

test('without a validator it costs the header', async (t) => {
  const {arrival, later} = await twice(t, pack, {etag: ''});
  await arrival.kept;
  assert.deepEqual(later().map(({sent}) => sent), [headerBytes + 512]);
});

test('the kept pack answers before the server does', async (t) => {
  const {arrival, info, later} = await twice(t, changed(3), {delay: 200});
  await arrival.whole;
  assert.equal((await info()).title, 'Stub');
  assert.ok(later().every(({sent}) => sent === 0));
});

test('a newer pack costs its header, its table and the blocks that changed', async (t) => {
  const next = changed(10, 11, 40);
  const {arrival, later, server, module} = await twice(t, next);
  assert.equal(await arrival.kept, true);
  assert.deepEqual(later().map(({sent}) => sent), [next.indexOf(10) + 1 + 512, 8000, 8000, 4000]);
  assert.deepEqual(await keptBytes(server.url), next);
  assert.deepEqual(await caches.keys(), [cacheOf(next)]);
  assert.equal(module.alive, 1);
});

test('the new pack is written whole before the old one goes', async (t) => {
  const next = changed(10);
  const {arrival} = await twice(t, next);
  await arrival.kept;
  assert.deepEqual(caches.writes, [`put ${cacheOf(next)}`, `delete ${cacheOf(pack)}`, `drop ${cacheOf(pack)}`]);
});

test('a newer pack that has more than 16 MiB more costs its header, unless all of it was asked for', async (t) => {
  const large = stubPack({blocks: names, blockBytes: 300_000});
  const {arrival, later, server} = await twice(t, large);
  await arrival.kept;
  assert.deepEqual(later().map(({sent}) => sent), [headerBytes + 512]);
  assert.deepEqual(await keptBytes(server.url), pack);
  server.mood.ranges = 'no';
  const before = server.bytes;
  await openAt(t, server, {cache: true}).arrival.kept;
  assert.ok(server.bytes - before < large.length / 2);
  await openAt(t, server, {cache: true, read: 'stream'}).arrival.kept;
  assert.deepEqual(await keptBytes(server.url), large);
});

test('a question for a newer pack goes past the browser’s cache without ranges, too', async (t) => {
  const modes = [];
  const {fetch} = globalThis;
  t.mock.method(globalThis, 'fetch', (url, init) => {
    modes.push(init.cache);
    return fetch(url, init);
  });
  const {arrival} = await twice(t, pack, {etag: '', ranges: '416'});
  await arrival.kept;
  assert.deepEqual(modes, [undefined, 'no-cache', 'no-cache']);
});

test('for a reader who saves data the kept pack is not renewed', async (t) => {
  const {navigator} = globalThis;
  t.after(() => Object.defineProperty(globalThis, 'navigator', {value: navigator, configurable: true}));
  Object.defineProperty(globalThis, 'navigator', {value: {connection: {saveData: true}}, configurable: true});
  const {server, arrival} = await arrive(t, pack, {}, {cache: true, read: 'stream'});
  await arrival.kept;
  const again = openAt(t, server, {cache: true});
  assert.equal(await again.arrival.kept, true);
  assert.equal(server.requests.length, 1);
});

test('a reader goes on in the old pack until the next opening', async (t) => {
  const {arrival, entry, server} = await twice(t, changed(10));
  await arrival.kept;
  assert.equal((await entry('10')).text, hashOf(pack.subarray(headerBytes + 128_030 + 40_000, headerBytes + 128_030 + 44_000)));
  const third = openAt(t, server, {cache: true});
  await third.arrival.whole;
  assert.notEqual((await third.entry('10')).text, (await entry('10')).text);
});

for (const [what, mood] of [['no ranges', {ranges: 'no', accept: 'none'}], ['416', {ranges: '416'}], ['compression', {ranges: 'no', gzip: true}]]) {
  test(`where the server has ${what} the whole of a newer pack is read`, async (t) => {
    const next = changed(10);
    const {arrival, server} = await twice(t, next, mood);
    assert.equal(await arrival.kept, true);
    assert.deepEqual(await keptBytes(server.url), next);
  });
}

const failures = [
  ['is damaged', () => { const bytes = Buffer.from(changed(10)); bytes[headerBytes + 128_030 + 40_001] ^= 1; return bytes; }, {}],
  ['is cut short', () => changed(10).subarray(0, 150_000), {}],
  ['is a web page', () => Buffer.from('<!doctype html>'), {}],
  ['is gone', () => changed(10), {status: [404]}],
  ['breaks off for good', () => changed(10), {cut: Array(20).fill(0)}],
];
for (const [what, next, mood] of failures) {
  test(`a newer pack that ${what} leaves the old one in its place`, async (t) => {
    const {arrival, server, module} = await twice(t, next(), mood);
    assert.equal(await arrival.kept, true);
    assert.deepEqual(await keptBytes(server.url), pack);
    assert.deepEqual(caches.writes, []);
    assert.equal(module.alive, 1);
  });
}

test('a pack that changes once more during an update is never a mixture', async (t) => {
  const next = changed(10, 40);
  const last = stubPack({blocks: names.map((name, i) => (i === 40 ? 'the newest' : name))});
  const {arrival, server} = await twice(t, next, {file: (n) => (n < 4 ? next : last)});
  await arrival.kept;
  assert.deepEqual(await keptBytes(server.url), last);
});

test('a kept pack that was damaged on disk is dropped and read from the server', async (t) => {
  const {arrival, server} = await arrive(t, pack, {}, {cache: true});
  await arrival.kept;
  const name = cacheOf(pack);
  const damaged = Buffer.from(pack);
  damaged[pack.length - 2000] ^= 1;
  await (await caches.open(name)).put(server.url, new Response(damaged, {headers: {'x-termdex-bytes': String(pack.length)}}));
  const again = openAt(t, server, {cache: true});
  assert.equal(await again.arrival.whole, true);
  assert.equal(await again.arrival.kept, true);
  assert.deepEqual(await keptBytes(server.url), pack);
});

test('a kept pack stays where the engine fails for another reason', async (t) => {
  const {arrival, server} = await arrive(t, pack, {}, {cache: true});
  await arrival.kept;
  const full = () => { throw new WebAssembly.RuntimeError('out of memory'); };
  const newer = () => ({error: '{"code":"unsupported_version"}'});
  for (const beginPack of [full, newer]) {
    await assert.rejects(openAt(t, server, {cache: true, module: {beginPack}}).arrival.heads);
    assert.deepEqual(await keptBytes(server.url), pack);
  }
});

test('a kept pack is not downloaded again where the rest of the code cannot come: terms are found, and definitions when it comes', async (t) => {
  const {arrival, server} = await arrive(t, pack, {}, {cache: true});
  await arrival.kept;
  const before = server.requests.length;
  let fails = true;
  const module = stubModule(async () => {
    if (fails) throw Object.assign(new Error('no network'), {name: 'TermdexError', code: 'wasm_failed'});
  });
  const again = openAt(t, server, {cache: true, module});
  await again.arrival.heads;
  await assert.rejects(again.arrival.whole, named('wasm_failed'));
  assert.deepEqual((await again.search('x')).hits, []);
  await assert.rejects(again.entry('0'), named('wasm_failed'));
  fails = false;
  assert.equal((await again.entry('0')).id, '0');
  assert.equal(server.requests.length, before);
  assert.deepEqual(await keptBytes(server.url), pack);
});

test('without a server the kept pack opens; without either the error has a name', async (t) => {
  const {server, arrival} = await arrive(t, pack, {}, {cache: true});
  await arrival.kept;
  await server.close();
  const kept = openAt(t, server, {cache: true});
  assert.equal(await kept.arrival.whole, true);
  assert.equal(await kept.arrival.kept, true);
  await assert.rejects(openAt(t, server).arrival.heads, named('network'));
});

test('a pack that is kept opens from the cache, whatever way to the network was asked for', async (t) => {
  const {server, arrival} = await arrive(t, pack, {}, {cache: true});
  await arrival.kept;
  for (const read of ['stream', 'range']) {
    assert.equal(await openAt(t, server, {cache: true, read}).arrival.whole, true);
  }
  assert.equal(server.bytes, pack.length);
});

test('what came whole although ranges were asked for is kept, too', async (t) => {
  const {server, arrival} = await arrive(t, pack, {ranges: 'no'}, {cache: true, read: 'range'});
  assert.equal(await arrival.kept, true);
  assert.deepEqual(await keptBytes(server.url), pack);
});
