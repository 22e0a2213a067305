import {readFileSync} from 'node:fs';

// Debian's package codespell: lines "wrong->right" or "wrong->right, other right,".
const kDictionary = '/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt';

/** Word → the ways in which people have written it wrong, each with all words that were meant by it. */
export function readMisspellings() {
  const misspellings = new Map();
  for (const line of readFileSync(kDictionary, 'utf8').split('\n')) {
    const [wrong, corrections] = line.split('->');
    const meant = (corrections ?? '').split(',').map((word) => word.trim().toLowerCase()).filter(Boolean);
    for (const right of meant) {
      if (!misspellings.has(right)) misspellings.set(right, []);
      misspellings.get(right).push({wrong, meant});
    }
  }
  return misspellings;
}
