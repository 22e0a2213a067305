// Relevance and speed of Termdex beside its peers, all in one run:
//   node tests/bench/run.mjs [--pack FILE] [--count N] [--seed N] [--only NAME] [--misses KIND] [--write]
// `./dev bench` builds what it needs and runs it over FOLDOC; --write keeps the tables in RESULTS.md.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {basename} from 'node:path';
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
    write: {type: 'boolean', default: false},
  },
});

const bytes = readFileSync(options.pack);
const corpus = await readCorpus(bytes);
const queries = makeQueries(corpus, Number(options.count), Number(options.seed));
const keystrokes = makeKeystrokes(corpus, 200, Number(options.seed));
const corpusLine = `${basename(options.pack)}: ${corpus.entries.length} entries, ${corpus.heads.size} different heads, seed ${options.seed}`;
console.log(corpusLine);

function printMisses(search, missed) {
  for (const {query, targets, place} of missed) {
    console.log(`    ${place} "${query}" → ${targets.join(', ')}: got ${search(query).slice(0, 3).join(', ')}`);
  }
}

async function measure(engine) {
  const begin = performance.now();
  const search = await engine.load({bytes, entries: corpus.entries});
  const load = performance.now() - begin;
  console.log(`\n${engine.name} (${engine.settings})\n  load ${load.toFixed(0)} ms`);
  const kinds = {};
  for (const [kind, list] of Object.entries(queries)) {
    const {first, five, missed} = relevance(search, list);
    kinds[kind] = {first, five};
    console.log(`  ${kind.padEnd(8)} first ${first.toFixed(1)} %   in five ${five.toFixed(1)} %   of ${list.length}`);
    if (options.misses === kind) printMisses(search, missed);
  }
  const times = latency(search, keystrokes);
  console.log(`  keystroke ms over ${keystrokes.length}: ${Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(2)}`).join('  ')}`);
  return {engine, load, kinds, times};
}

const results = [];
for (const engine of [termdex, minisearch]) {
  if (!options.only || engine.name.toLowerCase() === options.only) results.push(await measure(engine));
}
const [ours, theirs] = results;
if (theirs) console.log(`\nkeystroke p99: Termdex takes 1/${(theirs.times.p99 / ours.times.p99).toFixed(1)} of ${theirs.engine.name}'s time`);

function markdown() {
  const kinds = Object.keys(queries);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim();
  const rows = results.map(({engine, load, kinds: found, times}) =>
    [engine.name, ...kinds.map((kind) => `${found[kind].first.toFixed(1)} / ${found[kind].five.toFixed(1)}`),
      `${times.p50.toFixed(2)} / ${times.p99.toFixed(2)}`, load.toFixed(0)].join(' | '));
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${cpus()[0].model.trim()}, ${cpus().length} cores, Node ${process.versions.node}: \`./dev bench --write\``,
    '', `${corpusLine}; ${options.count} queries a kind, the right entry first / among five, in per cent; keystrokes: every beginning of 200 heads.`, '',
    ['engine', ...kinds, 'keystroke ms p50 / p99', 'load ms'].join(' | '),
    ['---', ...kinds.map(() => '---'), '---', '---'].join(' | '),
    ...rows, '',
    ...results.map(({engine}) => `- ${engine.name}: ${engine.settings}.`),
  ].join('\n');
}

if (options.write) {
  const file = new URL('RESULTS.md', import.meta.url);
  const text = readFileSync(file, 'utf8');
  const tables = /(<!-- tables -->\n)[\s\S]*?(\n?<!-- end -->)/;
  writeFileSync(file, text.replace(tables, (_, begin, end) => begin + markdown() + '\n' + end.trimStart()));
}
