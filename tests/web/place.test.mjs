import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {placeHref, readPlace, samePlace, start} = await load('elements/browse/place.ts');

const places = [
  start, {...start, letter: 'B', page: 2}, {...start, letter: '#'}, {...start, category: 'R&D = 50 % + more?'},
  {letter: 'Ä', category: 'x', page: 18, entry: 'c++'}, {...start, entry: '#termdex:<b>'},
];
for (const place of places) {
  test(`${JSON.stringify(place)} comes back from its address`, () => {
    assert.deepEqual(readPlace(new URL(placeHref(place, 'termdex', 'https://example.org/a.html')), 'termdex'), place);
  });
}

test('the start of the index has the address of the page', () => {
  assert.equal(placeHref(start, 'termdex', 'https://example.org/a?termdex-page=3&termdex-letter=B'), 'https://example.org/a');
});

test('what the page itself keeps in the query stays, and two indexes do not touch each other', () => {
  const href = placeHref({...start, letter: 'B'}, 'second', 'https://example.org/?page=7&termdex-letter=A#part');
  assert.equal(href, 'https://example.org/?page=7&termdex-letter=A&second-letter=B');
});

for (const page of ['', '0', '-1', 'x', '1e99', '2.9']) {
  test(`"${page}" is no reason to leave the pages`, () => {
    const {page: read} = readPlace(new URL(`https://example.org/?termdex-page=${page}`), 'termdex');
    assert.equal(read, page === '2.9' ? 2 : 1);
  });
}

test('places differ by any of their parts', () => {
  assert.ok(samePlace(start, {...start}));
  for (const change of [{letter: 'A'}, {category: 'x'}, {page: 2}, {entry: 'x'}]) assert.equal(samePlace(start, {...start, ...change}), false);
});
