// Highlights in every script, in the units of JavaScript: what is marked is what was typed.
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {loadModule, missing, packOf} from './engine.mjs';

// A head with its highlights in brackets, and what is typed.
const cases = [
  ['😀 [token] 😀', 'token'],
  ['👩‍🔬👍🏽 [Labor] 2', 'labor'],
  ['[Straße] 𝕊', 'strasse'],
  ['𝕊 [Straß]enbahn', 'strass'],
  ['[Σίσυφος]', 'σισυφοσ'],
  ['[DİYARBAKIR] 🏙', 'diyarbakır'],
  ['🏙 [I\u0307z]mir', 'iz'],
  ['[한국]어', '한국'],
  ['[\u1112\u1161\u11ab]\u1100\u1173\u11af', '한'],
  ['😀[ｶﾞｯｺｳ]', 'ガッコウ'],
  ['か\u3099[っこう]', 'っこう'],
  ['東[京タ]ワー', '京タ'],
  ['[葛\u{e0100}飾]区𠮷野家', '葛飾'],
  ['𠮷[野家]', '野家'],
  ['[مُحَمَّد] علي', 'محمد'],
  ['[كـــت]اب', 'كت'],
  ['[שָׁל]וֹם', 'של'],
  ['[Tiếng] [Vi]ệt', 'tieng vi'],
  ['🇻🇳 [Tie\u0302\u0301]ng', 'tie'],
  ['[กี่]', 'กี'],
];

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});
const marked = (text, ranges) =>
  ranges.reduceRight((all, [begin, end]) => `${all.slice(0, begin)}[${all.slice(begin, end)}]${all.slice(end)}`, text);

describe('highlights', {skip: missing}, () => {
  let pack;
  before(async () => {
    const rows = cases.map(([head]) => ({term: head.replace(/[[\]]/g, ''), body: `😀 ${head.replace(/[[\]]/g, '')} `.repeat(3)}));
    pack = (await loadModule()).openPack(await packOf('highlight', rows)).pack;
  });

  const hitsOf = (query) => JSON.parse(pack.search(query, 10, 0, '', '', false, false)).hits;

  for (const [expected, query] of cases) {
    test(`"${query}" marks ${expected}`, () => {
      const term = expected.replace(/[[\]]/g, '');
      const hit = hitsOf(query).find((found) => found.term === term);
      assert.ok(hit, 'not found');
      assert.equal(marked(hit.term, hit.highlight.term), expected);
    });
  }

  test('highlights begin and end where characters do, whatever is typed of a head', () => {
    for (const [expected] of cases) {
      const term = expected.replace(/[[\]]/g, '');
      for (let length = 1; length <= term.length; length++) {
        for (const {term: text, highlight, excerpt} of hitsOf(term.slice(0, length))) {
          for (const [where, ranges] of [[text, highlight.term], [excerpt, highlight.excerpt]]) {
            const borders = new Set([...graphemes.segment(where)].map(({index}) => index).concat(where.length));
            let end = -1;
            for (const range of ranges) {
              assert.ok(range[0] > end && range[0] < range[1], `${range} in ${where}`);
              for (const at of range) assert.ok(borders.has(at), `${at} is inside a character of ${where}`);
              end = range[1];
            }
          }
        }
      }
    }
  });
});
