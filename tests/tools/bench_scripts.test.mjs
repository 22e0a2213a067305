// What tests/bench/scripts.mjs draws its queries from.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {editDistance} from '../bench/ceiling.mjs';
import {Random} from '../bench/random.mjs';
import {alphabetOf, mistype} from '../bench/scripts.mjs';

test('an alphabet is the letters of a script that heads have, without what is rare', () => {
  const heads = ['γάτα', 'σκύλος', 'x-ray', ...Array.from({length: 2000}, () => 'αγ'), 'ψ'];
  assert.deepEqual(alphabetOf(heads, 'Greek'), ['α', 'γ']);
  assert.deepEqual(alphabetOf(['μία'], 'Greek'), ['ί', 'α', 'μ']);
});

test('a mistyped head is one edit away, with letters of the alphabet', () => {
  const random = new Random(1);
  const alphabet = [...'абвгд'];
  for (let round = 0; round < 500; round++) {
    const typed = mistype('ваг-баг', alphabet, random);
    assert.equal(editDistance(typed, 'ваг-баг'), 1);
    assert.match(typed, /^[абвгд]*-[абвгд]*$/);
  }
});
