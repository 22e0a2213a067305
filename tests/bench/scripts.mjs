// Relevance in languages and scripts other than English, over FreeDict's dictionaries as Debian
// has them:  node tests/bench/scripts.mjs [--only jpn-eng] [--count N] [--seed N] [--misses]
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

import {ceiling} from './ceiling.mjs';
import {loadModule, makePack, open} from './engines/termdex.mjs';
import {relevance} from './measure.mjs';
import {Random} from './random.mjs';

const kFolder = 'build/bench';
const kLeastLetters = 5;

/** Dictionaries of Debian's dict-freedict-*, with what their heads are written in. */
const dictionaries = {
  'deu-eng': {script: 'Latin', language: 'German'},
  'tur-eng': {script: 'Latin', language: 'Turkish'},
  'ell-eng': {script: 'Greek', language: 'Greek'},
  'mkd-bul': {script: 'Cyrillic', language: 'Macedonian'},
  'srp-eng': {script: 'Cyrillic', language: 'Serbian'},
  'ara-eng': {script: 'Arabic', language: 'Arabic'},
  // No letters to mistype: kana and Han are chosen from what an input method offers.
  'jpn-eng': {script: null, language: 'Japanese'},
};

const letter = /^\p{L}$/u;

/** The letters that heads in `script` are made of, but those that one letter in a thousand is not. */
export function alphabetOf(heads, script) {
  const counts = new Map();
  const inScript = new RegExp(`^\\p{Script=${script}}$`, 'u');
  let all = 0;
  for (const head of heads) {
    for (const char of head) {
      if (!letter.test(char) || !inScript.test(char)) continue;
      counts.set(char, (counts.get(char) ?? 0) + 1);
      all++;
    }
  }
  return [...counts].filter(([, count]) => count * 1000 >= all).map(([char]) => char).sort();
}

/** One substitution, insertion, deletion or transposition at a letter of the alphabet. */
export function mistype(text, alphabet, random) {
  const chars = [...text];
  const places = [...chars.keys()].filter((i) => alphabet.includes(chars[i]));
  for (;;) {
    const at = random.pick(places);
    const typed = [...chars];
    switch (random.below(4)) {
      case 0: typed[at] = random.pick(alphabet); break;
      case 1: typed.splice(at, 0, random.pick(alphabet)); break;
      case 2: typed.splice(at, 1); break;
      case 3:
        if (places.includes(at + 1)) [typed[at], typed[at + 1]] = [typed[at + 1], typed[at]];
        break;
    }
    if (typed.join('') !== text) return typed.join('');
  }
}

/** Of a pack: head, in lower case and composed, → ids of the entries that have it. */
async function headsOf(bytes) {
  const {pack, error} = (await loadModule()).openPack(bytes);
  if (error) throw new Error(error);
  const {entries} = JSON.parse(pack.list('', '', 1, 10_000_000));
  pack.delete();
  const heads = new Map();
  for (const {id, term, aliases} of entries) {
    for (const head of [term, ...aliases]) {
      const key = head.normalize('NFC').toLowerCase();
      if (!heads.has(key)) heads.set(key, new Set());
      heads.get(key).add(id);
    }
  }
  return heads;
}

function makeQueries(heads, script, count, seed) {
  const all = [...heads.keys()].sort();
  const ask = (seeded, wanted, change) => new Random(seeded).sample(wanted, count)
    .map((head) => ({query: change(head), head, targets: heads.get(head)}));
  const kinds = {exact: ask(seed, all, (head) => head)};
  if (script) {
    const alphabet = alphabetOf(all, script);
    const long = all.filter((head) => [...head].filter((char) => alphabet.includes(char)).length >= kLeastLetters);
    const random = new Random(seed + 1);
    kinds.typo1 = ask(seed + 2, long, (head) => mistype(head, alphabet, random));
  }
  return kinds;
}

async function measure(name, options) {
  const {script, language} = dictionaries[name];
  const source = `/usr/share/dictd/freedict-${name}.index`;
  if (!existsSync(source)) {
    console.log(`| ${name} | skipped: dict-freedict-${name} is not installed |`);
    return;
  }
  const file = join(kFolder, `freedict-${name}.tdx`);
  if (!existsSync(file)) makePack(source, file);
  const bytes = readFileSync(file);
  const heads = await headsOf(bytes);
  const search = await open(bytes);
  for (const [kind, queries] of Object.entries(makeQueries(heads, script, options.count, options.seed))) {
    const begin = performance.now();
    const hits = queries.map(({query}) => search(query));
    const each = (performance.now() - begin) / queries.length;
    const places = queries.map(({targets}, i) => hits[i].findIndex((id) => targets.has(id)));
    const {first, five} = relevance(places);
    console.log(`| ${language} (${name}, ${heads.size} heads) | ${kind} | ${queries.length} | ${first} | ${five} | ${ceiling(queries, heads)} | ${each.toFixed(2)} |`);
    if (!options.misses) continue;
    queries.forEach(({query, head}, i) => {
      if (places[i] !== 0) console.log(`    "${query}" for "${head}": ${places[i] + 1 || 'not found'}; first "${hits[i][0] ?? ""}"`);
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const {values} = parseArgs({options: {
    only: {type: 'string', multiple: true}, count: {type: 'string', default: '1000'}, seed: {type: 'string', default: '20260101'},
    misses: {type: 'boolean', default: false},
  }});
  mkdirSync(kFolder, {recursive: true});
  const options = {count: Number(values.count), seed: Number(values.seed), misses: values.misses};
  console.log('| heads | kind | queries | first % | among five % | ceiling % | ms each |\n|---|---|---|---|---|---|---|');
  for (const name of values.only ?? Object.keys(dictionaries)) await measure(name, options);
}
