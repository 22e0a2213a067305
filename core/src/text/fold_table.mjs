// Writes fold_table.inc from the Unicode data of the JavaScript engine that runs it:
//   node core/src/text/fold_table.mjs > core/src/text/fold_table.inc
//
// Folding is compatibility decomposition, lower case, and the loss of marks on Latin, Greek,
// Cyrillic, Hebrew and Arabic letters. Letters with a stroke or a ligature have no decomposition in
// Unicode, so the few that European languages use are named here; and the Arabic letters that
// search engines take for one, because keyboards and habits differ.
const variants = {ß: 'ss', ẞ: 'ss', ς: 'σ', ʼ: ''};
const others = {ı: 'i', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', þ: 'th',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه'};
const extra = {...variants, ...others};
const isMark = /^\p{M}$/u;
const strips = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const isWord = /^[\p{L}\p{N}\p{M}]$/u;

function fold(char) {
  let text = char.normalize('NFKD');
  if (strips.test(text)) text = text.replace(/\p{Mn}/gu, '');
  text = [...text.toLowerCase().normalize('NFKD')].filter((c) => !(strips.test(text) && /^\p{Mn}$/u.test(c))).join('');
  text = [...text].filter((c) => !dropped(c.codePointAt(0))).map((c) => extra[c] ?? c).join('');
  return text.normalize('NFC');
}

// The marks that folding takes from a letter, as bits: of a mark's code point the low six count,
// where those of one script do not collide; 63 is for another letter. The dot of a Turkish capital I
// is no mark.
function marksOf(char) {
  const lower = char.toLowerCase();
  if (others[lower]) return [63];
  const [base, ...marks] = [...lower.normalize('NFD')].map((c) => c.codePointAt(0));
  const all = others[String.fromCodePoint(base)] ? [63] : [];
  return [...all, ...marks.filter((mark) => dropped(mark) && !(base === 0x69 && mark === 0x307)).map((mark) => mark & 63)];
}

// Marks that may be left out in writing: combining diacritics, Hebrew points, Arabic vowel signs,
// and selectors of variants.
const dropped = (point) =>
  (point >= 0x300 && point <= 0x36f) || (point >= 0x591 && point <= 0x5c7 && isMark.test(String.fromCodePoint(point))) ||
  (point >= 0x64b && point <= 0x65f) || point === 0x670 || point === 0x640 || (point >= 0xfe00 && point <= 0xfe0f);
const skipped = (point) =>
  (point >= 0x3400 && point <= 0x9fff) || (point >= 0xac00 && point <= 0xdfff) || (point >= 0xe000 && point <= 0xf8ff) ||
  (point >= 0x2e80 && point <= 0x33ff) || (point >= 0x1100 && point <= 0x11ff) || (point >= 0xfb50 && point <= 0xfdff) || (point >= 0xfe70 && point <= 0xfeff) ||
  point === 0xff9e || point === 0xff9f;  // marks, as U+3099 is: fold.cpp joins them to their kana
const isDigit = /^\p{Nd}$/u;

const from = [];
const to = [];
for (let point = 0x80; point < 0x10000; point++) {
  const char = String.fromCodePoint(point);
  if (skipped(point) || isDigit.test(char)) continue;
  const folded = dropped(point) ? '' : fold(char);
  if (folded === char || Buffer.byteLength(folded) > 7 || (folded !== '' && !/^[\p{L}\p{N}\p{M}]+$/u.test(folded))) continue;
  from.push(point);
  to.push(folded);
}

const rangesOf = (isInside) => {
  const ranges = [];
  for (let point = 0x80; point < 0x10000; point++) {
    if ((point >= 0xd800 && point < 0xe000) || !isInside.test(String.fromCodePoint(point))) continue;
    if (ranges.at(-1)?.[1] === point - 1) ranges.at(-1)[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.flat();
};

// Digits stand in tens; those next to each other are several tens.
const digits = rangesOf(isDigit);
const zeros = [];
for (let i = 0; i < digits.length; i += 2) {
  for (let zero = digits[i]; zero < digits[i + 1]; zero += 10) zeros.push(zero);
}

const sets = [[]];
const markSet = (marks) => {
  const key = String(marks);
  if (!sets.some((set) => String(set) === key)) sets.push(marks);
  return sets.findIndex((set) => String(set) === key);
};
const foldMarks = from.map((point) => markSet(marksOf(String.fromCodePoint(point))));

// Numbers as seven bits a byte, the lowest first; a set bit 7 says that more follow. Differences keep
// most to one byte, and the bytes alike: compressed, a third of what the tables are.
const packed = (numbers) => numbers.flatMap((number) => {
  const out = [];
  for (; number > 127; number >>= 7) out.push((number & 127) | 128);
  return [...out, number];
});
const gaps = (numbers) => packed(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));

// Of each text how many code points, then each less the one before it, the sign in the lowest bit.
let last = 0;
const texts = packed(to.flatMap((text) => [[...text].length, ...[...text].map((char) => {
  const difference = char.codePointAt(0) - last;
  last = char.codePointAt(0);
  return difference < 0 ? -2 * difference - 1 : 2 * difference;
})]));

const rows = (numbers) => {
  const lines = [];
  for (let i = 0; i < numbers.length; i += 16) lines.push('    ' + numbers.slice(i, i + 16).join(', ') + ',');
  return lines.join('\n');
};
const array = (type, name, numbers) => `inline constexpr std::${type} ${name}[] = {\n${rows(numbers)}\n};\n`;
const count = (name, number) => `inline constexpr std::size_t ${name} = ${number};\n`;
const words = rangesOf(isWord);
const allMarks = rangesOf(isMark);

process.stdout.write(
  `// Generated by fold_table.mjs from Unicode ${process.versions.unicode}. Do not edit.\n// clang-format off\n\n` +
    count('kFoldCount', from.length) + count('kFoldBytes', Buffer.byteLength(to.join(''))) +
    count('kWordBounds', words.length) + count('kMarkBounds', allMarks.length) + '\n' +
    array('uint8_t', 'kFoldGaps', gaps(from)) + '\n' +
    array('uint8_t', 'kFoldTexts', texts) + '\n' +
    '// Of each, the marks that it loses: a place in kMarkSets.\n' +
    array('uint8_t', 'kFoldMarks', foldMarks) + '\n' +
    array('uint64_t', 'kMarkSets', sets.map((set) => `0x${set.reduce((all, mark) => all | (1n << BigInt(mark)), 0n).toString(16)}`)) + '\n' +
    '// First and last code points of the ranges that words are made of, above ASCII.\n' +
    array('uint8_t', 'kWordGaps', gaps(words)) + '\n' +
    '// The same for marks.\n' +
    array('uint8_t', 'kMarkGaps', gaps(allMarks)) + '\n' +
    '// The zero of each ten digits.\n' +
    array('uint16_t', 'kDigitZeros', zeros),
);
if (sets.length > 255) throw new Error('the packing of kFoldMarks is too narrow');
