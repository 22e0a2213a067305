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

test('a pack that is replaced in a pause is not touched any more', async () => {
  const module = stubModule();
  const replaced = (pack) => pack.close();
  const arrived = () => { for (const end = performance.now() + 9; performance.now() < end;); };
  const intake = new PackIntake(Promise.resolve(module), {arrived, replaced}, false);
  const [old, other] = [stubPack(), stubPack({title: 'Other'})].map(queueOf);
  await intake.begin(old);
  const taken = intake.take(old, signal);
  intake.restart();
  await intake.begin(other);
  await taken;
  assert.equal(module.alive, 1);
  assert.deepEqual(module.supplied, ['heads']);
});
