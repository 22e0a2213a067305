/** What is compared: lower case without marks, spaces and signs. */
export const folded = (text) => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Substitutions, insertions, deletions and transpositions of neighbours between two strings
 * (optimal string alignment), or `most` + 1 if there are more than `most`.
 */
export function editDistance(a, b, most = Infinity) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let edits = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2] + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/** A bit for each of 32 classes of letters: an edit changes two at most. */
function letterSet(text) {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}

function bitCount(bits) {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

const percent = (sum, all) => Math.round((sum * 1000) / all) / 10;

/**
 * The share of queries, in per cent, that an engine can get right which knows nothing but the
 * number of edits: none where another head is nearer than the intended one, and 1 / k where k
 * heads are equally near. `heads`: head → ids of its entries.
 */
export function ceiling(queries, heads) {
  const shapes = [...heads].map(([head, ids]) => {
    const text = folded(head);
    return {text, ids, set: letterSet(text)};
  });
  let sum = 0;
  for (const {query, head, targets} of queries) {
    const typed = folded(query);
    const set = letterSet(typed);
    const most = editDistance(typed, folded(head));
    const near = new Set();
    const nearer = shapes.some(({text, ids, set: other}) => {
      if (Math.abs(text.length - typed.length) > most || bitCount(set ^ other) > 2 * most) return false;
      const edits = editDistance(typed, text, most);
      if (edits > most || [...ids].every((id) => targets.has(id))) return false;
      near.add(text);
      return edits < most;
    });
    near.delete(folded(head));
    if (!nearer) sum += 1 / (1 + near.size);
  }
  return percent(sum, queries.length);
}

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** 0 for the words themselves, 1 for two swapped or with one more, else Infinity. */
export function wordDistance(typed, head) {
  const more = head.length - typed.length;
  if (more !== 0 && more !== 1) return Infinity;
  let i = 0;
  while (i < typed.length && typed[i] === head[i]) i++;
  let j = typed.length - 1;
  while (j >= i && typed[j] === head[j + more]) j--;
  if (j < i) return more;
  if (more === 1 || typed[i] !== head[j] || typed[j] !== head[i]) return Infinity;
  for (let k = i + 1; k < j; k++) if (typed[k] !== head[k]) return Infinity;
  return 1;
}

/** 0 for the letters themselves, 1 for the first letters of three words or more, else Infinity. */
export function initialsDistance([letters], head) {
  if (head[0][0] !== letters[0]) return Infinity;
  if (head.join('') === letters) return 0;
  return head.length > 2 && head.length === letters.length && head.every((word, i) => word[0] === letters[i]) ? 1 : Infinity;
}

/** Edits in the words before the last, one at most, if the last begins so; else Infinity. */
export function unfinishedDistance(typed, head) {
  if (typed.length !== head.length || !head.at(-1).startsWith(typed.at(-1))) return Infinity;
  let edits = 0;
  for (let i = 0; i + 1 < typed.length && edits < 2; i++) {
    if (typed[i] !== head[i]) edits += editDistance(typed[i], head[i], 1);
  }
  return edits > 1 ? Infinity : edits;
}

/** The same for kinds that are not told by edits: `distance` compares the words of two texts. */
export function ceilingBy(distance, queries, heads) {
  const shapes = [...heads].map(([head, ids]) => ({words: wordsOf(head), ids})).filter(({words}) => words.length > 0);
  let sum = 0;
  for (const {query, head, targets} of queries) {
    const typed = wordsOf(query);
    const most = distance(typed, wordsOf(head));
    const near = new Set();
    const nearer = shapes.some(({words, ids}) => {
      const far = distance(typed, words);
      if (far === Infinity || far > most || [...ids].every((id) => targets.has(id))) return false;
      near.add(words.join(' '));
      return far < most;
    });
    near.delete(wordsOf(head).join(' '));
    if (!nearer) sum += 1 / (1 + near.size);
  }
  return percent(sum, queries.length);
}

/** Kind → the ceiling of its queries over these heads, for the kinds that have one. */
export const ceilings = {
  typo1: ceiling,
  typo2: ceiling,
  'first letter': ceiling,
  misspell: ceiling,
  'reorder/drop': (queries, heads) => ceilingBy(wordDistance, queries, heads),
  'typo + incomplete': (queries, heads) => ceilingBy(unfinishedDistance, queries, heads),
  initials: (queries, heads) => ceilingBy(initialsDistance, queries, heads),
};
