// Where the entries stand that queries over data/glossary ask for: glossary.json has the queries,
// drawn once by tests/bench/queries.mjs, and the places (0 is first, -1 not among ten) they have
// had since a commit that says why.
import {readFileSync, writeFileSync} from 'node:fs';

const file = new URL('glossary.json', import.meta.url);

/** Kind → list of {query, targets, place}. */
export const readJudgements = () => JSON.parse(readFileSync(file, 'utf8'));

/** The same with the places of today. */
export function judge(pack, judgements) {
  const placeOf = ({query, targets}) =>
    JSON.parse(pack.search(query, 10, 0, '', '', false, false)).hits.findIndex(({id}) => targets.includes(id));
  return Object.fromEntries(Object.entries(judgements).map(([kind, list]) =>
    [kind, list.map((asked) => ({...asked, place: placeOf(asked)}))]));
}

/** How many of a kind are first, and among the first five. */
export const countsOf = (list) => ({
  first: list.filter(({place}) => place === 0).length,
  five: list.filter(({place}) => place >= 0 && place < 5).length,
});

/** Keeps judgements, a query a line. */
export function writeJudgements(judgements) {
  const kinds = Object.entries(judgements).map(([kind, list]) =>
    `${JSON.stringify(kind)}: [\n${list.map((asked) => JSON.stringify(asked)).join(',\n')}\n]`);
  writeFileSync(file, `{\n${kinds.join(',\n')}\n}\n`);
}
