// One implementation: native and WebAssembly answer alike and build the same bytes.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, test} from 'node:test';
import {loadModule, missing, root, scratch, seeded, termdex, termdexWasm} from './engine.mjs';

const corpora = [
  {name: 'data/glossary', source: join(root, 'data/glossary'), queries: 300},
  {name: 'FOLDOC', source: '/usr/share/dictd/foldoc.index', queries: 300},
];

/** Byte offsets of UTF-8 as the command line prints them, in the module's UTF-16 units. */
function utf16(text, ranges) {
  const bytes = Buffer.from(text);
  return ranges.map((range) => range.map((at) => bytes.subarray(0, at).toString().length));
}

function inUtf16(results) {
  for (const {term, via, excerpt, highlight} of results.hits) {
    highlight.term = utf16(term, highlight.term);
    highlight.via = utf16(via ?? '', highlight.via);
    highlight.excerpt = utf16(excerpt, highlight.excerpt);
  }
  return results;
}

/** What people type: heads, parts of heads, misspelled, swapped and joined words; and too many wrong letters. */
function queriesFrom(heads, count) {
  const random = seeded(7);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const changes = [
    (text) => text,
    (text) => text.slice(0, 1 + random(text.length)),
    (text) => { const at = random(text.length); return text.slice(0, at) + text.slice(at + 1); },
    (text) => { const at = random(text.length); return text.slice(0, at) + letters[random(26)] + text.slice(at + 1); },
    (text) => { const at = random(Math.max(1, text.length - 1)); return text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2); },
    (text) => text.split(' ').reverse().join(' '),
    (text) => text.replaceAll(' ', ''),
    (text) => text.replace(/[aeiou]/g, (vowel) => 'eioua'['aeiou'.indexOf(vowel)]),
    (text) => `${text} ${heads[random(heads.length)].split(' ')[0]}`,
  ];
  const made = new Set();
  while (made.size < count) {
    const query = changes[made.size % changes.length](heads[random(heads.length)]);
    if (query.trim() !== '' && !query.startsWith('-') && query.isWellFormed?.() !== false) made.add(query);
  }
  return [...made];
}

for (const {name, source, queries} of corpora) {
  const skip = missing || (!existsSync(source) && `${name} is not installed`);
  describe(name, {skip}, () => {
    const pack = join(scratch, `${name.replace(/\W/g, '-')}.tdx`);
    let handle;
    let heads;
    before(async () => {
      await termdex('build', source, '-o', pack);
      const {pack: opened, error} = (await loadModule()).openPack(new Uint8Array(readFileSync(pack)));
      assert.equal(error, undefined);
      handle = opened;
      heads = JSON.parse(handle.list('', '', 1, 100_000)).entries.flatMap(({term, aliases}) => [term, ...aliases]);
    });

    test('the command line as WebAssembly builds the same bytes', () => {
      const other = `${pack}.wasm`;
      termdexWasm('build', source, '-o', other);
      assert.ok(readFileSync(pack).equals(readFileSync(other)));
    });

    test(`${queries} queries give the same answers`, async () => {
      const todo = queriesFrom(heads, queries);
      const compare = async () => {
        for (let query = todo.pop(); query !== undefined; query = todo.pop()) {
          const expected = inUtf16(JSON.parse(await termdex('search', pack, query, '--json', '--limit', '10', '--facets', '--explain')));
          const got = JSON.parse(handle.search(query, 10, 0, '', '', true, true));
          assert.deepEqual(got, expected, `query ${JSON.stringify(query)}`);
        }
      };
      await Promise.all([compare(), compare()]);
    });

    test('entries are the same', async () => {
      const random = seeded(11);
      for (let i = 0; i < 20; i++) {
        const head = heads[random(heads.length)];
        if (head.startsWith('-')) continue;
        assert.deepEqual(JSON.parse(handle.entry(head)), JSON.parse(await termdex('show', pack, head, '--json')), head);
      }
    });
  });
}
