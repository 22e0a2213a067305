// Keeps the places of today, after a change of the ranking that is wanted; --draw draws new queries,
// after a change of data/glossary that takes an entry away:
//   node tests/relevance/record.mjs [--draw]
import {readFileSync} from 'node:fs';

import {readCorpus} from '../bench/corpus.mjs';
import {loadModule} from '../bench/engines/termdex.mjs';
import {makeQueries} from '../bench/queries.mjs';
import {judge, readJudgements, writeJudgements} from './judge.mjs';

const kQueriesAKind = 25;
const kSeed = 7;

const bytes = readFileSync('build/data/glossary.tdx');

async function draw() {
  const kinds = makeQueries(await readCorpus(bytes), kQueriesAKind, kSeed);
  return Object.fromEntries(Object.entries(kinds).map(([kind, list]) =>
    [kind, list.map(({query, targets}) => ({query, targets: [...targets]}))]));
}

const {pack} = (await loadModule()).openPack(bytes);
writeJudgements(judge(pack, process.argv.includes('--draw') ? await draw() : readJudgements()));
