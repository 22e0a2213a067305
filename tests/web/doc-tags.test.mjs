// What the comments and the README say of <termdex-search> is what the code has.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {web} from './support.mjs';

const read = (name) => readFileSync(path.join(web, name), 'utf8');
const folder = 'src/elements/search';
const files = [
  ...readdirSync(path.join(web, folder)).map((name) => `${folder}/${name}`),
  ...['body', 'card', 'card-links', 'copy-link', 'highlight'].map((name) => `src/elements/${name}.ts`),
  'src/math/formula.ts',
];
const code = files.map(read).join('\n').replace(/^ ?\*.*$|\/\*\*.*$/gm, '');
const element = read(`${folder}/element.ts`);
const readme = read('README.md');

const sorted = (names) => [...new Set(names)].sort();
const all = (text, pattern) => sorted([...text.matchAll(pattern)].map((match) => match[1]));
const tags = (name) => sorted([...element.matchAll(new RegExp(`^ \\* @${name} (.*?)(?: - .*)?$`, 'gm'))].flatMap((match) => match[1].split(' ')));

const attributes = tags('attr');

test('every attribute that is read has a tag, and no other has', () => {
  const taken = all(element, /\b(?:this|element)\.getAttribute\('([a-z-]+)'/g);
  const styled = all(code, /:host\(\[([a-z-]+)/g).filter((name) => name !== 'hidden');
  const elsewhere = ['theme', 'lang'];  // in theme.ts and language.ts
  assert.deepEqual(attributes, sorted([...taken, ...styled, ...elsewhere]));
});

test('the script tag passes every attribute on, and the README has it in its table', () => {
  const passed = all(/passedOn = \[([^\]]*)\]/.exec(read('src/script-tag.ts'))[1], /'([a-z-]+)'/g);
  assert.deepEqual(sorted([...passed, 'src']), attributes);
  for (const name of passed) assert.ok(readme.includes(`\`data-${name}\``), name);
});

test('every event has a tag and a line in the README, and no other has', () => {
  const events = all(read('src/elements/events.ts'), /static readonly type = '([a-z-]+)'/g);
  assert.deepEqual(tags('fires'), events);
  for (const name of events) assert.ok(readme.includes(`| \`${name}\` |`), name);
});

test('every part has a tag and a place in the README, and no other has', () => {
  // linkList names a part by its first argument, stepButton and list by theirs.
  const parts = sorted([
    ...all(code, /\bpart: '([a-z-]+)'/g), ...all(code, /'part', '([a-z-]+)'/g),
    ...all(code, /\b(?:list|stepButton)\('([a-z-]+)'/g),
  ]);
  assert.deepEqual(tags('csspart'), parts);
  const listed = /Parts for `::part\(\)`:([\s\S]*?)\n\n/.exec(readme)[1];
  assert.deepEqual(sorted([...listed.matchAll(/`([^`]*)`/g)].flatMap((match) => match[1].split(/\s+/))), parts);
});

test('every custom property has a tag and a place in the README, and no other has', () => {
  const properties = all(code, /var\((--termdex-[a-z-]+)/g);
  assert.deepEqual(tags('cssprop'), properties);
  const listed = /\n`--termdex-accent`, ([\s\S]*?)\n\n/.exec(readme)[1];
  const names = ['accent', ...[...listed.matchAll(/`-([a-z-]+)`/g)].map((match) => match[1])];
  assert.deepEqual(sorted(names.map((name) => `--termdex-${name}`)), properties);
});
