// Relevance and speed of Termdex beside its peers, all in this one process and run:
//   node tests/bench/run.mjs [--pack FILE] [--count N] [--only NAME] [--misses KIND] [--seed N]
// `./dev bench` builds what it needs and runs it over FOLDOC.
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';

import {readCorpus} from './corpus.mjs';
import * as minisearch from './engines/minisearch.mjs';
import * as termdex from './engines/termdex.mjs';
import {latency, relevance} from './measure.mjs';
import {makeKeystrokes, makeQueries} from './queries.mjs';

const {values: options} = parseArgs({
  options: {
    pack: {type: 'string', default: 'build/bench/foldoc.tdx'},
    count: {type: 'string', default: '1000'},
    seed: {type: 'string', default: '20260101'},
    only: {type: 'string'},
    misses: {type: 'string'},
  },
});

const bytes = readFileSync(options.pack);
const corpus = await readCorpus(bytes);
const queries = makeQueries(corpus, Number(options.count), Number(options.seed));
const keystrokes = makeKeystrokes(corpus, 200, Number(options.seed));
console.log(`${options.pack}: ${corpus.entries.length} entries, ${corpus.heads.size} heads, seed ${options.seed}`);

const p99 = {};
for (const engine of [termdex, minisearch]) {
  if (options.only && engine.name.toLowerCase() !== options.only) continue;
  const begin = performance.now();
  const search = await engine.load({bytes, entries: corpus.entries});
  console.log(`\n${engine.name} (${engine.settings})`);
  console.log(`  load ${(performance.now() - begin).toFixed(0)} ms`);
  for (const [kind, list] of Object.entries(queries)) {
    const {first, five, missed} = relevance(search, list);
    console.log(`  ${kind.padEnd(8)} first ${first.toFixed(1)} %   in five ${five.toFixed(1)} %   of ${list.length}`);
    if (options.misses !== kind) continue;
    for (const {query, targets, place} of missed) console.log(`    ${place} "${query}" → ${targets.join(', ')}: got ${search(query).slice(0, 3).join(', ')}`);
  }
  const times = latency(search, keystrokes);
  p99[engine.name] = times.p99;
  const ms = Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(2)}`);
  console.log(`  keystroke ms over ${keystrokes.length}: ${ms.join('  ')}`);
}
if (p99.MiniSearch) {
  console.log(`\nkeystroke p99: Termdex takes 1/${(p99.MiniSearch / p99.Termdex).toFixed(1)} of MiniSearch's time`);
}
