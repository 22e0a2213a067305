import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

import {ceilings as ceilingOf} from './ceiling.mjs';
import {folder as benchFolder} from './corpora.mjs';
import {readCorpus} from './corpus.mjs';
import {makeKeystrokes, makeQueries} from './queries.mjs';

/**
 * Puts into a folder what a process needs to build and to measure an engine: corpus.json has
 * {source, pack, entries}, queries.json {kinds, keystrokes, headsOf}. Gives {folder, line, ceilings}.
 */
export async function prepare({name, source, pack}, {count, seed, sessions}) {
  const corpus = await readCorpus(readFileSync(pack));
  const folder = join(benchFolder, name);
  mkdirSync(folder, {recursive: true});
  const write = (file, value) => writeFileSync(join(folder, file), JSON.stringify(value));
  const kinds = makeQueries(corpus, count, seed);
  write('corpus.json', {source: source && resolve(source), pack: resolve(pack), entries: corpus.entries});
  write('queries.json', {
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, list]) =>
      [kind, list.map(({query, targets}) => ({query, targets: [...targets]}))])),
    keystrokes: makeKeystrokes(corpus, sessions, seed),
    headsOf: Object.fromEntries(corpus.entries.map(({id, term, aliases}) =>
      [id, [term, ...aliases].map((head) => head.toLowerCase())])),
  });
  const ceilings = Object.fromEntries(Object.entries(ceilingOf).filter(([kind]) => kinds[kind]?.length > 0)
    .map(([kind, measure]) => [kind, measure(kinds[kind], corpus.heads)]));
  const line = `${corpus.entries.length.toLocaleString('en')} entries, ${corpus.heads.size.toLocaleString('en')} different heads, seed ${seed}`;
  return {folder, line, ceilings};
}
