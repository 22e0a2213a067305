// What tests/bench computes from the answers of engines.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {ceiling, ceilings, editDistance, initialsDistance, unfinishedDistance, wordDistance} from '../bench/ceiling.mjs';
import {lengthened} from '../bench/lengthen.mjs';
import {ask, latency, leavings, relevance} from '../bench/measure.mjs';
import {plot} from '../bench/plot.mjs';

describe('relevance', () => {
  test('a place counts for success, and by its reciprocal', () => {
    assert.deepEqual(relevance([0, 1, 4, 5, -1]), {first: 20, five: 60, mrr: 0.373});
  });

  test('latency is told by percentiles of the sorted times', () => {
    const times = Array.from({length: 100}, (_, i) => 100 - i);
    assert.deepEqual(latency(times), {p50: 51, p95: 96, p99: 100, max: 100});
  });

  test('an engine that is slower than its cap is asked less', async () => {
    const {hits, times} = await ask(async () => ({ids: ['a'], ms: 7}), ['x', 'y', 'z'], 0);
    assert.deepEqual({hits, times}, {hits: [['a']], times: [7]});
  });
});

test('a head that leaves the first three while it is typed is told, and one that comes late is not', () => {
  const hits = {a: ['ab'], ab: ['x'], abc: ['ab'], b: ['x'], bc: ['bc'], bcd: ['x', 'y', 'bc']};
  const heads = [{query: 'abc', targets: ['ab']}, {query: 'bcd', targets: ['bc']}];
  assert.deepEqual(leavings((typed) => hits[typed], heads), ['ab']);
});

describe('ceiling', () => {
  test('a transposition is one edit', () => assert.equal(editDistance('quikc', 'quick'), 1));

  test('more edits than asked for are not counted', () => assert.equal(editDistance('abcdef', 'uvwxyz', 2), 3));

  const heads = (...names) => new Map(names.map((name) => [name, new Set([name])]));
  const asked = (query, head) => [{query, head, targets: new Set([head])}];
  const rows = [
    ['nothing is as near', 'axon', 'axiom', ['axiom', 'neuron'], 100],
    ['two others are equally near', 'xit', 'bit', ['bit', 'fit', 'sit'], 33.3],
    ['another is nearer', 'bite', 'bit', ['bit', 'bite'], 0],
    ['only signs and spaces differ', 'back up', 'backup', ['backup', 'back-up line'], 100],
  ];
  for (const [what, query, head, names, percent] of rows) {
    test(`${percent} % where ${what}`, () => assert.equal(ceiling(asked(query, head), heads(...names)), percent));
  }

  test('a second head of the same entry takes nothing away', () => {
    assert.equal(ceiling(asked('xit', 'bit'), new Map([['bit', new Set(['bit'])], ['wit', new Set(['bit'])]])), 100);
  });
});

describe('ceilings of kinds that are not told by edits', () => {
  const words = (text) => text.split(' ');
  const rows = [
    [wordDistance, 'data format', 'data format', 0],
    [wordDistance, 'format data', 'data format', 1],
    [wordDistance, 'c b a', 'a b c', 1],
    [wordDistance, 'b c a', 'a b c', Infinity],
    [wordDistance, 'data format', 'common data format', 1],
    [wordDistance, 'data format', 'data interchange format', 1],
    [wordDistance, 'data format', 'format of data', Infinity],
    [wordDistance, 'data format', 'data', Infinity],
    [initialsDistance, 'aup', 'aup', 0],
    [initialsDistance, 'aup', 'acceptable use policy', 1],
    [initialsDistance, 'au', 'acceptable use', Infinity],
    [initialsDistance, 'aup', 'acceptable use policies now', Infinity],
    [unfinishedDistance, 'heat si', 'heat sink', 0],
    [unfinishedDistance, 'het si', 'heat sink', 1],
    [unfinishedDistance, 'hex si', 'heat sink', Infinity],
    [unfinishedDistance, 'heat so', 'heat sink', Infinity],
  ];
  for (const [distance, typed, head, expected] of rows) {
    test(`"${typed}" and "${head}": ${distance.name} ${expected}`, () => assert.equal(distance(words(typed), words(head)), expected));
  }

  test('a head that is the query leaves nothing, others as near share', () => {
    const heads = new Map(['data format', 'common data format', 'hierarchical data format'].map((name) => [name, new Set([name])]));
    const asked = [{query: 'data format', head: 'common data format', targets: new Set(['common data format'])}];
    assert.equal(ceilings['reorder/drop'](asked, heads), 0);
    heads.delete('data format');
    assert.equal(ceilings['reorder/drop'](asked, heads), 50);
  });
});

test('the lengthened corpus has the number and the mean length of the reference site', () => {
  const entries = Array.from({length: 13_000}, (_, i) => ({term: `t${i}`, aliases: [], category: 'C', body: 'word '.repeat(i % 100)}));
  const long = lengthened(entries);
  const mean = long.reduce((sum, {body}) => sum + body.length, 0) / long.length;
  assert.equal(long.length, 13_173);
  assert.ok(Math.abs(mean - 2640) < 10, `${mean}`);
});

test('the plot has a dot for every engine that was measured', () => {
  const engine = (name, p99) => ({name, kinds: {exact: {first: 50}}, keystrokes: {p99}});
  const svg = plot({title: 'T', engines: [engine('Termdex', 1), engine('A & B', 30), {name: 'C', failed: 'slow'}]});
  assert.equal(svg.match(/<circle/g).length, 2);
  assert.match(svg, />A &#38; B</);
});
