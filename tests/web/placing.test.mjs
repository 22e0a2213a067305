// Where the card of a term stands: beside it, and always inside what is seen of the page.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {placeCard} = await load('elements/annotate/placing.ts');

const view = {left: 0, top: 0, right: 1000, bottom: 800};
const termAt = (left, top) => ({left, top, right: left + 60, bottom: top + 20});
const size = {width: 300, height: 200};
const place = (term, {rtl = false, within = view, of = size} = {}) => placeCard(term, of, within, rtl);

test('under its term, at its beginning', () => {
  assert.deepEqual(place(termAt(100, 100)), {left: 100, top: 126, maxHeight: 666});
  assert.equal(place(termAt(500, 100), {rtl: true}).left, 260);
});

test('over it where it does not fit under it and there is more room', () => {
  assert.equal(place(termAt(100, 700)).top, 494);
  assert.equal(place(termAt(100, 390), {of: {width: 300, height: 600}}).top, 416);
});

test('as high as there is room', () => {
  assert.deepEqual(place(termAt(0, 500), {of: {width: 300, height: 2000}}), {left: 8, top: 8, maxHeight: 486});
});

test('over its term itself only where no side has room for three lines', () => {
  const low = {...view, bottom: 200};
  const {top, maxHeight} = place(termAt(100, 90), {within: low});
  assert.deepEqual({top, maxHeight}, {top: 8, maxHeight: 184});
});

test('never out of the window, wherever its term is, scrolled out of it or zoomed past', () => {
  for (const within of [view, {left: 200, top: 300, right: 520, bottom: 700}]) {
    for (const rtl of [false, true]) {
      for (const [x, y] of [[-500, -500], [0, 0], [950, 790], [5000, 5000], [400, 400], [-40, 650]]) {
        const {left, top, maxHeight} = place(termAt(x, y), {rtl, within});
        const height = Math.min(size.height, maxHeight);
        assert.ok(left >= within.left && left + size.width <= within.right, `${x} ${y}: left ${left}`);
        assert.ok(top >= within.top && top + height <= within.bottom, `${x} ${y}: top ${top}`);
      }
    }
  }
});
