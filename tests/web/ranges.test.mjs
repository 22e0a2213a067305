// A pack of which only what is needed is read, and what becomes of that where ranges do not work.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {arrive, named} from './arrivals.mjs';
import {stubModule, stubPack} from './stub-engine.mjs';
import {load} from './support.mjs';

const names = Array.from({length: 60}, (_, i) => `block ${i}`);
const headsBytes = 150_000;
const pack = stubPack({headsBytes, blocks: names});
const renewed = stubPack({title: 'Renewed', headsBytes, blocks: names.map((name) => `new ${name}`)});
const other = stubPack({title: 'Other', headsBytes, blocks: ['a', 'b', 'c']});
const headerBytes = pack.indexOf(10) + 1;
const open = async (t, file = pack, {module, ...mood} = {}) => arrive(t, file, mood, {read: 'range', module});

test('the heads come in two requests and nothing else does', async (t) => {
  const {arrival, server, search} = await open(t);
  assert.equal(await arrival.whole, false);
  assert.equal((await search('x')).fullText, false);
  const heads = headerBytes + headsBytes;
  assert.deepEqual(server.requests.map(({range}) => range), ['bytes=0-98303', `bytes=98304-${heads - 1}`]);
  assert.equal(server.bytes, heads);
});

test('heads that fit into the first request need no second one', async (t) => {
  const {arrival, server} = await open(t, stubPack({headsBytes: 10_000}));
  await arrival.heads;
  assert.equal(server.requests.length, 1);
});

test('a header that does not fit into the first request is read on', async (t) => {
  const {arrival, server} = await open(t, stubPack({padding: 500_000}));
  await arrival.heads;
  assert.deepEqual(server.requests.slice(0, 3).map(({range}) => range), ['bytes=0-98303', 'bytes=98304-393215', 'bytes=393216-1572863']);
});

test('progress is that of the heads', async (t) => {
  const {arrival, progress} = await open(t);
  await arrival.heads;
  assert.deepEqual(progress[0], [0, undefined]);
  assert.deepEqual(progress.at(-1), [headerBytes + headsBytes, headerBytes + headsBytes]);
});

test('the first definition costs two requests, each further one its block', async (t) => {
  const {server, entry, arrival, module} = await open(t);
  await arrival.heads;
  for (const id of ['7', '40', '7', '40']) assert.equal((await entry(id)).id, id);
  assert.deepEqual(server.requests.slice(2).map(({sent}) => sent), [58_030, 4000, 4000]);
  assert.deepEqual(module.supplied, ['heads', 'words', 'phrases', 'blocks', 'bodies 7', 'bodies 40']);
});

test('of a pack with a base, what has changed comes with the heads, and no more', async (t) => {
  const based = stubPack({headsBytes: 90_000, changesBytes: 30_000});
  const {arrival, server, progress} = await open(t, based);
  assert.equal(await arrival.whole, false);
  const end = based.indexOf(10) + 1 + 120_000;
  assert.deepEqual(server.requests.map(({range}) => range), ['bytes=0-98303', `bytes=98304-${end - 1}`]);
  assert.ok(progress.every(([loaded, total]) => total === undefined || loaded <= total), progress.join(' '));
});

test('what came behind the heads is not asked for again', async (t) => {
  const small = stubPack({headsBytes: 60_000});
  const {server, entry, arrival} = await open(t, small);
  await arrival.heads;
  assert.equal((await entry('1')).id, '1');
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(server.requests[1].range).map(Number);
  const heads = small.indexOf(10) + 1 + 60_000;
  assert.ok(from > heads, `${from} is behind ${heads}`);
  assert.equal(to, heads + 58_030 - 1);
});

test('the code that reads definitions comes with the first of them, not with the terms', async (t) => {
  let loads = 0;
  const {entry, arrival, search} = await open(t, pack, {module: stubModule(async () => { loads++; })});
  await arrival.heads;
  await search('x');
  assert.equal(loads, 0);
  await entry('5');
  assert.ok(loads > 0);
});

test('without that code terms are found, and definitions are refused by name until it comes', async (t) => {
  let fails = true;
  const module = stubModule(async () => {
    if (fails) throw Object.assign(new Error('no code'), {code: 'wasm_failed', name: 'TermdexError'});
  });
  const {entry, arrival, search} = await open(t, pack, {module});
  await arrival.heads;
  await assert.rejects(entry('5'), named('wasm_failed'));
  assert.equal((await search('x')).query, 'x');
  fails = false;
  assert.equal((await entry('5')).id, '5');
});

test('an entry that is not there costs what all definitions are read with, once, and no definition', async (t) => {
  const {server, entry, arrival} = await open(t);
  await arrival.heads;
  assert.equal(await entry('no such'), null);
  assert.equal(await entry('nor this'), null);
  assert.deepEqual(server.requests.slice(2).map(({sent}) => sent), [58_030]);
});

test('what all definitions are read with comes beside the code that reads them', {timeout: 10_000}, async (t) => {
  let arrived;
  const code = new Promise((resolve) => { arrived = resolve; });
  const {server, entry, arrival} = await open(t, pack, {module: stubModule(() => code)});
  await arrival.heads;
  const one = entry('5');
  while (server.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 2));
  arrived();
  assert.equal((await one).id, '5');
});

test('definitions that are asked for at the same time share requests, neighbours one', async (t) => {
  const {server, entry, arrival} = await open(t);
  await arrival.heads;
  await Promise.all(['0', '1', '2', '30', '30'].map(entry));
  assert.deepEqual(server.requests.slice(2).map(({sent}) => sent), [58_030, 12_000, 4000]);
});

test('a definition that could not be brought says why, and comes when asked for again', async (t) => {
  const {entry, arrival} = await open(t, pack, {status: [undefined, undefined, undefined, 404]});
  await arrival.heads;
  await assert.rejects(entry('3'), named('http_status'));
  assert.equal((await entry('3')).id, '3');
});

test('without a server it is refused by name at once', async (t) => {
  const {entry, arrival, server} = await open(t);
  await arrival.heads;
  await server.close();
  await assert.rejects(entry('3'), named('network'));
});

test('a range that is cut is taken up where it ended', async (t) => {
  const {entry, arrival, server} = await open(t, pack, {cut: [undefined, 10_000, undefined, 20_000]});
  await arrival.heads;
  await entry('3');
  assert.equal(server.bytes, headerBytes + headsBytes + 58_030 + 4000);
  assert.equal(server.requests.length, 6);
});

const moods = [
  ['that ignores ranges', {ranges: 'no'}, 1],
  ['that ignores ranges and claims to have them', {ranges: 'no', accept: 'bytes'}, 1],
  ['that compresses and ignores ranges', {ranges: 'no', gzip: true}, 1],
  ['that answers 416', {ranges: '416'}, 2],
  ['that answers another range', {ranges: 'wrong'}, 2],
  ['that answers in several pieces', {ranges: 'multipart'}, 2],
];
for (const [what, mood, requests] of moods) {
  test(`from a server ${what} the whole pack is taken, in ${requests} request${requests > 1 ? 's' : ''}`, async (t) => {
    const {arrival, server, entry} = await open(t, pack, mood);
    assert.equal(await arrival.whole, true);
    await entry('3');
    assert.equal(server.requests.length, requests);
  });
}

test('a server that forgets ranges later sends all of it once, whatever is asked for meanwhile', async (t) => {
  const {arrival, server, entry} = await open(t);
  await arrival.heads;
  await entry('5');
  Object.assign(server.mood, {ranges: 'no', accept: 'bytes', pace: 1});
  const entries = await Promise.all(['0', '20', '40', '59'].map(entry));
  assert.deepEqual(entries.map(({id}) => id), ['0', '20', '40', '59']);
  assert.equal(server.requests.filter(({sent}) => sent > 100_000).length, 1);
  assert.equal(await arrival.answer({method: 'search', query: 'x', options: {}}).then((json) => JSON.parse(json).fullText), true);
});

for (const [what, etag] of [['with', undefined], ['without', '']]) {
  test(`content that changed under a reader is read anew ${what} a validator, and never mixed`, async (t) => {
    const {arrival, entry, info, module} = await open(t, (n) => (n < 2 ? pack : other), {etag});
    await arrival.heads;
    assert.equal((await info()).title, 'Stub');
    const {text} = await entry('1');
    assert.equal((await info()).title, 'Other');
    assert.equal(text, JSON.parse(await arrival.answer({method: 'entry', id: '1'})).text);
    assert.equal(module.alive, 1);
  });
}

test('definitions on their way while the content changes are those of the new one', async (t) => {
  const {arrival, entry, info, module} = await open(t, (n) => (n < 4 ? pack : renewed), {etag: ''});
  await arrival.heads;
  await entry('5');
  const both = await Promise.all(['20', '50'].map(entry));
  assert.deepEqual(both.map(({id}) => id), ['20', '50']);
  assert.equal((await info()).title, 'Renewed');
  assert.equal(module.alive, 1);
});

test('a definition of the old content that is late is not taken for the new one', async (t) => {
  const {arrival, entry, server, module} = await open(t, pack, {etag: ''});
  await arrival.heads;
  await entry('5');
  const gates = ['20', '50'].map((id) => {
    let pass;
    return {begin: `bytes=${headerBytes + headsBytes + 58_030 + id * 4000}-`, opened: new Promise((resolve) => { pass = resolve; }), pass};
  });
  const [early, late] = gates;
  const {fetch} = globalThis;
  t.mock.method(globalThis, 'fetch', async (url, init) => {
    const range = init.headers.get('range') ?? '';
    if (range.startsWith(early.begin)) await early.opened;
    const response = await fetch(url, init);
    if (range.startsWith(late.begin)) {
      Object.assign(server.mood, {file: () => renewed, cut: [undefined, 0, 0, 0, 0]});
      early.pass();
      await late.opened;
    }
    return response;
  });
  const [first, second] = [entry('20'), entry('50')];
  await assert.rejects(first, named('interrupted'));
  late.pass();
  assert.equal((await second).id, '50');
  assert.equal(module.supplied.at(-1), 'bodies 50');
});

test('a 304 to a definition is asked for without ranges, then named', async (t) => {
  const {arrival, entry, server} = await open(t);
  await arrival.heads;
  server.mood.status = [304, 304];
  await assert.rejects(entry('3'), named('http_status'));
  assert.equal((await entry('3')).id, '3');
});

test('closing leaves no question that rejects unheard', async (t) => {
  const {arrival, entry} = await open(t);
  await arrival.heads;
  await entry('5');
  const asked = ['20', '50'].map((id) => assert.rejects(entry(id), named('closed')));
  arrival.close();
  await Promise.all(asked);
});

test('what waits for all of a pack that another question brings tries itself when that breaks off', async (t) => {
  const {arrival, entry, server} = await open(t, (n) => (n < 4 ? pack : other));
  await arrival.heads;
  await entry('5');
  Object.assign(server.mood, {ranges: 'no', accept: 'none', pace: 20, cut: [30_000, 0, 0, 0, 0]});
  const first = assert.rejects(entry('1'), named('interrupted'));
  while (server.requests.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  const [second] = await Promise.all([entry('2'), first]);
  assert.equal(second.id, '2');
});

for (const [where, cuts] of [['in its header', [0, 0, 0, 0]], ['in its heads', [30_000, 0, 0, 0]]]) {
  test(`content that changed and then broke off ${where} is gone on with when asked for again`, async (t) => {
    const {arrival, entry, info, server, module} = await open(t, (n) => (n < 2 ? pack : other), {etag: ''});
    await arrival.heads;
    server.mood.cut = [undefined, ...cuts, 0];
    await assert.rejects(entry('1'), named('interrupted'));
    assert.equal((await info()).title, 'Stub');
    await entry('1');
    assert.equal((await info()).title, 'Other');
    assert.equal(module.alive, 1);
  });
}

test('a pack of more than 16 MiB is left after its heads, where the server has ranges', async (t) => {
  const large = stubPack({blocks: ['large', 'larger'], blockBytes: 9_000_000});
  const {arrival, server, entry} = await arrive(t, large, {});
  assert.equal(await arrival.whole, false);
  // What is in the buffers of the connection counts as sent.
  assert.ok(server.bytes < 9_000_000, `${server.bytes}`);
  await entry('1');
  assert.equal(server.requests.length, 3);
  for (const [mood, options] of [[{ranges: 'no'}, {}], [{}, {read: 'stream'}]]) {
    const {arrival: all} = await arrive(t, large, mood, options);
    assert.equal(await all.whole, true);
  }
});

test('a reader who saves data gets ranges, unless told otherwise', async () => {
  const {wayTo} = await load('engine/pack-source.ts');
  const source = (read) => ({url: 'x', cache: true, read});
  assert.equal(wayTo(source(undefined), false), 'stream');
  assert.equal(wayTo(source(undefined), true), 'range');
  assert.equal(wayTo(source('stream'), true), 'stream');
  assert.equal(wayTo(source('range'), false), 'range');
});
