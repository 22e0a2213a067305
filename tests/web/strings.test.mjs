// Every language says everything, in sentences that count as the language does.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {load, web} from './support.mjs';

const codes = readdirSync(path.join(web, 'src/strings')).flatMap((file) => /^(\w\w)\.ts$/.exec(file)?.[1] ?? []);
const {enIndex: en} = await load('strings/en-index.ts');

const keysOf = (strings, prefix = '') => Object.entries(strings)
  .flatMap(([key, value]) => (typeof value === 'object' ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`])).sort();

/** What a function of the words says about these numbers. */
const sentences = (strings, n) => ({
  place: strings.place(n, 21),
  more: strings.more(n),
  'count of all': strings.count(n, n, true),
  'count of some': strings.count(n, n + 100, true),
  'count at least': strings.count(n, n, false),
  short: strings.progress(n, '1 kB', '2 kB').short,
  counted: strings.browse.counted('Bx', n),
  where: strings.browse.where(1, 1, n),
  'where, of pages': strings.browse.where(n, n + 1, n),
  page: strings.browse.page(n),
  some: strings.browse.some(n, n + 1),
  all: strings.browse.some(n, n),
});
const ties = ['usedBy', 'mutual', 'refersTo', 'mentions', 'related'];

test('the README names every language that is there', () => {
  const text = readFileSync(path.join(web, 'README.md'), 'utf8');
  const names = new Intl.DisplayNames('en', {type: 'language'});
  for (const code of codes) assert.ok(text.includes(names.of(code)), names.of(code));
});

for (const code of codes) {
  const {strings} = code === 'en' ? {strings: en} : await load(`strings/${code}.ts`);
  const number = (n) => new Intl.NumberFormat(code).format(n);

  test(`${code} has every word that English has, and none besides`, () => {
    assert.deepEqual(keysOf(strings), keysOf(en));
    assert.equal(strings.locale, code);
    assert.equal(strings.direction, ['ar', 'he'].includes(code) ? 'rtl' : 'ltr');
  });

  test(`${code} leaves no word empty or in English`, () => {
    const words = (from) => Object.entries(from).flatMap(([key, value]) => (typeof value === 'object' ? words(value) : [[key, value]]));
    const english = new Map(words(en));
    for (const [key, value] of words(strings)) {
      if (typeof value !== 'string' || ['locale', 'direction'].includes(key)) continue;
      assert.ok(value.trim() !== '', key);
      if (code !== 'en' && value.length > 8) assert.notEqual(value, english.get(key), key);
    }
  });

  for (const n of [0, 1, 2, 5, 21]) {
    test(`${code} speaks of ${n}`, () => {
      for (const [what, sentence] of Object.entries(sentences(strings, n))) {
        assert.ok(sentence.trim().length > 0 && !/undefined|NaN|#|\[object/.test(sentence), `${what}: ${sentence}`);
        // Where a language has a word for one or two, the number may be missing.
        if (n > 2) assert.ok(sentence.includes(number(n)), `${what}: ${sentence}`);
      }
    });
  }

  test(`${code} writes large numbers in its own way`, () => {
    assert.ok(strings.count(13173, 13173, true).includes(number(13173)));
    assert.ok(strings.count(10, 13173, true).includes(number(13173)));
  });

  test(`${code} repeats the query and the terms`, () => {
    assert.match(strings.none('qx'), /qx/);
    assert.match(strings.noneFiltered('qx'), /qx/);
    assert.match(strings.opened('Tx'), /Tx/);
    for (const terms of [['Ax'], ['Ax', 'Bx'], ['Ax', 'Bx', 'Cx']]) {
      const sentence = strings.suggested('qx', terms);
      for (const term of ['qx', ...terms]) assert.ok(sentence.includes(term), sentence);
    }
  });

  test(`${code} tells what a picture shows, each tie by its number, and what is not there not at all`, () => {
    const {picture} = strings.browse;
    for (const tie of ties) {
      for (const n of [1, 2, 5, 21]) {
        const sentence = picture('Tx', {[tie]: n});
        assert.ok(sentence.startsWith('Tx') && !/undefined|NaN|#|\[object/.test(sentence), sentence);
        if (n > 2) assert.ok(sentence.includes(number(n)), sentence);
      }
    }
    const sentence = picture('Tx', Object.fromEntries(ties.map((tie, index) => [tie, index + 11])));
    for (const index of ties.keys()) assert.ok(sentence.includes(number(index + 11)), sentence);
    assert.equal(new Set(ties.map((tie) => picture('Tx', {[tie]: 7}))).size, ties.length);
  });

  test(`${code} names a place of the index by its letter and its category`, () => {
    const {title, jumped} = strings.browse;
    assert.match(title('L', 'Cx'), /^Cx.*L$/);
    assert.deepEqual([title('L', ''), title('', 'Cx')], ['L', 'Cx']);
    assert.ok(title('', '').length > 1);
    assert.equal(jumped('Tx', true), 'Tx');
    assert.match(jumped('Tx', false), /.Tx|Tx./);
  });

  test(`${code} tells how far a download is, also while its size is unknown`, () => {
    assert.match(strings.progress(undefined, '1 kB', undefined).long, /1 kB/);
    assert.match(strings.progress(50, '1 kB', '2 kB').long, /1 kB.*2 kB|2 kB.*1 kB/);
    assert.equal(strings.progress(50, '1 kB', '2 kB').short, new Intl.NumberFormat(code, {style: 'percent'}).format(0.5));
  });
}

const {strings: ru} = await load('strings/ru.ts');
const {strings: pl} = await load('strings/pl.ts');
const {strings: ar} = await load('strings/ar.ts');
const forms = [
  [ru, [1, 2, 5, 21], ['1 статья', '2 статьи', '5 статей', '21 статья']],
  [pl, [1, 2, 5, 21], ['1 hasło', '2 hasła', '5 haseł', '21 haseł']],
  [ar, [0, 1, 2], ['لا مداخل', 'مدخل واحد', 'مدخلان']],
];
for (const [strings, counts, expected] of forms) {
  test(`${strings.locale} declines what it counts`, () => {
    assert.deepEqual(counts.map((n) => strings.count(n, n, true)), expected);
  });
}
