const kRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const kLetters = 'abcdefghijklmnopqrstuvwxyz';

export const isLetter = (char) => /[a-z]/.test(char);

function neighbours(letter) {
  const row = kRows.findIndex((keys) => keys.includes(letter));
  if (row < 0) return kLetters;
  const at = kRows[row].indexOf(letter);
  const near = [kRows[row][at - 1], kRows[row][at + 1]];
  if (row > 0) near.push(kRows[row - 1][at], kRows[row - 1][at + 1]);
  if (row < 2) near.push(kRows[row + 1][at - 1], kRows[row + 1][at]);
  return near.filter(Boolean);
}

/** One substitution, insertion, deletion or transposition at a letter; never gives `text` or `not` back. */
export function mistype(text, random, not = text) {
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
    if (typed !== text && typed !== not) return typed;
  }
}

/** Another letter in place of the first. */
export function mistypeFirst(text, random) {
  const others = [...kLetters].filter((letter) => letter !== text[0]);
  return random.pick(others) + text.slice(1);
}
