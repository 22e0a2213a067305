import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {openShared} = await load('shared-glossary.ts');
let tests = 0;

/** Openings that the test settles itself, of addresses that are its own. */
function openings() {
  const site = `https://${++tests}.example/`;
  const begun = [];
  const open = (src, {signal, onProgress}) => new Promise((resolve, reject) => {
    const one = {src, signal, onProgress, closed: 0, reject};
    one.opened = (whole = Promise.resolve(true)) => resolve({
      runs: 'worker', whole, kept: Promise.resolve(false), info: async () => ({title: src}),
      search: async () => 'hits', list: async () => 'page', entry: async () => 'entry', close: async () => { one.closed++; },
    });
    signal.addEventListener('abort', () => reject(signal.reason));
    begun.push(one);
  });
  return {begun, share: (src, options = {}) => openShared(site + src, options, open)};
}

test('two users of one address have one engine, which closes with the last', async () => {
  const {begun, share} = openings();
  const both = Promise.all([share('a'), share('a')]);
  begun[0].opened();
  const [first, second] = await both;
  await first.close();
  await first.close();
  assert.equal(begun[0].closed, 0);
  assert.equal(await second.search('x'), 'hits');
  await assert.rejects(first.search('x'), {code: 'closed'});
  await second.close();
  assert.deepEqual([begun.length, begun[0].closed], [1, 1]);
});

test('another address, or another way to read it, is another engine', async () => {
  const {begun, share} = openings();
  for (const [src, options] of [['a', {}], ['b', {}], ['a', {worker: false}], ['a', {read: 'range'}]]) void share(src, options);
  assert.equal(begun.length, 4);
});

test('who gives up while it opens does not take it from the others', async () => {
  const {begun, share} = openings();
  const giving = new AbortController();
  const first = share('a', {signal: giving.signal});
  const second = share('a');
  giving.abort();
  await assert.rejects(first, {name: 'AbortError'});
  assert.equal(begun[0].signal.aborted, false);
  begun[0].opened();
  assert.equal(await (await second).list(), 'page');
});

test('when all give up, the opening ends', async () => {
  const {begun, share} = openings();
  const giving = new AbortController();
  const only = share('a', {signal: giving.signal});
  giving.abort();
  await assert.rejects(only, {name: 'AbortError'});
  assert.equal(begun[0].signal.aborted, true);
});

test('after a failure, and after a download that broke off, the next one tries anew', async () => {
  const {begun, share} = openings();
  const first = share('a');
  begun[0].reject(new Error('no network'));
  await assert.rejects(first, /no network/);
  const second = share('a');
  begun[1].opened(Promise.reject(new Error('broke off')));
  await second;
  await new Promise(setImmediate);
  void share('a');
  assert.equal(begun.length, 3);
});

test('each is told of the progress, until it leaves', async () => {
  const {begun, share} = openings();
  const heard = [];
  const both = Promise.all([1, 2].map((user) => share('a', {onProgress: () => heard.push(user)})));
  begun[0].onProgress({loaded: 1, total: 2});
  begun[0].opened();
  await (await both)[0].close();
  begun[0].onProgress({loaded: 2, total: 2});
  assert.deepEqual(heard, [1, 2, 2]);
});
