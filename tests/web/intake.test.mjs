// Bytes become a pack: what of it does not need a server.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stubModule, stubPack} from './stub-engine.mjs';
import {load} from './support.mjs';

const {ByteQueue} = await load('engine/byte-queue.ts');
const {PackIntake} = await load('engine/pack-intake.ts');
const {signal} = new AbortController();

function queueOf(bytes) {
  const queue = new ByteQueue();
  queue.push(new Uint8Array(bytes));
  return queue;
}

test('a header that dribbles in is looked for as often as its bytes have doubled, and at their end', async () => {
  const module = stubModule();
  const {beginPack} = module;
  let looks = 0;
  module.beginPack = (bytes) => (looks++, beginPack(bytes));
  const intake = new PackIntake(Promise.resolve(module), {replaced() {}}, false);
  const queue = new ByteQueue();
  const header = stubPack({padding: 990_000});
  for (let at = 0; at < 700_000; at += 1000) {
    queue.push(header.subarray(at, at + 1000));
    assert.equal(await intake.begin(queue, false), false);
  }
  assert.equal(looks, 10);
  queue.push(header.subarray(700_000, 1_000_000));
  assert.equal(await intake.begin(queue, false), false);
  assert.equal(await intake.begin(queue, true), true);
});

test('a pack that is replaced in a pause is not touched any more', async () => {
  const module = stubModule();
  const replaced = (pack) => pack.close();
  const arrived = () => { for (const end = performance.now() + 9; performance.now() < end;); };
  const intake = new PackIntake(Promise.resolve(module), {arrived, replaced}, false);
  const [old, other] = [stubPack(), stubPack({title: 'Other'})].map(queueOf);
  await intake.begin(old, true);
  const taken = intake.take(old, signal);
  intake.restart();
  await intake.begin(other, true);
  await taken;
  assert.equal(module.alive, 1);
  assert.deepEqual(module.supplied, ['heads']);
});
