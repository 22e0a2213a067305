// One engine in a process of its own, over a corpus in a folder (corpus_folder.mjs):
//   node --expose-gc tests/bench/process.mjs build ENGINE FOLDER
//   node --expose-gc tests/bench/process.mjs measure ENGINE FOLDER CAP-MS
// Gives one line of JSON.
import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

import {loadEngine} from './engines.mjs';
import {ask, latency, leavings, relevance} from './measure.mjs';
import {Random} from './random.mjs';

const [task, name, folder, cap] = process.argv.slice(2);
const engine = await loadEngine(name);
const indexFile = join(folder, `${name}.index`);
const read = (file) => JSON.parse(readFileSync(join(folder, file)));

const sum = (times) => times.reduce((total, time) => total + time, 0);

async function timed(work) {
  const begin = performance.now();
  const value = await work();
  return {value, ms: performance.now() - begin};
}

async function build() {
  const corpus = read('corpus.json');
  const {value, ms} = await timed(() => engine.build(corpus));
  writeFileSync(indexFile, value);
  return {buildMs: ms};
}

/** A thousand characters of all kinds, as no reader types them. */
function longQueries() {
  const random = new Random(1);
  const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'e ', 'aeiou nrst', 'äöüß éñ', '漢字 かな', '😀 e\u0301 ', '\0\x01\x7f\ufffd+#.-/ ', 'c++ a '];
  return Array.from({length: 200}, (_, i) => {
    const chars = [...alphabets[i % alphabets.length]];
    return Array.from({length: 1000}, () => random.pick(chars)).join('').slice(0, 1000);
  });
}

async function measureKind(search, kind, list, headsOf) {
  const {hits, times} = await ask(search, list.map(({query}) => query), Number(cap));
  const asked = list.slice(0, hits.length);
  const places = asked.map(({targets}, i) => hits[i].findIndex((id) => targets.includes(id)));
  const misses = asked.flatMap(({query, targets}, i) =>
    (places[i] === 0 ? [] : [{query, targets, place: places[i], got: hits[i].slice(0, 3)}]));
  const begun = asked.filter(({query}, i) => headsOf[hits[i][0]]?.some((head) => head.startsWith(query.toLowerCase())));
  return {
    asked: asked.length, of: list.length, ...relevance(places), ...latency(times), misses,
    ...(kind === 'prefix' && {begun: Math.round((begun.length * 1000) / asked.length) / 10}),
  };
}

/**
 * The same keystrokes natively, in turns, for a machine is not equally fast from one minute to the
 * next; the ratio is the median of the turns'. Undefined where the program is not built.
 */
async function besideNative(search, keystrokes) {
  const turns = [];
  for (let turn = 0; turn < 5; turn++) {
    const {times} = await ask(search, keystrokes, Infinity);
    const native = engine.nativeTimes(indexFile, keystrokes);
    if (!native) return undefined;
    turns.push({native, ratio: sum(times) / sum(native)});
  }
  turns.sort((a, b) => a.ratio - b.ratio);
  const {native, ratio} = turns[2];
  return {...latency(native), ratio};
}

async function measure() {
  const {kinds, keystrokes, headsOf} = read('queries.json');
  globalThis.gc();
  const before = process.memoryUsage.rss();
  const {value: search, ms: loadMs} = await timed(() => engine.open(readFileSync(indexFile)));
  globalThis.gc();
  const memory = process.memoryUsage.rss() - before;
  const result = {
    name: engine.name, settings: engine.settings, loadMs,
    memoryBytes: search.close ? null : memory,
    indexBytes: statSync(indexFile).size,
    libraryBytes: engine.library ? brotliCompressSync(Buffer.concat(engine.library.map((file) => readFileSync(file)))).length : null,
    kinds: {},
  };
  // Compiled code answers, not the interpreter.
  await ask(search, keystrokes.slice(-200), Number(cap) / 2);
  const typed = await ask(search, keystrokes, 3 * Number(cap));
  result.keystrokes = {asked: typed.times.length, of: keystrokes.length, ...latency(typed.times)};
  for (const [kind, list] of Object.entries(kinds)) {
    result.kinds[kind] = await measureKind(search, kind, list, headsOf);
  }
  if (name === 'termdex') {
    result.left = {at: leavings(search, kinds.exact), of: kinds.exact.length};
    result.long = latency((await ask(search, longQueries(), Infinity)).times);
    result.native = await besideNative(search, keystrokes);
  }
  await search.close?.();
  return result;
}

console.log(JSON.stringify(await (task === 'build' ? build() : measure())));
