import {Random} from './random.mjs';

const kEntries = 13_173;
const kMeanLength = 2_640;

/** The size of a body whose entry was given the share `share` of `scale`. */
const lengthOf = (body, share, scale) => Math.max(body.length, Math.round(share * scale));

/**
 * As many entries as the reference site has, as long as its own are on average: bodies go on with
 * bodies of others, and what is missing in number are heads once more in another category ("batch
 * size, manufacturing"), as that site has them. The same at every call.
 */
export function lengthened(entries) {
  const random = new Random(13_173);
  const again = random.sample(entries, kEntries - entries.length).map((entry) => {
    const {category} = random.pick(entries);
    return {...random.pick(entries), term: `${entry.term}, ${category.toLowerCase()}`, aliases: [], category};
  });
  const all = [...entries, ...again];
  const shares = all.map(() => 0.5 + random.next());
  // Some bodies are longer than their share, so that the others have to be a little shorter.
  let [low, high] = [0, kMeanLength];
  while (high - low > 0.5) {
    const scale = (low + high) / 2;
    const total = all.reduce((sum, {body}, i) => sum + lengthOf(body, shares[i], scale), 0);
    if (total < kMeanLength * kEntries) low = scale;
    else high = scale;
  }
  return all.map(({term, aliases, category, body}, i) => {
    const length = lengthOf(body, shares[i], low);
    let text = body;
    while (text.length < length) text += `\n\n${random.pick(entries).body}`;
    return {term, aliases, category, body: text.slice(0, length).trimEnd()};
  });
}
