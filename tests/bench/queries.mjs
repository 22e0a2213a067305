import {Random} from './random.mjs';

const kRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const kLetters = 'abcdefghijklmnopqrstuvwxyz';

function neighbours(letter) {
  const row = kRows.findIndex((keys) => keys.includes(letter));
  if (row < 0) return kLetters;
  const at = kRows[row].indexOf(letter);
  const near = [kRows[row][at - 1], kRows[row][at + 1]];
  if (row > 0) near.push(kRows[row - 1][at], kRows[row - 1][at + 1]);
  if (row < 2) near.push(kRows[row + 1][at - 1], kRows[row + 1][at]);
  return near.filter(Boolean);
}

const isLetter = (char) => /[a-z]/.test(char);

/** One substitution, insertion, deletion or transposition at a letter; never gives `text` back. */
export function mistype(text, random) {
  for (;;) {
    const letters = [...text].flatMap((char, i) => (isLetter(char) ? [i] : []));
    const at = random.pick(letters);
    const before = text.slice(0, at);
    const after = text.slice(at + 1);
    let typed = text;
    switch (random.below(4)) {
      case 0: {
        const keys = random.next() < 0.5 ? neighbours(text[at]) : [...kLetters];
        typed = before + random.pick([...keys]) + after;
        break;
      }
      case 1:
        typed = before + random.pick([...kLetters]) + text.slice(at);
        break;
      case 2:
        typed = before + after;
        break;
      case 3:
        if (after !== '' && isLetter(after[0])) typed = before + after[0] + text[at] + after.slice(1);
        break;
    }
    if (typed !== text) return typed;
  }
}

function swapTwoWords(head, random) {
  const words = head.split(' ');
  const [a, b] = random.sample([...words.keys()], 2);
  [words[a], words[b]] = [words[b], words[a]];
  return words.join(' ');
}

const wordsOf = (text) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];

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
  while (queries.length < count) {
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

/** Kind → list of {query, targets}: `targets` are the ids of every entry with the intended head. */
export function makeQueries(corpus, count, seed) {
  const random = new Random(seed);
  const heads = [...corpus.heads.keys()].sort();
  const draw = (list, change) =>
    random.sample(list, count).map((head) => ({query: change(head), targets: corpus.heads.get(head)}));
  const letters = (head) => [...head].filter(isLetter).length;
  const long = heads.filter((head) => letters(head) >= 5);
  const several = heads.filter((head) => new Set(head.split(' ')).size > 1 && letters(head) >= 5);
  return {
    exact: draw(heads, (head) => head),
    typo1: draw(long, (head) => mistype(head, random)),
    swapped: draw(several, (head) => swapTwoWords(head, random)),
    body: bodyQueries(corpus, count, random),
  };
}

/** Every beginning of `count` heads, from the first character on: what a search box is asked. */
export function makeKeystrokes({heads}, count, seed) {
  const random = new Random(seed);
  return random
    .sample([...heads.keys()].sort(), count)
    .flatMap((head) => Array.from({length: head.length}, (_, i) => head.slice(0, i + 1)));
}
