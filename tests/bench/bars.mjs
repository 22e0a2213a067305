// The bars of a pack, judged:  node tests/bench/bars.mjs [--write]
// FOLDOC in Node: opening, one entry, building; the size of the lengthened FOLDOC; and network.mjs.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process, {argv} from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';

import {barTable, judged} from './bar_table.mjs';
import {corpusOf, folder as benchFolder} from './corpora.mjs';
import {readCorpus} from './corpus.mjs';
import {build as buildMiniSearch} from './engines/minisearch.mjs';
import {loadModule} from './engines/termdex.mjs';
import {latency, median} from './measure.mjs';
import {networkBars} from './network.mjs';
import {origin, writePart} from './report.mjs';

/** Of Pagefind 1.6.0 over the same entries, recorded: in 13,662 files. */
const kPagefind13k = 35_900_000;
const kTurns = 3;
const kPasses = 5;

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Each of `works` in turn, several times over, for a machine is not equally fast from one minute to the next. */
function inTurns(works) {
  const turns = Array.from({length: kTurns}, () => works.map((work) => work()));
  return works.map((_, i) => turns.map((turn) => turn[i]));
}

function openingBars(pack, index) {
  const opening = (...args) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', here('opening.mjs'), ...args], {encoding: 'utf8'}));
  const [ours, peers] = inTurns([() => opening('termdex', pack), () => opening('minisearch', index)]);
  const bar = (what, name, unit, share) => judged({
    what, value: median(ours.map((one) => one[name])), unit, share,
    of: median(peers.map((one) => one[name])), than: 'MiniSearch',
  });
  return [
    bar('bytes in memory → heads searchable', 'headsMs', 'ms', 1 / 20),
    bar('bytes in memory → full text ready', 'wholeMs', 'ms', 1 / 5),
    bar('memory after opening, resident', 'memoryBytes', 'MB', 1 / 8),
  ];
}

async function entryBars(bytes) {
  const {pack} = (await loadModule()).openPack(bytes);
  const ids = JSON.parse(pack.list('', '', 1, 10_000_000)).entries.map(({id}) => id);
  const passes = Array.from({length: kPasses}, () => ids.map((id) => {
    const begin = performance.now();
    pack.entry(id);
    return performance.now() - begin;
  }));
  pack.delete();
  // Of each entry the median: where others have the processor, too, one time in fifty is theirs.
  const {p50, p99} = latency(ids.map((_, i) => median(passes.map((pass) => pass[i]))));
  return [
    judged({what: 'one entry decoded, p50', value: p50, unit: 'ms'}),
    judged({what: 'one entry decoded, p99', value: p99, unit: 'ms', most: 0.5}),
  ];
}

function buildBars(source) {
  const to = join(benchFolder, 'timed.tdx');
  const timed = (...command) => {
    const begin = performance.now();
    execFileSync(command[0], [...command.slice(1), 'build', source, '-o', to, '--quiet'], {stdio: 'ignore'});
    return performance.now() - begin;
  };
  const cli = here('../../web/dist/node/cli.js');
  const [wasm, native] = inTurns([() => timed(process.execPath, cli), () => timed('build/bin/termdex')]);
  return [judged({what: 'build in wasm', value: median(wasm), unit: 's', share: 2.5, of: median(native), than: 'native'})];
}

async function miniSearchIndex(bytes) {
  const index = join(benchFolder, 'foldoc', 'minisearch.index');
  if (!existsSync(index)) {
    mkdirSync(join(benchFolder, 'foldoc'), {recursive: true});
    writeFileSync(index, buildMiniSearch(await readCorpus(bytes)));
  }
  return index;
}

/** All bars, judged, in the order of the table. */
async function allBars() {
  const {pack, source} = await corpusOf('foldoc');
  const bytes = readFileSync(pack);
  const lengthened = statSync((await corpusOf('foldoc13k')).pack).size;
  return [
    ...(await networkBars()),
    judged({what: '`foldoc13k`, the whole pack', value: lengthened, unit: 'MB', share: 1 / 6, of: kPagefind13k, than: 'Pagefind, recorded,'}),
    ...openingBars(pack, await miniSearchIndex(bytes)),
    ...(await entryBars(bytes)),
    ...buildBars(source),
  ];
}

/** Prints the bars, and puts them into RESULTS.md if told to; `program` is how this was called. */
export async function bars(write, program) {
  const table = barTable(await allBars());
  console.log(`\n${table}`);
  if (!write) return;
  const {date, commit, machine, command} = origin(program);
  writePart('bars', `${date}, commit ${commit}, ${machine}: \`${command}\`\n\n${table}`);
}

if (import.meta.url === pathToFileURL(argv[1]).href) await bars(argv.includes('--write'), 'node tests/bench/bars.mjs');
