// What tests/bench/network.mjs and bars.mjs compute, and the line that they measure over.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {barTable, judged} from '../bench/bar_table.mjs';
import {inDifferentParts} from '../bench/definitions.mjs';
import {Line, rangeOf, serveOver, totals} from '../bench/slow_line.mjs';

describe('line', () => {
  test('what two connections send at the same time, the line passes one after the other', () => {
    const line = new Line(50_000);
    assert.deepEqual([line.passed(100, 1000), line.passed(100, 1000), line.passed(500, 500)], [120, 140, 510]);
  });

  test('a line without limits takes no time', () => assert.equal(new Line(Infinity).passed(7, 1e9), 7));

  test('an answer has its latency and its bytes, and both are told', async () => {
    const body = Buffer.alloc(5000, 'x');
    const server = await serveOver((path) => (path === '/missing' ? undefined : {type: 'text/plain', body, ranges: true}), {speed: 50_000, latency: 50});
    const begin = performance.now();
    const page = fetch(server.url).then((answer) => answer.arrayBuffer());
    const part = await fetch(`${server.url}part`, {headers: {range: 'bytes=1000-1499'}});
    assert.deepEqual([part.status, part.headers.get('content-range'), (await part.arrayBuffer()).byteLength], [206, 'bytes 1000-1499/5000', 500]);
    await page;
    assert.ok(performance.now() - begin >= 160, 'latency 50 ms, 5,500 bytes 110 ms');
    assert.equal((await fetch(`${server.url}missing`)).status, 404);
    assert.deepEqual(server.log, [{path: '/part', range: 'bytes=1000-1499', sent: 500}]);
    assert.deepEqual(totals(server.log), {bytes: 500, requests: 1});
    await server.close();
  });
});

const ranges = [
  ['bytes=0-9', {begin: 0, end: 10}], ['bytes=90-', {begin: 90, end: 100}], ['bytes=90-200', {begin: 90, end: 100}],
  ['bytes=100-', undefined], ['bytes=0-1,5-6', undefined], [undefined, undefined],
];
for (const [header, range] of ranges) {
  test(`the range ${header} of 100 bytes`, () => assert.deepEqual(rangeOf(header, 100), range));
}

test('definitions to read are the best hits of different blocks', () => {
  const blocks = {a: '1', b: '1', c: '2', d: '3'};
  assert.deepEqual(inDifferentParts(['a', 'b', 'c', 'd'], (id) => blocks[id], 2), ['a', 'c']);
});

describe('bar', () => {
  const bytes = {what: 'x', value: 200, unit: 'kB'};
  const rows = [
    ['a limit is kept up to it', {...bytes, most: 200}, '0.2 kB', 'kept'],
    ['beyond it is missed', {...bytes, most: 199}, '0.2 kB', '**missed**'],
    ['a share is told beside what was reached', {...bytes, share: 1 / 8, of: 2000, than: 'Y'}, '1/8', 'kept, 1/10'],
    ['a share that is missed', {...bytes, share: 0.7, of: 250, than: 'Y'}, '0.7 ×', '**missed**, 0.8 ×'],
    ['without a bar nothing is judged', {...bytes, of: 100, than: 'Y'}, '', ''],
  ];
  for (const [name, given, bar, verdict] of rows) {
    test(name, () => {
      const row = judged(given);
      assert.deepEqual([row.bar, row.verdict], [bar, verdict]);
    });
  }

  test('a table has a line a bar', () => {
    assert.equal(barTable([judged({...bytes, most: 200})]).split('\n')[2], 'x | 0.2 kB |  | 0.2 kB | kept');
  });
});
