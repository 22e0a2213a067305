import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {said} = await load('elements/search/labels.ts');
const {en} = await load('strings/en.ts');

const hit = {term: 'Drift'};
const rows = [
  ['nothing about an empty query', {query: ''}, ''],
  ['the number of hits', {total: 2, hits: [hit, hit]}, '2 entries'],
  ['how many of them are shown', {total: 7, hits: [hit]}, '1 of 7 entries'],
  ['that a total is a floor', {total: 7, totalIsExact: false, hits: [hit]}, '1 of at least 7 entries'],
  ['that there are none', {}, 'Nothing found for “q”'],
  ['what may have been meant', {suggestions: [hit]}, 'Nothing found for “q”. Did you mean Drift?'],
  ['all that may have been meant', {suggestions: ['A', 'B', 'C'].map((term) => ({term}))},
    'Nothing found for “q”. Did you mean A, B, or C?'],
];
for (const [what, results, expected] of rows) {
  test(`the box says ${what}`, () => {
    assert.equal(said({query: 'q', total: 0, totalIsExact: true, hits: [], suggestions: [], ...results}, en), expected);
  });
}
