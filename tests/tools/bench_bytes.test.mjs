// What tests/bench/bytes.mjs counts.
import assert from 'node:assert/strict';
import {statSync} from 'node:fs';
import {test} from 'node:test';

import {sectionBytes, sourceBytes} from '../bench/bytes.mjs';

const entry = (term) => ({id: term, term, aliases: [], category: '', body: 'A definition.'});

test('the source is a line an entry, without what only a pack has', () => {
  const line = '{"term":"Axe","aliases":[],"category":"","body":"A definition."}\n';
  assert.equal(sourceBytes([entry('Axe')]).source, line.length);
  assert.equal(sourceBytes([entry('Axe'), entry('Bow')]).source, 2 * line.length);
});

test('what repeats is smaller under brotli', () => {
  const {source, brotli} = sourceBytes(Array.from({length: 100}, () => entry('Axe')));
  assert.ok(brotli < source / 10, `${brotli} of ${source}`);
});

test('the sections of a pack and its header are all of its bytes', () => {
  const path = 'tests/golden/format-1.tdx';
  const sections = sectionBytes(path);
  assert.deepEqual(sections.map(({name}) => name), ['header', 'heads', 'words', 'phrases', 'blocks', 'bodies', 'links']);
  assert.equal(sections.reduce((sum, {bytes}) => sum + bytes, 0), statSync(path).size);
});
