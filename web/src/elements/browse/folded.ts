// Combining diacritics, Hebrew points, Arabic vowels, tatweel: what writing may leave out.
const leftOut = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670]/g;

const other: Readonly<Record<string, string>> = {ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe', ς: 'σ'};

/**
 * `text` roughly as the index is ordered by it (core/src/text/fold.h). A letter that is folded otherwise there
 * costs a jump its precision, and nothing else.
 */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(leftOut, '').normalize('NFC').toLowerCase();
  return bare.replace(/[ßøđłıæœς]/g, (letter) => other[letter] ?? letter).replace(/\s+/g, ' ').trim();
}

/** Whether `a` stands before `b`, both folded: by code points, which is the order of UTF-8, not of UTF-16. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return (a.codePointAt(i) ?? 0) < (b.codePointAt(i) ?? 0);
  }
  return a.length < b.length;
}
