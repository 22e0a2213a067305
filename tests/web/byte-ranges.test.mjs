import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {beginningOf, rangeHeader, runsOf} = await load('engine/byte-ranges.ts');
const {ByteQueue} = await load('engine/byte-queue.ts');

const runs = (pairs, gap) => runsOf(pairs.map(([offset, end]) => ({offset, bytes: end - offset})), gap).map(({begin, end}) => [begin, end]);

const coalescings = [
  ['nothing is no run', [], []],
  ['neighbours are one run', [[0, 10], [10, 30]], [[0, 30]]],
  ['a gap of exactly the limit is bridged', [[0, 10], [15, 20]], [[0, 20]]],
  ['a gap of one byte more is not', [[0, 10], [16, 20]], [[0, 10], [16, 20]]],
  ['a range inside another one adds nothing', [[0, 30], [10, 20]], [[0, 30]]],
  ['three in a row with one far away are two runs', [[0, 1], [1, 2], [50, 60], [2000, 2001]], [[0, 2], [50, 60], [2000, 2001]]],
];
for (const [claim, given, expected] of coalescings) {
  test(claim, () => assert.deepEqual(runs(given, 5), expected));
}

test('a Range header names the last byte, or none', () => {
  assert.equal(rangeHeader(0, 10), 'bytes=0-9');
  assert.equal(rangeHeader(7, Infinity), 'bytes=7-');
});

const answers = [
  ['as it was asked', {'content-range': 'bytes 5-9/100'}, 5],
  ['of unknown whole length', {'content-range': 'bytes 5-9/*'}, 5],
  ['from another place', {'content-range': 'bytes 0-9/100'}, 0],
  ['in another unit', {'content-range': 'lines 5-9/100'}, undefined],
  ['in several pieces', {'content-type': 'multipart/byteranges; boundary=x'}, undefined],
  ['whose header is hidden across origins', {}, 5],
];
for (const [what, headers, expected] of answers) {
  test(`a partial answer ${what} begins at ${expected}`, () => assert.equal(beginningOf(new Headers(headers), 5), expected));
}

const queueOf = (...chunks) => {
  const queue = new ByteQueue();
  for (const chunk of chunks) queue.push(Uint8Array.from(chunk));
  return queue;
};

test('bytes leave a queue in their order, however they came', () => {
  const queue = queueOf([1], [2, 3, 4], [], [5]);
  assert.deepEqual([...queue.take(2)], [1, 2]);
  assert.deepEqual([...queue.take(2)], [3, 4]);
  assert.deepEqual([queue.begin, queue.end], [4, 5]);
  assert.deepEqual([...queue.all()], [5]);
});

test('a queue gives all that was asked for or nothing', () => {
  const queue = queueOf([1, 2]);
  assert.equal(queue.take(3), undefined);
  assert.deepEqual([...queue.take(0)], []);
  assert.deepEqual([...queue.take(2)], [1, 2]);
  assert.deepEqual([...queue.take(0)], []);
});

test('skipping past the end of a queue leaves what comes later in its place', () => {
  const queue = queueOf([1, 2]);
  queue.skip(5);
  queue.push(Uint8Array.of(3, 4, 5, 6));
  queue.skip(5);
  assert.deepEqual([queue.begin, ...queue.all()], [5, 6]);
});
