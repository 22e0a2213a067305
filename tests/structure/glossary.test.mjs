// data/README.md says what an entry of the glossary looks like; this test keeps it true.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const folder = new URL('../../data/glossary/', import.meta.url);

function readEntry(file) {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const [, front = '', body = ''] = text.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  const value = (key) => front.match(new RegExp(`^${key}: *(.*)$`, 'm'))?.[1] ?? '';
  const unquote = (text) => text.replace(/^"(.*)"$/, '$1');
  const list = (key) => [...value(key).replace(/^\[|\]$/g, '').matchAll(/ *(?:"([^"]*)"|([^,]+))/g)].map((m) => (m[1] ?? m[2]).trim()).filter(Boolean);
  return {file, front, body, term: unquote(value('term')), category: unquote(value('category')), aliases: list('aliases'), see: list('see')};
}

const entries = readdirSync(folder).sort().map(readEntry);
const fold = (text) => text.toLowerCase();
const wordCount = (body) => body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Fails with the names of the files for which `wrong` gives a reason. */
function checkAll(wrong) {
  assert.deepEqual(entries.flatMap((entry) => (wrong(entry) ? [`${entry.file}: ${wrong(entry)}`] : [])), []);
}

test('the glossary has at least 400 entries', () => assert.ok(entries.length >= 400, `${entries.length}`));

test('every entry has a term, a category and only keys that are known', () =>
  checkAll(({front, term, category}) => {
    const keys = [...front.matchAll(/^(\w+):/gm)].map((m) => m[1]);
    const unknown = keys.filter((key) => !['term', 'aliases', 'category', 'see'].includes(key));
    return (!term && 'no term') || (!category && 'no category') || unknown.join(', ');
  }));

test('every definition has 40 to 250 words', () =>
  checkAll(({body}) => (wordCount(body) < 40 || wordCount(body) > 250) && `${wordCount(body)} words`));

test('every definition begins with bold words, or an article and bold words', () =>
  checkAll(({body}) => !/^\s*((A|An|The) )?\*\*/.test(body) && body.slice(0, 40)));

test('no term stands twice in a category', () => {
  const seen = new Set();
  checkAll(({term, category}) => {
    const key = `${fold(term)} / ${fold(category)}`;
    const twice = seen.has(key);
    seen.add(key);
    return twice && key;
  });
});

test('no alias repeats its term or another alias', () =>
  checkAll(({term, aliases}) => {
    const heads = [term, ...aliases].map(fold);
    return new Set(heads).size !== heads.length && heads.join(', ');
  }));

test('every see leads to a term or alias of another entry', () => {
  const heads = new Set(entries.flatMap(({term, aliases}) => [term, ...aliases].map(fold)));
  checkAll(({see}) => see.filter((name) => !heads.has(fold(name))).join(', '));
});

test('the rows of a table have equally many cells', () =>
  checkAll(({body}) => {
    const tables = body.replace(/`[^`]*`/g, '').replace(/\$[^$]*\$/g, '').split(/\n(?!\|)/).map((block) => block.split('\n').filter((line) => line.startsWith('|')));
    const uneven = tables.filter((rows) => new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size > 1);
    return uneven.length > 0 && uneven[0][0];
  }));

test('no definition holds HTML or an image', () =>
  checkAll(({body}) => {
    const prose = body.replace(/```[\s\S]*?```|`[^`]*`|\$[^$]*\$/g, '');
    return prose.match(/<\/?[a-z][^>]*>|!\[/i)?.[0];
  }));

test('tables, code and formulas all occur', () => {
  const count = (pattern) => entries.filter(({body}) => pattern.test(body)).length;
  assert.ok(count(/^\|/m) >= 20 && count(/^```/m) >= 10 && count(/\$[^$]+\$/) >= 40);
});
