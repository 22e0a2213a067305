// How well fixed queries over data/glossary are answered, kind by kind: a change of the ranking
// shows here. `node tests/relevance/record.mjs` keeps what is better.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {before, describe, test} from 'node:test';

import {countsOf, judge, readJudgements} from '../relevance/judge.mjs';
import {loadModule, missing, root} from './engine.mjs';

const file = `${root}build/data/glossary.tdx`;
const place = (at) => (at < 0 ? 'not found' : `at ${at + 1}`);

describe('relevance over data/glossary', {skip: missing || (!existsSync(file) && 'the pack is not built')}, () => {
  const judgements = readJudgements();
  let today;
  before(async () => {
    const {pack} = (await loadModule()).openPack(new Uint8Array(readFileSync(file)));
    today = judge(pack, judgements);
  });

  for (const [kind, list] of Object.entries(judgements)) {
    const {first, five} = countsOf(list);
    test(`${kind}: ${first} of ${list.length} first, ${five} among five`, () => {
      const changed = today[kind].flatMap((now, i) => (now.place === list[i].place ? []
        : [`"${now.query}" → ${now.targets.join(', ')}: was ${place(list[i].place)}, is ${place(now.place)}`]));
      assert.deepEqual(countsOf(today[kind]), {first, five}, `\n${changed.join('\n')}\n`);
    });
  }
});
