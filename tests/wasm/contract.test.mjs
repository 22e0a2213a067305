// What web/src/engine relies on: the module's exports, the shapes of its JSON, its units.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, test} from 'node:test';
import {loadModule, missing, packOf, root} from './engine.mjs';

const rows = [
  {term: 'Emoji 😀 test', aliases: ['smiley'], category: 'Signs', body: 'A **smiley** 😀 face, then the word needle.'},
  {term: 'Cafe\u0301 culture', category: 'Places', body: 'Where people drink coffee, a common need.', see: ['Emoji 😀 test', 'nowhere']},
  {term: 'Alpha', category: 'Signs', body: '# Top\n\n1. one\n2. `two`\n\n| a | b |\n|---|--:|\n| 1 | $x^2$ |\n\n[Site](https://example.org)\n\nA common letter.'},
  {term: 'beta', body: 'Second letter, less common.'},
];

const marked = (text, ranges) => ranges.map(([begin, end]) => text.slice(begin, end));

describe('module', {skip: missing}, () => {
  let module;
  let pack;
  before(async () => {
    module = await loadModule();
    const opened = module.openPack(await packOf('contract', rows));
    assert.equal(opened.error, undefined);
    pack = opened.pack;
  });

  const search = (query, options = {}) => {
    const {limit = 10, offset = 0, category = '', letter = '', facets = false, explain = false} = options;
    return JSON.parse(pack.search(query, limit, offset, category, letter, facets, explain));
  };

  test('info() has the fields of Info', () => {
    const info = JSON.parse(pack.info());
    assert.deepEqual(Object.keys(info).sort(),
      ['aliases', 'bytes', 'categories', 'entries', 'format', 'hash', 'language', 'letters', 'sections', 'title']);
    assert.equal(info.entries, rows.length);
    assert.match(info.hash, /^[0-9a-f]{16}$/);
    assert.deepEqual(info.categories, [{name: 'Places', entries: 1}, {name: 'Signs', entries: 2}]);
    assert.deepEqual(info.letters.map(({name}) => name), ['A', 'B', 'C', 'E']);
  });

  test('search() has the fields of SearchResults and Hit', () => {
    const results = search('smiley');
    assert.deepEqual(Object.keys(results).sort(), ['fullText', 'hits', 'query', 'suggestions', 'total', 'totalIsExact']);
    const [hit] = results.hits;
    assert.deepEqual(Object.keys(hit).sort(),
      ['aliases', 'category', 'excerpt', 'highlight', 'id', 'score', 'term', 'via']);
    assert.equal(hit.via, 'smiley');
    assert.deepEqual(Object.keys(hit.highlight).sort(), ['excerpt', 'term', 'via']);
  });

  test('a hit by its term has no alias in via', () => assert.equal(search('alpha').hits[0].via, null));

  test('explain adds named numbers', () => {
    const {signals} = search('alpha', {explain: true}).hits[0];
    assert.ok(Object.keys(signals).length > 1);
    for (const value of Object.values(signals)) assert.equal(typeof value, 'number');
  });

  test('annotate() gives entries and rows of a text, UTF-16 offsets and an entry', () => {
    const texts = ['nothing', '😀 alphas', '', '😀 emoji 😀 test'];
    const {entries, matches} = JSON.parse(pack.annotate(texts.join('\0'), false));
    assert.deepEqual(entries, [{id: 'alpha', term: 'Alpha'}, {id: 'emoji-test', term: 'Emoji 😀 test'}]);
    assert.deepEqual(matches.map(([text, begin, end, entry]) => [texts[text].slice(begin, end), entry]), [['alphas', 0], ['emoji 😀 test', 1]]);
    assert.deepEqual(JSON.parse(pack.annotate('', true)), {entries: [], matches: []});
  });

  test('offsets after an emoji are UTF-16 units', () => {
    const [hit] = search('test').hits;
    assert.equal(hit.term, 'Emoji 😀 test');
    assert.deepEqual(marked(hit.term, hit.highlight.term), ['test']);
  });

  test('offsets in an excerpt after an emoji are UTF-16 units', () => {
    const [hit] = search('needle').hits;
    assert.deepEqual(marked(hit.excerpt, hit.highlight.excerpt), ['needle']);
  });

  test('offsets after a combining accent are UTF-16 units', () => {
    const [hit] = search('culture').hits;
    assert.deepEqual(marked(hit.term, hit.highlight.term), ['culture']);
  });

  test('a letter with a combining accent is found without it', () => {
    const [hit] = search('cafe').hits;
    assert.deepEqual(marked(hit.term, hit.highlight.term), ['Cafe\u0301']);
  });

  test('limit, category and letter narrow a search', () => {
    assert.equal(search('a', {limit: 1}).hits.length, 1);
    assert.ok(search('a', {category: 'Places'}).hits.every((hit) => hit.category === 'Places'));
    assert.ok(search('e', {letter: 'E'}).hits.every((hit) => hit.term.startsWith('E')));
  });

  test('pages of a search, one after the other, are the whole list', () => {
    const {hits, total} = search('common');
    assert.ok(hits.length > 1);
    assert.equal(hits.length, total);
    const pages = hits.map((_, offset) => search('common', {limit: 1, offset}).hits);
    assert.deepEqual(pages.flat(), hits);
  });

  test('a page past the last is empty, however far, and has the total', () => {
    const {total} = search('common');
    for (const [limit, offset] of [[10, total], [10, 2 ** 32 - 1], [2 ** 32 - 1, 2 ** 32 - 1], [2 ** 32 - 1, 2 ** 32 - 5]]) {
      const results = search('common', {limit, offset});
      assert.deepEqual([results.hits, results.total, results.suggestions], [[], total, []], `${offset}`);
    }
    assert.equal(search('common', {limit: 2 ** 32 - 1, offset: 1}).hits.length, total - 1);
  });

  test('facets adds counts by letter and by category, and only then', () => {
    const {letters, categories} = search('common', {facets: true, category: 'Signs'});
    for (const {name, entries} of letters) {
      assert.equal(search('common', {letter: name, category: 'Signs'}).total, entries);
    }
    for (const {name, entries} of categories) assert.equal(search('common', {category: name}).total, entries);
    assert.ok(letters.length > 0 && categories.length > 1);
    assert.deepEqual(Object.keys(search('common', {facets: true})).sort(),
      ['categories', 'fullText', 'hits', 'letters', 'query', 'suggestions', 'total', 'totalIsExact']);
  });

  test('where nothing is found, suggestions are lines of the index', () => {
    const {hits, suggestions} = search('kaffekultur');
    assert.deepEqual(hits, []);
    assert.deepEqual(suggestions.map(({term}) => term), ['Cafe\u0301 culture']);
    assert.deepEqual(Object.keys(suggestions[0]).sort(), ['aliases', 'category', 'id', 'term']);
    assert.deepEqual(search('zzzzzzzz').suggestions, []);
  });

  test('any text is a query', () => {
    for (const query of ['', ' ', '\u0000', '\uD800', '*?(', 'x'.repeat(100_000), '😀', '\u0301']) {
      assert.ok(Array.isArray(search(query).hits), JSON.stringify(query.slice(0, 10)));
    }
  });

  test('list() has the fields of ListPage', () => {
    const page = JSON.parse(pack.list('', '', 1, 2));
    assert.deepEqual({...page, entries: page.entries.length}, {page: 1, pages: 2, perPage: 2, total: 4, entries: 2});
    assert.deepEqual(Object.keys(page.entries[0]).sort(), ['aliases', 'category', 'id', 'term']);
    assert.deepEqual(JSON.parse(pack.list('', '', 9, 2)).entries, []);
  });

  test('entry() gives the body as nodes, see with ids, and the text', () => {
    const entry = JSON.parse(pack.entry('alpha'));
    assert.deepEqual(Object.keys(entry).sort(), ['aliases', 'body', 'category', 'id', 'mentions', 'related', 'see', 'term', 'text', 'usedBy']);
    const kinds = new Set();
    const walk = (nodes) => nodes.forEach((node) => typeof node === 'string' || (kinds.add(node.type), walk(node.children)));
    walk(entry.body);
    for (const kind of ['heading', 'ordered_list', 'item', 'code', 'table', 'row', 'cell', 'math', 'link']) {
      assert.ok(kinds.has(kind), kind);
    }
    const cafe = JSON.parse(pack.entry('Cafe\u0301 culture'));
    assert.deepEqual(cafe.see.map(({term, id}) => [term, id === null]), [['Emoji 😀 test', false], ['nowhere', true]]);
  });

  test('every node kind that the module writes is one that types.ts declares', () => {
    const types = readFileSync(`${root}web/src/types.ts`, 'utf8');
    const walk = (nodes) => nodes.forEach((node) => {
      if (typeof node === 'string') return;
      assert.ok(types.includes(`'${node.type}'`), node.type);
      walk(node.children);
    });
    walk(JSON.parse(pack.entry('alpha')).body);
  });

  test('entry() of nothing is empty', () => assert.equal(pack.entry('no such entry'), ''));

  const broken = (bytes, change) => {
    const copy = bytes.slice();
    return change(copy) ?? copy;
  };
  const codes = [
    ['an empty file', 'truncated bad_magic', () => new Uint8Array()],
    ['text', 'bad_magic', () => new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['half a pack', 'truncated', (bytes) => bytes.slice(0, bytes.length / 2)],
    ['a pack without its last byte', 'truncated', (bytes) => bytes.slice(0, -1)],
    ['a pack with a changed last byte', 'checksum_mismatch', (bytes) => void (bytes[bytes.length - 1] ^= 1)],
  ];
  for (const [what, expected, change] of codes) {
    test(`${what} is refused with a named error`, async () => {
      const {pack: none, error} = module.openPack(broken(await packOf('broken', rows), change));
      assert.equal(none, undefined);
      const {code, detail} = JSON.parse(error);
      assert.ok(expected.split(' ').includes(code), `${code}: ${detail}`);
      assert.ok(detail.length > 0);
    });
  }

  test('no pack with one changed byte opens silently', async () => {
    const bytes = await packOf('flips', rows);
    for (let at = 0; at < bytes.length; at += 7) {
      const {error, pack: opened} = module.openPack(broken(bytes, (copy) => void (copy[at] ^= 0x20)));
      opened?.delete();
      assert.ok(error, `byte ${at}`);
    }
  });

  test('delete() frees the handle', async () => {
    const bytes = await packOf('freed', rows);
    const {pack: handle} = module.openPack(bytes);
    handle.delete();
    assert.throws(() => handle.info());
  });

  test('opening and deleting a thousand packs does not grow the memory', async () => {
    const bytes = await packOf('again', rows);
    const cycle = (times) => { for (let i = 0; i < times; i++) module.openPack(bytes).pack.delete(); };
    cycle(100);
    const before = module.HEAPU8.length;
    cycle(1000);
    assert.equal(module.HEAPU8.length, before);
  });
});
