// What a page fetches that has the pack from before:  node tests/bench/update.mjs
// Changes FOLDOC on a fixed seed, builds it with --base, and prints the bytes of parts that are new, the header among them, in
// per cent of the whole pack.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process, {argv} from 'node:process';
import {pathToFileURL} from 'node:url';
import {gunzipSync} from 'node:zlib';

import {folder} from './corpora.mjs';
import {Random} from './random.mjs';

const kFoldoc = '/usr/share/dictd/foldoc';
const kDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const parse = (digits) => [...digits].reduce((value, digit) => value * 64 + kDigits.indexOf(digit), 0);

function format(value) {
  let digits = '';
  do {
    digits = kDigits[value % 64] + digits;
    value = Math.floor(value / 64);
  } while (value > 0);
  return digits;
}

/** The entries of a dictd dictionary: [{heads, text}]. */
function readDictd(path) {
  const dict = gunzipSync(readFileSync(`${path}.dict.dz`));
  const entries = new Map();
  for (const line of readFileSync(`${path}.index`, 'utf8').split('\n').filter(Boolean)) {
    const [head, offset, size] = line.split('\t');
    const place = `${offset} ${size}`;
    if (!entries.has(place)) {
      entries.set(place, {heads: [], text: dict.subarray(parse(offset), parse(offset) + parse(size)).toString()});
    }
    entries.get(place).heads.push(head);
  }
  return [...entries.values()];
}

function writeDictd(path, entries) {
  const lines = [];
  const texts = [];
  let offset = 0;
  for (const {heads, text} of entries) {
    const bytes = Buffer.from(text);
    for (const head of heads) lines.push(`${head}\t${format(offset)}\t${format(bytes.length)}\n`);
    texts.push(bytes);
    offset += bytes.length;
  }
  writeFileSync(`${path}.dict`, Buffer.concat(texts));
  writeFileSync(`${path}.index`, lines.join(''));
  return `${path}.index`;
}

/** Changes of an entry, each to be made with a seed; `all` are the entries it is among. */
export const edits = {
  // One word in ten is another of the same entry, and a sentence of another entry's words is added.
  body(entry, random, all) {
    const [head, ...lines] = entry.text.split('\n');
    const words = lines.join('\n').split(' ');
    const other = random.pick(all).text.split(/\s+/);
    const from = random.below(other.length);
    for (let left = Math.ceil(words.length / 10); left > 0; --left) words[random.below(words.length)] = random.pick(words);
    return [{...entry, text: `${head}\n${words.join(' ')}\n   Also ${other.slice(from, from + 10).join(' ')}.\n`}];
  },
  add(entry, random, all) {
    const other = random.pick(all);
    const head = `${entry.heads[0]} ${other.heads[0]}`;
    return [entry, {heads: [head], text: `${head}\n\n   <jargon> Of ${other.heads[0]}.${other.text.split('\n').slice(2).join('\n')}`}];
  },
  remove: () => [],
  rename(entry) {
    const [head, ...lines] = entry.text.split('\n');
    const renamed = `${head} proper`;
    return [{heads: [renamed, ...entry.heads.slice(1)], text: [renamed, ...lines].join('\n')}];
  },
};

/** The entries with `share` of them changed, each in one of the `ways`. */
function change(entries, share, ways, random) {
  const own = entries.filter(({heads}) => !heads[0].startsWith('00'));
  const chosen = new Set(random.sample(own, Math.round(own.length * share)));
  let turn = 0;
  return entries.flatMap((entry) => (chosen.has(entry) ? edits[ways[turn++ % ways.length]](entry, random, own) : [entry]));
}

const termdex = process.env.TERMDEX_BIN ?? 'build/bin/termdex';

function build(entries, name, base) {
  const pack = join(folder, `${name}.tdx`);
  const source = writeDictd(join(folder, name), entries);
  const options = base ? ['--base', base] : [];
  const printed = execFileSync(termdex, ['build', source, '-o', pack, '--title', 'FOLDOC', ...options], {encoding: 'utf8'});
  const bytes = readFileSync(pack).length;
  const fetched = /([\d,]+) bytes are new/.exec(printed)?.[1].replaceAll(',', '');
  return {pack, bytes, fetched: Number(fetched ?? bytes)};
}

const percent = (part, whole) => `${((part / whole) * 100).toFixed(2)} %`;

function print(what, {bytes, fetched}, entries) {
  const anew = build(entries, 'update-anew').bytes;
  console.log(`${what}: ${fetched.toLocaleString('en')} of ${bytes.toLocaleString('en')} bytes are new, ${percent(fetched, bytes)}; ` +
    `the pack is ${percent(bytes - anew, anew)} larger than one built anew`);
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  mkdirSync(folder, {recursive: true});
  const before = readDictd(kFoldoc);
  const old = build(before, 'update-old').pack;
  const all = Object.keys(edits);
  for (const [what, ways] of [['bodies of 1 %', ['body']], ['1 %, a quarter each edited, added, removed, renamed', all]]) {
    const after = change(before, 0.01, ways, new Random(20260101));
    print(what, build(after, 'update-new', old), after);
  }
  let entries = before;
  let base = old;
  const random = new Random(20260102);
  for (let turn = 1; turn <= 10; ++turn) {
    entries = change(entries, 0.001, all, random);
    const built = build(entries, `update-${turn}`, base);
    if (turn === 1 || turn === 10) print(`update ${turn} of ten of 0.1 %, all four`, built, entries);
    base = built.pack;
  }
}
