import assert from 'node:assert/strict';
import {test} from 'node:test';
import {load} from './support.mjs';

const {neighboursOf} = await load('elements/browse/neighbours.ts');
const {layOut, pillHeight, pillWidth, rowHeight, shortened, width} = await load('elements/browse/layout.ts');
const {sortedLetters} = await load('elements/browse/letters.ts');

const linked = (...ids) => ids.map((id) => ({id, term: id.toUpperCase()}));
const reference = (id, text = id) => ({type: 'reference', id, children: [text]});
const entryOf = (fields) => ({
  id: 'self', term: 'Self', aliases: [], category: '', see: [], body: [], text: '', usedBy: {total: 0, entries: []}, mentions: [], related: [], ...fields,
});
const drawn = (entry) => neighboursOf(entry).map(({tie, entries, total}) => [tie, entries.map(({id}) => id).join(' '), total]);

test('each neighbour is named once, by its closest tie', () => {
  assert.deepEqual(drawn(entryOf({
    body: [{type: 'paragraph', children: [reference('a'), {type: 'strong', children: [reference('b')]}, reference('a')]}],
    see: [{id: 'c', term: 'C'}, {id: null, term: 'nowhere'}],
    usedBy: {total: 2, entries: linked('a', 'd')}, mentions: linked('e', 'b'), related: linked('a', 'f', 'self'),
  })), [['usedBy', 'd', 1], ['mutual', 'a', 1], ['refersTo', 'c b', 2], ['mentions', 'e', 1], ['related', 'f', 1]]);
});

test('what leads here and is not named by the engine is counted', () => {
  assert.deepEqual(drawn(entryOf({usedBy: {total: 70, entries: linked('a', 'b')}})), [['usedBy', 'a b', 70]]);
});

test('a neighbour has its own term, whatever words refer to it', () => {
  const [{entries}] = neighboursOf(entryOf({body: [reference('a', 'some words')], related: linked('a')}));
  assert.deepEqual(entries, [{id: 'a', term: 'A'}]);
});

test('an entry of an engine that knows nothing of links has no neighbours', () => {
  assert.deepEqual(neighboursOf({id: 'x', term: 'x', aliases: [], category: '', see: [], body: ['text'], text: ''}), []);
});

const groups = ['usedBy', 'mutual', 'refersTo', 'mentions', 'related'].map((tie) => ({tie, total: 9, entries: linked(...[1, 2, 3, 4, 5, 6].map((i) => `${tie}${i}`))}));

test('boxes neither overlap nor leave the picture, and each has a row as high as a finger', () => {
  const {pills, height, centre} = layOut(groups, false);
  const boxes = [...pills.map(({x, y}) => ({x, y, right: x + pillWidth, bottom: y + pillHeight})), {x: 0, y: centre, right: width, bottom: centre + rowHeight}];
  for (const [i, a] of boxes.entries()) {
    assert.ok(a.x >= 0 && a.right <= width && a.y >= 0 && a.bottom <= height);
    for (const b of boxes.slice(i + 1)) assert.ok(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y);
  }
  assert.ok(rowHeight >= 44);
});

test('what leads to the entry stands above it, the rest below', () => {
  const {pills, centre} = layOut(groups, false);
  for (const {tie, y} of pills) assert.equal(y < centre, tie === 'usedBy');
});

test('four of a kind are drawn at most, and the heading says of how many', () => {
  const {headings, pills} = layOut(groups, false);
  assert.equal(pills.length, 20);
  assert.deepEqual([headings[0].shown, headings[0].total], [4, 9]);
});

test('from right to left the first stands at the right', () => {
  assert.ok(layOut(groups, true).pills[0].x > layOut(groups, true).pills[1].x);
});

for (const [text, expected] of [['short', 'short'], ['illimitable little title', 'illimitable little title'], ['WWWWWWWWWWWWWWWWWW', 'WWWWWWWWWWW…'], ['半导体制造工艺流程控制', '半导体制造工艺流…'], ['', '']]) {
  test(`"${text}" is drawn as "${expected}"`, () => assert.equal(shortened(text, 18), expected));
}

test('letters stand in the order of their language, signs before them', () => {
  const letters = (...names) => names.map((name) => ({name, entries: 1}));
  const order = (language, ...names) => sortedLetters(letters(...names), language).map(({name}) => name).join('');
  assert.equal(order('sv', 'Z', 'Ä', 'Å', 'A', '#'), '#AZÅÄ');
  assert.equal(order('de', 'Z', 'Ä', 'A', '#'), '#AÄZ');
  assert.equal(order('no such language', 'B', 'A'), 'AB');
});
