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
  return Math.round((sum * 1000) / queries.length) / 10;
}
