// Work on the blocks of a page, told by the first and the last of several in a row.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {Groups} = await load('elements/annotate/groups.ts');

/** What is watched for runs of so many neighbours, one work each: block and number of works. */
function watched(...runs) {
  const seen = [];
  const done = [];
  const groups = new Groups({when: (block, works) => seen.push([block.name, works])});
  let name = 0;
  for (const length of runs) {
    const blocks = Array.from({length}, () => ({name: name++}));
    blocks.forEach((block, i) => {
      block.nextElementSibling = blocks[i + 1] ?? {name: 'a picture'};
    });
    for (const block of blocks) groups.add(block, () => done.push(block.name));
  }
  groups.end();
  return {seen, done};
}

test('of blocks in a row the first and the last are watched, and a work is done once', () => {
  const {seen, done} = watched(3);
  assert.deepEqual(seen.map(([name, works]) => [name, works.length]), [[0, 3], [2, 3]]);
  for (const [, works] of seen) for (const work of works) work();
  assert.deepEqual(done, [0, 1, 2]);
});

test('what stands between two, or a thirteenth block, begins another group', () => {
  assert.deepEqual(watched(1, 2).seen.map(([name]) => name), [0, 1, 2]);
  assert.deepEqual(watched(13).seen.map(([name]) => name), [0, 11, 12]);
});

test('without work nothing is watched', () => assert.deepEqual(watched().seen, []));
