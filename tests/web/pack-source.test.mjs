import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {download, explainRefusal} = await load('engine/pack-source.ts');

/** `fetch` answers with these chunks; an Error among them breaks the connection. */
function answering(chunks, init = {}) {
  const body = new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else if (chunk instanceof Error) controller.error(chunk);
      else controller.enqueue(new Uint8Array(chunk));
    },
  });
  globalThis.fetch = async () => new Response(body, init);
}

async function progressOf(chunks, headers) {
  const steps = [];
  answering(chunks, {headers});
  await download('https://x.org/a.tdx', {onProgress: ({loaded, total}) => steps.push([loaded, total])});
  return steps;
}

const named = (code) => ({name: 'TermdexError', code});

test('progress counts up to the length that the server declares', async () => {
  const steps = await progressOf([4, 6], {'content-length': '10'});
  assert.deepEqual(steps, [[0, 10], [4, 10], [10, 10]]);
});

test('a declared length that is passed is no longer believed', async () => {
  const steps = await progressOf([4, 6], {'content-length': '5'});
  assert.deepEqual(steps, [[0, 5], [4, 5], [10, undefined]]);
});

test('the length of compressed bytes is not taken for the length of the pack', async () => {
  const steps = await progressOf([4], {'content-length': '2', 'content-encoding': 'br'});
  assert.deepEqual(steps, [[0, undefined], [4, undefined]]);
});

test('a broken connection gives the bytes so far, marked incomplete', async () => {
  answering([7, new TypeError('broken')]);
  const {bytes, complete} = await download('https://x.org/a.tdx');
  assert.deepEqual([bytes.length, complete], [7, false]);
});

test('an answer that is not success is refused by name', async () => {
  answering([], {status: 404, statusText: 'Not Found'});
  await assert.rejects(download('https://x.org/a.tdx'), named('http_status'));
});

test('"not modified" gives nothing new', async () => {
  globalThis.fetch = async () => new Response(null, {status: 304});
  assert.equal(await download('https://x.org/a.tdx'), undefined);
});

test('a server that cannot be reached has a name', async () => {
  globalThis.fetch = async () => { throw new TypeError('fetch failed'); };
  await assert.rejects(download('https://x.org/a.tdx'), named('network'));
});

test('an aborted download rejects with the reason of the signal', async () => {
  globalThis.fetch = async (url, {signal}) => { signal.throwIfAborted(); };
  const reason = new Error('enough');
  await assert.rejects(download('https://x.org/a.tdx', {signal: AbortSignal.abort(reason)}), reason);
});

const refusals = [
  ['a broken download', Uint8Array.of(0x8a, 1), false, 'interrupted'],
  ['a web page', new TextEncoder().encode('\n<!doctype html>'), true, 'not_a_pack'],
  ['JSON', new TextEncoder().encode('{"error":1}'), true, 'not_a_pack'],
  ['a pointer to a large file', new TextEncoder().encode('version https://git-lfs'), true, 'not_a_pack'],
  ['nothing at all', new Uint8Array(), true, 'not_a_pack'],
];
for (const [what, bytes, complete, code] of refusals) {
  test(`${what} in place of a pack is called ${code}`, () => {
    assert.equal(explainRefusal(new Error('refused'), 'https://x.org/a', bytes, complete).code, code);
  });
}

test('other bytes keep the name that the engine gave', () => {
  const error = new Error('bad_magic');
  assert.equal(explainRefusal(error, 'https://x.org/a', Uint8Array.of(0x93, 1, 2), true), error);
});
