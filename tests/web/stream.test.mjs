// A pack that is read from its beginning to its end, whatever the server and the connection do.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {arrive, named} from './arrivals.mjs';
import {stubModule, stubPack} from './stub-engine.mjs';

const pack = stubPack({blocks: Array.from({length: 60}, (_, i) => `block ${i}`)});
const other = stubPack({title: 'Other', blocks: ['a', 'b', 'c']});
const ranges = ({requests}) => requests.map(({range}) => range);

const forgiven = [
  ['that says nothing of ranges', {ranges: 'no', etag: ''}],
  ['that sends no length', {length: 'none'}],
  ['that promises more bytes than come', {length: 'long'}],
  ['that compresses', {gzip: true}],
  ['that is slow', {pace: 2}],
];
for (const [what, mood] of forgiven) {
  test(`a pack from a server ${what} comes whole in one request`, async (t) => {
    const {arrival, server, module} = await arrive(t, pack, mood);
    assert.equal(await arrival.whole, true);
    assert.deepEqual(ranges(server), [undefined]);
    assert.equal(new Set(module.supplied).size, module.supplied.length);
  });
}

test('terms are searched while the rest arrives, and the results say so', async (t) => {
  const {arrival, search, module} = await arrive(t, pack, {pace: 5});
  await arrival.heads;
  assert.equal((await search('x')).fullText, false);
  assert.ok(module.supplied.length < 10);
  await arrival.whole;
  assert.equal((await search('x')).fullText, true);
});

test('where nothing is found the code that suggests terms is brought first; where it cannot come nothing is suggested', async (t) => {
  const {arrival, search, module} = await arrive(t, pack, {pace: 20});
  await arrival.heads;
  assert.equal(module.hasText, false);
  assert.deepEqual(await search('nothing'), {query: 'nothing', suggestions: []});
  assert.equal(module.hasText, true);
  const refusing = stubModule(() => Promise.reject(new Error('no network')));
  const {arrival: alone, search: ask} = await arrive(t, pack, {pace: 20}, {module: refusing});
  await alone.heads;
  assert.deepEqual((await ask('x')).hits, []);
  assert.deepEqual(await ask('nothing'), {query: 'nothing', total: 0, totalIsExact: true, fullText: false, hits: [], suggestions: []});
});

test('progress counts up to the length that the pack says itself, whatever the server declares', async (t) => {
  for (const length of ['right', 'none', 'long']) {
    const {arrival, progress} = await arrive(t, pack, {length});
    await arrival.whole;
    assert.deepEqual(progress[0], [0, undefined]);
    assert.deepEqual(progress.at(-1), [pack.length, pack.length]);
    assert.deepEqual(progress.map(([loaded]) => loaded), progress.map(([loaded]) => loaded).sort((a, b) => a - b));
  }
});

// Parts of 4 ms in slices of 8: counted, because how long a turn takes is the machine's business.
test('what waits is heard behind at most three parts of a pack that is already there', async (t) => {
  let behind = 0;
  let most = 0;
  const slow = (module) => {
    const {beginPack} = module;
    module.beginPack = (bytes) => {
      const begun = beginPack(bytes);
      const supply = begun.pack?.supply.bind(begun.pack);
      if (supply) {
        begun.pack.supply = (...given) => {
          most = Math.max(most, ++behind);
          for (const end = performance.now() + 4; performance.now() < end;);
          return supply(...given);
        };
      }
      return begun;
    };
    return module;
  };
  const {arrival} = await arrive(t, pack, {}, {module: slow(stubModule())});
  let waiting = setImmediate(function turn() {
    behind = 0;
    waiting = setImmediate(turn);
  });
  await arrival.whole;
  clearImmediate(waiting);
  assert.ok(most > 0 && most <= 3, `${most} parts without a turn`);
});

test('a connection that is cut is taken up where it ended, if the content is the same', async (t) => {
  const {arrival, server} = await arrive(t, pack, {cut: [100_000, 50_000]});
  assert.equal(await arrival.whole, true);
  assert.deepEqual(ranges(server), [undefined, 'bytes=100000-', 'bytes=150000-']);
  assert.match(server.requests[1].ifRange, /^"/);
  assert.equal(server.bytes, pack.length);
});

test('a connection that is cut inside the header is taken up, too', async (t) => {
  const {arrival, server} = await arrive(t, pack, {cut: [100]});
  assert.equal(await arrival.whole, true);
  assert.deepEqual(ranges(server), [undefined, 'bytes=100-']);
});

test('without a strong validator the hashes see to it that nothing is mixed', async (t) => {
  for (const etag of ['', 'W/"weak"']) {
    const {arrival, server} = await arrive(t, pack, {cut: [100_000], etag});
    assert.equal(await arrival.whole, true);
    assert.deepEqual(server.requests.map(({ifRange}) => ifRange), [undefined, undefined]);
  }
});

for (const [what, etag] of [['says so', undefined], ['does not say so', '']]) {
  test(`content that changed before a download was taken up is read anew where the server ${what}`, async (t) => {
    const {arrival, info, module} = await arrive(t, (n) => (n === 0 ? pack : other), {cut: [140_000], etag});
    assert.equal(await arrival.whole, true);
    assert.equal((await info()).title, 'Other');
    assert.equal(module.alive, 1);
  });
}

test('content that changed before its header was there is read anew', async (t) => {
  const padded = stubPack({title: 'Other', padding: 300});
  const {arrival, info} = await arrive(t, (n) => (n === 0 ? pack : padded), {cut: [100]});
  assert.equal(await arrival.whole, true);
  assert.equal((await info()).title, 'Other');
});

test('an error of who is told of progress does not end a download', async (t) => {
  const errors = [];
  process.setUncaughtExceptionCaptureCallback((error) => errors.push(error.message));
  t.after(() => process.setUncaughtExceptionCaptureCallback(null));
  const {arrival, progress} = await arrive(t, pack, {});
  progress.push = () => { throw new Error('of the page'); };
  assert.equal(await arrival.whole, true);
  assert.equal(errors[0], 'of the page');
});

test('while another content arrives the one before answers', async (t) => {
  const {arrival, info, module} = await arrive(t, (n) => (n === 0 ? pack : other), {cut: [140_000, 30_000, 30_000]});
  const seen = new Set();
  await arrival.heads;
  while (!module.supplied.includes('links')) {
    seen.add((await info()).title);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  // From its heads to its links there may be no moment to ask in.
  seen.add((await info()).title);
  assert.deepEqual([...seen], ['Stub', 'Other']);
});

test('where ranges do not work a download that broke off begins anew, and keeps what fits', async (t) => {
  const moods = [{ranges: 'no'}, {ranges: '416', accept: 'bytes'}, {ranges: 'wrong', accept: 'bytes'}, {ranges: 'multipart', accept: 'bytes'}, {gzip: true}];
  for (const mood of moods) {
    const {arrival, module} = await arrive(t, pack, {...mood, cut: [mood.gzip ? 300 : 100_000]});
    assert.equal(await arrival.whole, true, mood.ranges);
    assert.equal(new Set(module.supplied).size, module.supplied.length);
    assert.equal(module.alive, 1);
  }
});

test('compressed content is not asked for by ranges', async (t) => {
  const {arrival, server} = await arrive(t, pack, {gzip: true, cut: [300]});
  await arrival.whole;
  assert.deepEqual(ranges(server), [undefined, undefined]);
});

test('a connection that breaks again and again without progress is given up by name', async (t) => {
  const {arrival, server, search} = await arrive(t, pack, {cut: [130_000, 0, 0, 0, 0, 0, 0]});
  await assert.rejects(arrival.whole, named('interrupted'));
  assert.equal(server.requests.length, 4);
  assert.equal((await search('x')).fullText, false);
});

test('one that makes progress each time is not given up', async (t) => {
  const {arrival} = await arrive(t, pack, {cut: Array.from({length: 12}, () => 20_000)});
  assert.equal(await arrival.whole, true);
});

test('a server that has no time for a moment is asked again, once it has answered', async (t) => {
  const {arrival} = await arrive(t, pack, {cut: [100_000], status: [undefined, 503, 502]});
  assert.equal(await arrival.whole, true);
});

const refusals = [
  ['an answer that is not success', {status: [404]}, pack, 'http_status'],
  ['a server in trouble', {status: [500]}, pack, 'http_status'],
  ['a 304 that nobody asked for', {status: [304]}, pack, 'http_status'],
  ['a web page', {}, Buffer.from('\n<!doctype html><title>Sign in</title>'), 'not_a_pack'],
  ['JSON', {}, Buffer.from('{"error":1}'), 'not_a_pack'],
  ['a pointer to a large file', {}, Buffer.from('version https://git-lfs'), 'not_a_pack'],
  ['nothing at all', {}, Buffer.alloc(0), 'not_a_pack'],
  ['other bytes', {}, Buffer.of(1, 2, 3), 'bad_magic'],
  ['half a header', {}, pack.subarray(0, 100), 'truncated'],
  ['half the heads', {}, pack.subarray(0, 30_000), 'truncated'],
  ['damaged heads', {}, Buffer.concat([pack.subarray(0, 30_000), Buffer.alloc(pack.length - 30_000)]), 'checksum_mismatch'],
];
for (const [what, mood, file, code] of refusals) {
  test(`${what} in place of a pack is called ${code}, after one request`, async (t) => {
    const {arrival, server, module} = await arrive(t, file, mood);
    await assert.rejects(arrival.heads, named(code));
    assert.equal(server.requests.length, 1);
    await arrival.kept;
    assert.equal(module.alive, 0);
  });
}

test('a pack that is cut short or damaged behind its heads is searched, and named', async (t) => {
  const damaged = Buffer.from(pack);
  damaged[pack.length - 5000] ^= 1;
  for (const [file, code] of [[pack.subarray(0, pack.length - 5000), 'truncated'], [damaged, 'checksum_mismatch']]) {
    const {arrival, search} = await arrive(t, file, {});
    await arrival.heads;
    await assert.rejects(arrival.whole, named(code));
    assert.equal((await search('x')).fullText, false);
  }
});

test('a server that cannot be reached has a name', async (t) => {
  const {server} = await arrive(t, pack, {});
  await server.close();
  const {openAt} = await import('./arrivals.mjs');
  await assert.rejects(openAt(t, server).arrival.heads, named('network'));
});

test('a definition that is asked for early is not waited for behind all others', async (t) => {
  const {arrival, entry, module} = await arrive(t, pack, {pace: 10});
  await arrival.heads;
  await entry('59');
  assert.ok(module.supplied.length < 40, module.supplied.join());
  assert.equal(await arrival.whole, true);
});

test('where there are no ranges it is waited for', async (t) => {
  const {arrival, entry, server} = await arrive(t, pack, {pace: 2, ranges: 'no'});
  await arrival.heads;
  assert.equal((await entry('59')).id, '59');
  assert.equal(await arrival.whole, true);
  assert.ok(server.requests.length <= 2);
});

test('a glossary that is closed before its engine is there leaves no handle', async (t) => {
  const module = stubModule();
  let begin;
  const later = new Promise((resolve) => { begin = () => resolve(module); });
  const {arrival, progress} = await arrive(t, stubPack({headsBytes: 3000, blocks: ['a', 'b']}), {}, {module: later});
  while (!(progress.at(-1)?.[0] > 0)) await new Promise((resolve) => setTimeout(resolve, 1));
  arrival.close();
  begin();
  await arrival.kept;
  assert.equal(module.alive, 0);
  await assert.rejects(arrival.answer({method: 'info'}), named('closed'));
});

test('closing ends the download and gives the handle back', async (t) => {
  const {arrival, module, server} = await arrive(t, pack, {pace: 10});
  await arrival.heads;
  arrival.close();
  assert.equal(await arrival.whole, false);
  assert.equal(await arrival.kept, false);
  await assert.rejects(arrival.answer({method: 'info'}), named('closed'));
  assert.equal(module.alive, 0);
  assert.ok(server.bytes < pack.length);
});
