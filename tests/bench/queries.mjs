import {readMisspellings} from './misspellings.mjs';
import {isLetter, mistype, mistypeFirst} from './mistype.mjs';
import {Random} from './random.mjs';

const kLeastPrefix = 3;

const letters = (text) => [...text].filter(isLetter).length;
// Whole words: "skan" of "skan'oh" is none, nor is "basetx" of "100BaseTX".
const wordsOf = (text) => text.toLowerCase().match(/(?<![\p{L}\p{N}'’])[a-z]{4,}(?![\p{L}\p{N}'’])/gu) ?? [];

/** A beginning of `text`, of `least` letters or more, never all of it. */
function beginning(text, least, random) {
  const points = [...text];
  return points.slice(0, least + random.below(points.length - least)).join('').trim();
}

/** Two words of a head change places, or, of three words or more, one is left out. */
function reorderOrDrop(head, random) {
  const words = head.split(' ');
  if (words.length > 2 && random.next() < 0.5) {
    words.splice(random.below(words.length), 1);
    return words.join(' ');
  }
  for (;;) {
    const [a, b] = random.sample([...words.keys()], 2);
    if (words[a] === words[b]) continue;
    [words[a], words[b]] = [words[b], words[a]];
    return words.join(' ');
  }
}

/** One word but the last mistyped, the last one unfinished. */
function mistypeUnfinished(head, random) {
  const words = head.split(' ');
  const last = words.pop();
  const long = [...words.keys()].filter((i) => letters(words[i]) >= 4);
  const at = random.pick(long);
  words[at] = mistype(words[at], random);
  return [...words, beginning(last, 2, random)].join(' ');
}

/** A space lost, or one gained inside a word. */
function joinOrSplit(head, random) {
  const words = head.split(' ');
  if (words.length > 1 && random.next() < 0.5) {
    const at = random.below(words.length - 1);
    words.splice(at, 2, words[at] + words[at + 1]);
    return words.join(' ');
  }
  const at = random.pick([...words.keys()].filter((i) => words[i].length >= 6));
  const cut = 2 + random.below(words[at].length - 3);
  words[at] = `${words[at].slice(0, cut)} ${words[at].slice(cut)}`;
  return words.join(' ');
}

const initialsOf = (head) => head.split(/[ -]+/).map((word) => word[0]).join('');

/** Two or three words of one definition, none of them in its heads, that stand together nowhere else. */
function bodyQueries({entries}, count, random) {
  const found = new Map();
  entries.forEach(({body}, i) => {
    for (const word of new Set(wordsOf(body))) {
      if (!found.has(word)) found.set(word, new Set());
      found.get(word).add(i);
    }
  });
  const queries = [];
  // Short definitions may have no such words: a corpus of them gives fewer queries.
  for (let tries = 0; queries.length < count && tries < 50 * count; tries++) {
    const i = random.below(entries.length);
    const {id, term, aliases, body} = entries[i];
    const inHeads = new Set(wordsOf([term, ...aliases].join(' ')));
    const telling = [...new Set(wordsOf(body))].filter(
      (word) => !inHeads.has(word) && found.get(word).size <= entries.length / 50,
    );
    const words = random.sample(telling, 2 + random.below(2));
    if (words.length < 2) continue;
    const [first, ...others] = words.map((word) => found.get(word));
    const together = [...first].filter((entry) => others.every((set) => set.has(entry)));
    if (together.length === 1) queries.push({query: words.join(' '), targets: new Set([id])});
  }
  return queries;
}

/** What people wrote for a head; if they meant other heads by it too, those are right as well. */
function misspelled(corpus, heads, count, random) {
  const misspellings = readMisspellings();
  return random.sample(heads.filter((head) => misspellings.has(head)), count).map((head) => {
    const {wrong, meant} = random.pick(misspellings.get(head));
    const targets = meant.flatMap((word) => [...(corpus.heads.get(word) ?? [])]);
    return {query: wrong, head, targets: new Set(targets)};
  });
}

/** Kind → list of {query, targets}: `targets` are the ids of every entry with the intended head. */
export function makeQueries(corpus, count, seed) {
  const heads = [...corpus.heads.keys()].sort();
  const kinds = {};
  // Each kind draws by a seed of its own: to change one leaves the others as they are.
  const draw = (kind, wanted, change) => {
    const random = new Random(seed + Object.keys(kinds).length);
    kinds[kind] = random
      .sample(heads.filter(wanted), count)
      .map((head) => ({query: change(head, random), head, targets: corpus.heads.get(head)}));
  };
  const wordCount = (head) => new Set(head.split(' ')).size;
  const isLong = (head, least) => letters(head) >= least;
  draw('exact', () => true, (head) => head);
  draw('prefix', (head) => [...head].length > kLeastPrefix, (head, random) => beginning(head, kLeastPrefix, random));
  draw('typo1', (head) => isLong(head, 5), mistype);
  draw('typo2', (head) => isLong(head, 8), (head, random) => mistype(mistype(head, random), random, head));
  draw('first letter', (head) => isLong(head, 5) && isLetter(head[0]), mistypeFirst);
  kinds.misspell = misspelled(corpus, heads, count, new Random(seed + Object.keys(kinds).length));
  draw('reorder/drop', (head) => wordCount(head) > 1 && isLong(head, 5), reorderOrDrop);
  const lastWord = (head) => head.slice(head.lastIndexOf(' ') + 1);
  draw('typo + incomplete',
    (head) => wordCount(head) > 1 && lastWord(head).length > 2 && head.split(' ').slice(0, -1).some((word) => isLong(word, 4)),
    mistypeUnfinished);
  draw('joined/split', (head) => isLong(head, 6) && head.split(' ').some((word) => word.length >= 6), joinOrSplit);
  draw('initials', (head) => head.split(/[ -]+/).length > 2 && /^[a-z]+([ -]+[a-z]+)+$/.test(head), initialsOf);
  kinds.body = bodyQueries(corpus, count, new Random(seed + Object.keys(kinds).length));
  return kinds;
}

/** Every beginning of `count` heads, from the first character on: what a search box is asked. */
export function makeKeystrokes({heads}, count, seed) {
  const random = new Random(seed);
  return random
    .sample([...heads.keys()].sort(), count)
    .flatMap((head) => Array.from({length: head.length}, (_, i) => head.slice(0, i + 1)));
}
