import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {dist, load, needsPack, packFile} from './support.mjs';

const {TermIndex} = await load('elements/browse/term-index.ts');
const {folded, isBefore} = await load('elements/browse/folded.ts');
const {pageNumbers} = await load('elements/browse/page-numbers.ts');

const {signal} = new AbortController();
const all = {letter: '', category: ''};

/** An engine over terms, in the order in which they are given. Counts its questions. */
function engineOf(terms) {
  const entries = terms.map((term, i) => ({id: `${term} ${i}`, term, aliases: [], category: i % 2 ? 'odd' : 'even'}));
  const engine = {
    asked: 0,
    list: async ({letter = '', category = '', page, perPage}) => {
      engine.asked++;
      const found = entries.filter((entry) => (!letter || entry.term[0].toUpperCase() === letter) && (!category || entry.category === category));
      const from = (page - 1) * perPage;
      return {page, perPage, total: found.length, pages: Math.ceil(found.length / perPage), entries: found.slice(from, from + perPage)};
    },
  };
  return {engine, entries, index: (perPage = 50) => new TermIndex(engine, perPage, signal)};
}

const many = Array.from({length: 12_000}, (_, i) => `term ${String(i).padStart(5, '0')}`);

test('a page past the last is the last', async () => {
  const page = await engineOf(many).index().page(all, 999);
  assert.deepEqual([page.page, page.entries.at(-1).term], [240, 'term 11999']);
});

test('typed letters lead to the page where such terms begin', async () => {
  const {entry, page, begins} = await engineOf(many).index().find(all, 'TERM 0070');
  assert.deepEqual([entry.term, page, begins], ['term 00700', 15, true]);
});

test('finding a place among 12,000 terms takes 16 questions at most', async () => {
  const {engine, index} = engineOf(many);
  await index().find(all, 'term 07777');
  assert.ok(engine.asked <= 16, String(engine.asked));
});

test('where nothing begins so, the place is that of the next term', async () => {
  const index = engineOf(['alpha', 'beta', 'delta']).index();
  assert.deepEqual((await index.find(all, 'c')).entry.term, 'delta');
  assert.deepEqual([(await index.find(all, 'zz')).entry.term, (await index.find(all, 'zz')).begins], ['delta', false]);
});

test('there is no place in an empty index', async () => {
  assert.equal(await engineOf([]).index().find(all, 'a'), undefined);
});

test('an entry knows what stands before and after it, among homonyms too', async () => {
  const {entries, index} = engineOf(['alpha', 'beta', 'beta', 'beta', 'gamma']);
  const {previous, next, page} = await index(2).surroundings(entries[2], all);
  assert.deepEqual([previous.id, next.id, page], ['beta 1', 'beta 3', 2]);
});

test('the first entry has none before it, the last none after', async () => {
  const {entries, index} = engineOf(['alpha', 'beta']);
  assert.equal((await index().surroundings(entries[0], all)).previous, undefined);
  assert.equal((await index().surroundings(entries[1], all)).next, undefined);
});

test('neighbours are those of the list that the reader comes from', async () => {
  const {entries, index} = engineOf(['alpha', 'beta', 'gamma', 'delta', 'epsilon']);
  const {next, filter} = await index().surroundings(entries[0], {letter: '', category: 'even'});
  assert.deepEqual([next.term, filter.category], ['gamma', 'even']);
});

test('an entry outside of the list has the neighbours of the whole index', async () => {
  const {entries, index} = engineOf(['alpha', 'beta', 'gamma']);
  const {filter, previous} = await index().surroundings(entries[1], {letter: 'G', category: 'even'});
  assert.deepEqual([filter, previous.term], [all, 'alpha']);
});

test('an index in an order of its own is searched from its beginning', async () => {
  const {entries, index} = engineOf(['gamma', 'alpha', 'zeta', 'beta']);
  assert.equal((await index().surroundings(entries[3], all)).previous.term, 'zeta');
});

test('a category has its own counts of letters', async () => {
  const {index} = engineOf(['alpha', 'ant', 'ape', 'beta']);
  const letters = [{name: 'A', entries: 3}, {name: 'B', entries: 1}];
  assert.deepEqual(await index().letterCounts(letters, 'odd'), [{name: 'A', entries: 1}, {name: 'B', entries: 1}]);
  assert.deepEqual(await index().letterCounts(letters, ''), letters);
});

test('the index of a pack is ordered as terms are folded here', {skip: needsPack}, async () => {
  const {loadEngine} = await import(pathToFileURL(path.join(dist, 'node/engine.js')).href);
  const engine = await loadEngine(new Uint8Array(readFileSync(packFile)));
  const terms = engine.list({perPage: 100_000}).entries.map(({term}) => folded(term));
  engine.close();
  assert.deepEqual(terms.filter((term, i) => i > 0 && isBefore(term, terms[i - 1])), []);
});

for (const [text, expected] of [['Ångström', 'angstrom'], ['Straße', 'strasse'], ['ﬁeld', 'field'], ['ガ', 'ガ'], ['각', '각'], ['  a \t b ', 'a b'], ['شَمْس', 'شمس']]) {
  test(`${JSON.stringify(text)} folds to "${expected}"`, () => assert.equal(folded(text), expected));
}

const gaps = [
  [1, 1, [1]], [1, 3, [1, 2, 3]], [1, 264, [1, 2, null, 264]], [18, 264, [1, null, 17, 18, 19, null, 264]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]], [6, 9, [1, null, 5, 6, 7, 8, 9]], [264, 264, [1, null, 263, 264]],
];
for (const [page, pages, expected] of gaps) {
  test(`on page ${page} of ${pages} the pager names ${expected.map((number) => number ?? '…').join(' ')}`, () => {
    assert.deepEqual(pageNumbers(page, pages), expected);
  });
}
