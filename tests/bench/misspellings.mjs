import {readFileSync} from 'node:fs';

// Debian's package codespell: lines "wrong->right" or "wrong->right, other right,".
const kDictionary = '/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt';

/** Word → the ways in which people have written it wrong. */
export function readMisspellings() {
  const misspellings = new Map();
  for (const line of readFileSync(kDictionary, 'utf8').split('\n')) {
    const [wrong, corrections] = line.split('->');
    for (const right of (corrections ?? '').split(',').map((word) => word.trim().toLowerCase())) {
      if (right === '') continue;
      if (!misspellings.has(right)) misspellings.set(right, []);
      misspellings.get(right).push(wrong);
    }
  }
  return misspellings;
}
