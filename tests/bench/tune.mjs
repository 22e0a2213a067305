// Chooses the weights of core/src/search/weights.h again, on queries of a seed that the bench does
// not use, over three corpora at once:
//   cmake --build --preset release --target termdex_tune
//   node tests/bench/tune.mjs [ROUNDS]
// It prints each weight that it changes and the quality that it reaches; takes some ten minutes.
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {corpusOf, corpusOfPack, folder} from './corpora.mjs';
import {readCorpus} from './corpus.mjs';
import {makeQueries} from './queries.mjs';

const kTrainingSeed = 1;
const [rounds = '2'] = process.argv.slice(2);

const queriesAKind = new Map([
  [await corpusOf('foldoc'), 400],
  [corpusOfPack('build/data/glossary.tdx'), 150],
  [await corpusOf('wn'), 120],
]);
const files = [];
for (const [{name, pack}, count] of queriesAKind) {
  const kinds = makeQueries(await readCorpus(readFileSync(pack)), count, kTrainingSeed);
  const lines = Object.entries(kinds).flatMap(([kind, list]) =>
    list.map(({query, targets}) => `${kind}\t${query}\t${[...targets].join(',')}\n`));
  const file = join(folder, `tune-${name}.tsv`);
  writeFileSync(file, lines.join(''));
  files.push(pack, file);
}
execFileSync('build/bin/termdex_tune', ['--rounds', rounds, ...files], {stdio: 'inherit'});
