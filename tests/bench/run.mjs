// Relevance and speed of Termdex beside its peers; `./dev bench` builds what it needs first.
import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {bars} from './bars.mjs';
import {corpora, corpusOf, corpusOfPack, corpusOfSource, folder as benchFolder} from './corpora.mjs';
import {prepare} from './corpus_folder.mjs';
import {engineNames, loadEngine} from './engines.mjs';
import {origin, printed, printedMisses, writeResults} from './report.mjs';

const kUsage = `usage: ./dev bench [options]

  --corpus NAME    ${Object.keys(corpora).join(', ')}; again for several; all of them if not given
  --source FILE    a corpus from any source that "termdex build" reads
  --pack FILE      a corpus from a pack
  --only ENGINE    ${engineNames.join(', ')}; again for several
  --count N        queries a kind (1000)
  --seed N         of what is drawn (20260101)
  --misses KIND    the queries of a kind that did not find their entry first; "left": where heads left
                   the first three while they were typed
  --quick          FOLDOC, 200 queries a kind, 1.5 s at most each: 5 minutes in all
  --write          the tables into tests/bench/RESULTS.md, the plot beside it; not of a quick run
`;

const several = {type: 'string', multiple: true};
const {values: options} = parseArgs({options: {
  corpus: several, source: several, pack: several, only: several,
  count: {type: 'string'}, seed: {type: 'string', default: '20260101'}, misses: {type: 'string'},
  quick: {type: 'boolean', default: false}, write: {type: 'boolean', default: false}, help: {type: 'boolean'},
}});
if (options.help) {
  process.stdout.write(kUsage);
  process.exit(0);
}

const size = {
  count: Number(options.count ?? (options.quick ? 200 : 1000)),
  sessions: options.quick ? 60 : 200,
  seed: Number(options.seed),
};
const engines = options.only ?? engineNames;

/** What an engine may take in milliseconds to answer a kind: the headline corpus has more time. */
const capOf = (name) => (options.quick ? 1500 : name === 'foldoc' ? 6000 : 2000);
const kBuildLimit = 600_000;

function runProcess(limit, ...args) {
  const script = fileURLToPath(new URL('process.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=12000', script, ...args],
    {stdio: ['ignore', 'pipe', 'pipe'], timeout: limit, killSignal: 'SIGKILL'});
  let [out, error] = ['', ''];
  child.stdout.on('data', (data) => { out += data; });
  child.stderr.on('data', (data) => { error += data; });
  return new Promise((resolve, reject) => child.on('close', (code, signal) => {
    if (code === 0) resolve(JSON.parse(out.slice(out.lastIndexOf('\n', out.length - 2) + 1)));
    else reject(new Error(signal ? `stopped after ${limit / 1000} s` : /^.*Error.*$/m.exec(error)?.[0] ?? `ended with ${code}`));
  }));
}

async function measure(engineName, folder, cap) {
  const {name, settings} = await loadEngine(engineName);
  const begin = performance.now();
  const result = {name, settings};
  try {
    Object.assign(result, await runProcess(kBuildLimit, 'build', engineName, folder));
    Object.assign(result, await runProcess(120_000 + 40 * cap, 'measure', engineName, folder, `${cap}`));
  } catch (error) {
    result.failed = error.message;
  }
  process.stderr.write(`${folder}: ${name}${result.failed ? ` failed: ${result.failed}` : ''}, ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
  return result;
}

async function run(corpus) {
  const {folder, line, ceilings} = await prepare(corpus, size);
  const results = {...origin(), corpus: corpus.name, title: corpus.title, line, ...size, cap: capOf(corpus.name), ceilings, engines: []};
  for (const name of engines) results.engines.push(await measure(name, folder, results.cap));
  writeFileSync(join(benchFolder, `results-${corpus.name}.json`), JSON.stringify(results, null, 1));
  console.log(printed(results));
  if (options.misses) console.log(printedMisses(results, options.misses));
  if (options.write && !options.quick) writeResults(results);
}

const given = [...(options.source ?? []).map(corpusOfSource), ...(options.pack ?? []).map(corpusOfPack)];
const named = options.corpus ?? (given.length > 0 ? [] : options.quick ? ['foldoc'] : Object.keys(corpora));
for (const name of named) await run(await corpusOf(name));
for (const corpus of given) await run(corpus);
if (!options.only && !options.quick && named.includes('foldoc')) await bars(options.write);
