import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

// An engine of one part, a byte behind a header of one byte: enough to see what crosses.
const glue = `export default async (options) => {
  await new Promise((ready) => options.instantiateWasm({}, ready));
  const begun = (have = false) => ({
    info: () => '{"hash":"h","bytes":2}',
    parts: () => JSON.stringify({stage: have ? 'whole' : 'header', parts: [{section: 'heads', offset: 1, bytes: 1, hash: '', have}]}),
    supply: (offset, bytes) => { have = true; return bytes[0] === 2 ? '' : '{"code":"checksum_mismatch","detail":"heads"}'; },
    search: (...given) => JSON.stringify(given), list: () => '{}', entry: () => '', annotate: (...given) => JSON.stringify(given), delete() {},
  });
  return {beginPack: (bytes) => bytes[0] === 1 ? {pack: begun()} : {error: '{"code":"bad_magic","detail":"expected 1, got ' + bytes[0] + '"}'}};
};`;
const emptyWasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const wasmUrl = `data:application/wasm;base64,${Buffer.from(emptyWasm).toString('base64')}`;
const {serve} = await load('worker/serve.ts', {glue});

async function conversation(...messages) {
  return conversationWith(wasmUrl, ...messages);
}

async function conversationWith(wasm, ...messages) {
  const posted = [];
  const receive = serve((message) => posted.push(message));
  await receive({type: 'engine', wasm});
  for (const message of messages) await receive(message);
  return posted;
}

const open = {type: 'open', source: {bytes: Uint8Array.of(1, 2)}};

test('an opened pack is said to be open, then whether it is whole, then whether it is kept', async () => {
  assert.deepEqual(await conversation(open), [{type: 'opened'}, {type: 'whole', whole: true}, {type: 'kept', kept: false}]);
});

test('bytes that are no pack fail with the engine’s code and words', async () => {
  const [failed] = await conversation({...open, source: {bytes: Uint8Array.of(7)}});
  assert.deepEqual(failed, {type: 'failed', error: {code: 'bad_magic', message: 'expected 1, got 7'}});
});

test('bytes that break off fail by name', async () => {
  const [failed] = await conversation({...open, source: {bytes: Uint8Array.of(1)}});
  assert.deepEqual(failed.error, {code: 'truncated', message: 'the pack ends after 1 bytes, expected 2'});
});

test('a search reaches the engine with its defaults filled in', async () => {
  const call = {method: 'search', query: 'abc', options: {}};
  const posted = await conversation(open, {type: 'call', id: 5, call});
  assert.deepEqual(posted.at(-1), {type: 'answer', id: 5, json: '["abc",10,0,"","",false,false]'});
});

test('a search reaches the engine with all that it was given, in the order of the binding', async () => {
  const options = {limit: 5, offset: 15, category: 'C', letter: 'L', facets: true, explain: true};
  const call = {method: 'search', query: 'abc', options};
  const posted = await conversation(open, {type: 'call', id: 5, call});
  assert.equal(posted.at(-1).json, '["abc",5,15,"C","L",true,true]');
});

const offsets = [[3.9, 3], [-1, 0], [Number.NaN, 0], [Number.POSITIVE_INFINITY, 2 ** 32 - 1], [2 ** 32, 2 ** 32 - 1], ['7', 7]];
for (const [given, taken] of offsets) {
  test(`an offset of ${given} is taken as ${taken}`, async () => {
    const call = {method: 'search', query: 'x', options: {offset: given}};
    const {json} = (await conversation(open, {type: 'call', id: 1, call})).at(-1);
    assert.equal(JSON.parse(json)[2], taken);
  });
}

const limits = [[3.9, 3], [-1, 0], [Number.NaN, 10], [Number.POSITIVE_INFINITY, 2 ** 32 - 1], ['7', 7]];
for (const [given, taken] of limits) {
  test(`a limit of ${given} is taken as ${taken}`, async () => {
    const call = {method: 'search', query: 'x', options: {limit: given}};
    const {json} = (await conversation(open, {type: 'call', id: 1, call})).at(-1);
    assert.equal(JSON.parse(json)[1], taken);
  });
}

test('half a surrogate pair becomes one replacement character', async () => {
  const call = {method: 'search', query: 'a\ud83db\u{1f600}', options: {}};
  const {json} = (await conversation(open, {type: 'call', id: 1, call})).at(-1);
  assert.equal(JSON.parse(json)[0], 'a\ufffdb\u{1f600}');
});

test('texts reach the engine as one, with a border between them that none of them has', async () => {
  const call = {method: 'annotate', texts: ['a\0b', 'c\ud83d', ''], options: {ordinary: true}};
  const posted = await conversation(open, {type: 'call', id: 5, call});
  assert.equal(posted.at(-1).json, JSON.stringify(['a\ufffdb\0c\ufffd\0', true]));
});

test('a call before opening is refused, not lost', async () => {
  const [refused] = await conversation({type: 'call', id: 2, call: {method: 'info'}});
  assert.deepEqual([refused.type, refused.id, refused.error.code], ['refused', 2, 'worker_failed']);
});

test('an engine that comes compiled is not fetched', async () => {
  assert.equal((await conversationWith(await WebAssembly.compile(emptyWasm), open))[0].type, 'opened');
});

test('a pack that is there before the engine waits for it', async () => {
  const posted = [];
  const receive = serve((message) => posted.push(message.type));
  const opening = receive(open);
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(posted, []);
  await receive({type: 'engine', wasm: wasmUrl});
  await opening;
  assert.equal(posted[0], 'opened');
});

test('a module that failed is forgotten, so that a retry can work', async () => {
  const [failed] = await conversationWith('data:application/wasm;base64,AAAA', open);
  assert.equal(failed.error.code, 'wasm_failed');
  assert.equal((await conversation(open))[0].type, 'opened');
});
