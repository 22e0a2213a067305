// What the comments and the README say of the elements is what the code has.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {web} from './support.mjs';

const read = (name) => readFileSync(path.join(web, name), 'utf8');
const readme = read('README.md');
const sorted = (names) => [...new Set(names)].sort();
const all = (text, pattern) => sorted([...text.matchAll(pattern)].map((match) => match[1]));
const quoted = (text) => sorted([...text.matchAll(/`([^`]*)`/g)].flatMap((match) => match[1].split(/\s+/)));

const shared = ['body', 'card', 'card-links', 'copy-link', 'opening', 'styles-base', 'styles-card'].map((name) => `src/elements/${name}.ts`);
const [searchSection, ...sections] = readme.split(/\n## (?=The index\n|Terms in the page\n)/);
const [indexSection, pageSection] = sections;
const card = ['body', 'card', 'card-links', 'copy-link', 'styles-base', 'styles-card'].map((name) => `src/elements/${name}.ts`);

const elements = {
  'termdex-search': {
    folder: 'src/elements/search',
    files: [...shared, 'src/elements/highlight.ts', 'src/math/formula.ts'],
    events: ['src/elements/events.ts'],
    passed: /passedOn = \[([^\]]*)\]/,
    attributes: searchSection,
    said: searchSection,
    parts: /Parts of the search box for `::part\(\)`: ([\s\S]*?)\n\n/,
    properties: ['card-width', 'card-height'],
  },
  'termdex-browse': {
    folder: 'src/elements/browse',
    files: [...shared, 'src/elements/engine-slot.ts', 'src/math/formula.ts'],
    events: ['src/elements/events.ts', 'src/elements/browse/navigate-event.ts'],
    passed: /passedToIndex = \[([^\]]*)\]/,
    attributes: indexSection,
    said: indexSection,
    parts: /\nParts: ([\s\S]*?)\n\n/,
    // Of panels, which an index has not, and of cards.
    properties: ['panel-width', 'panel-height', 'z-index', 'card-width', 'card-height'],
  },
  'termdex-annotate': {
    folder: 'src/elements/annotate',
    files: [...card, 'src/elements/engine-slot.ts', 'src/math/formula.ts'],
    events: ['src/elements/events.ts', 'src/elements/annotate/events.ts'],
    passed: /passedToAnnotate = \[([^\]]*)\]/,
    // What `data-annotate` says.
    own: ['for'],
    attributes: pageSection,
    said: pageSection,
    parts: /\nParts of the card: ([\s\S]*?)\n\n/,
    properties: ['panel-width', 'panel-height'],
  },
};

for (const [tag, {folder, files, events, passed, own = [], attributes, said, parts, properties}] of Object.entries(elements)) {
  const element = read(`${folder}/element.ts`);
  const code = [...readdirSync(path.join(web, folder)).map((name) => `${folder}/${name}`), ...files].map(read).join('\n')
    .replace(/^ ?\*.*$|\/\*\*.*$/gm, '');
  const tags = (name) => sorted([...element.matchAll(new RegExp(`^ \\* @${name} (.*?)(?: - .*)?$`, 'gm'))].flatMap((match) => match[1].split(' ')));

  test(`every attribute that <${tag}> reads has a tag, and no other has`, () => {
    const taken = all(code, /(?:\b(?:this|element)\.(?:(?:get|has)Attribute|#number)|\battribute)\('([a-z-]+)'/g);
    const styled = all(code, /:host\(\[([a-z-]+)/g).filter((name) => name !== 'hidden');
    const elsewhere = ['theme', 'lang'];  // in theme.ts and language.ts
    assert.deepEqual(tags('attr'), sorted([...taken, ...styled, ...elsewhere]));
  });

  test(`the script tag passes every attribute of <${tag}> on, and the README has it in a table`, () => {
    const names = all(passed.exec(read('src/script-tag.ts'))[1], /'([a-z-]+)'/g);
    assert.deepEqual(sorted([...names, ...own, 'src']), tags('attr'));
    for (const name of names) assert.match(attributes, new RegExp(`^\\|[^|]*\`(?:data-)?${name}\``, 'm'), name);
  });

  test(`every event of <${tag}> has a tag and a line in the README, and no other has`, () => {
    const sent = all(code, /\bnew (Termdex\w+Event)\(/g);
    const types = events.map(read).join('\n');
    const named = sent.map((name) => new RegExp(`class ${name} [\\s\\S]*?static readonly type = '([a-z-]+)'`).exec(types)[1]);
    assert.deepEqual(tags('fires'), sorted(named));
    for (const name of named) assert.match(said, new RegExp(`^\\|[^|]*\`${name}\``, 'm'), name);
  });

  test(`every part of <${tag}> has a tag and a place in the README, and no other has`, () => {
    // linkList names a part by its first argument; stepButton, list, step and arrow by one of theirs.
    const named = sorted([
      ...all(code, /\bpart: '([a-z-]+)'/g), ...all(code, /'part', '([a-z-]+)'/g),
      ...all(code, /\b(?:list|stepButton)\('([a-z-]+)'/g),
      ...all(code, /\bstep\([^()]*, '([a-z-]+)'\)/g), ...all(code, /\barrow\(at, [^()]*?, '([a-z-]+)'/g),
    ]);
    assert.deepEqual(tags('csspart'), named);
    assert.deepEqual(quoted(parts.exec(readme)[1]), named);
  });

  test(`every custom property of <${tag}> has a tag and a place in the README, and no other has`, () => {
    const used = all(code, /var\((--termdex-[a-z-]+)/g);
    assert.deepEqual(tags('cssprop'), used);
    const listed = /\n`--termdex-accent`, ([\s\S]*?)\n\n/.exec(readme)[1];
    const names = ['accent', ...[...listed.matchAll(/`-([a-z-]+)`/g)].map((match) => match[1])].filter((name) => !properties.includes(name));
    assert.deepEqual(sorted(names.map((name) => `--termdex-${name}`)), used);
  });
}
