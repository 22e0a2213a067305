#include "text/tokenize.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/utf8.h"
#include "support/random.h"
#include "text/fold.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// The words, joined by "|".
std::string words_of(std::string_view text) {
  std::string result;
  for (const Word& word : tokenize(text)) result += (result.empty() ? "" : "|") + word.text;
  return result;
}

std::string key_of(std::string_view text) { return head_key(text, tokenize(text)); }

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

}  // namespace

TEST_SUITE("text/tokenize") {
  TEST_CASE("text is taken into words as a glossary needs them") {
    struct Row {
      std::string_view text;
      std::string_view expected;
    };
    for (const Row& row : {
             Row{"Batch size", "batch|size"},
             Row{"C++", "c++"},
             Row{"C#", "c#"},
             Row{"F# and C++, both", "f#|and|c++|both"},
             Row{"A* search", "a*|search"},
             Row{".NET", "net"},
             Row{"TCP/IP", "tcp|ip"},
             Row{"k-means", "k|means"},
             Row{"4:2:0", "4|2|0"},
             Row{"a+b", "a|b"},
             Row{"2*x", "2|x"},
             Row{"a**", "a"},
             Row{"c+++", "c"},
             Row{"Moore's law", "moores|law"},
             Row{"Moore\u2019s law", "moores|law"},
             Row{"dogs' bone", "dogs|bone"},
             Row{"rock'n'roll", "rocknroll"},
             Row{"'quoted'", "quoted"},
             Row{"O''Neil", "o|neil"},
             Row{"機械学習", "機械|械学|学習"},
             Row{"機", "機"},
             Row{"機械 学", "機械|学"},
             Row{"AI機械", "ai|機械"},
             Row{"機AI械", "機|ai|械"},
             Row{"かな", "かな"},
             Row{"한국어 사전", "한국어|사전"},
             Row{"Straße", "strasse"},
             Row{"", ""},
             Row{" -!? ", ""},
             Row{"😀", ""},
             Row{"x😀y", "x|y"},
             Row{"e\u0301tude", "etude"},
             Row{"\u0301'x", "x"},
             Row{"x\u02BC y\u02BCz", "x|yz"},
             Row{"a'機", "a|機"},
             Row{"\u0301++", ""},
             Row{"é++", "e++"},
             Row{"ｶﾀｶﾅ", "カタ|タカ|カナ"},
             Row{"ｶﾞﾊﾟ語", "ガパ|パ語"},
             Row{"か\u3099き", "がき"},
             Row{"\u3099か", "か"},
             Row{"x\u3099y", "x|y"},
             Row{"葛\U000E0100飾", "葛飾"},
             Row{"機\u0301械", "機械"},
             Row{"\u1112\u1161\u11AB국", "한국"},
             Row{"٣D ١٢", "3d|12"},
         }) {
      CAPTURE(row.text);
      CHECK(words_of(row.text) == row.expected);
    }
  }

  TEST_CASE("a word is cut at the limit, between characters") {
    CHECK(tokenize(std::string(kMaxWordBytes, 'x')).at(0).text.size() == kMaxWordBytes);
    const auto cut = tokenize(std::string(kMaxWordBytes + 1, 'x'));
    REQUIRE(cut.size() == 1);
    CHECK(cut[0].text.size() == kMaxWordBytes);
    CHECK(cut[0].end == kMaxWordBytes + 1);
    CHECK(tokenize(std::string(kMaxWordBytes - 1, 'x') + "ж").at(0).text ==
          std::string(kMaxWordBytes - 1, 'x'));
  }

  TEST_CASE("a range is what the word stands for") {
    const std::string text = "Die Straße, C++ and 機械";
    std::string found;
    for (const Word& word : tokenize(text))
      found += "[" + text.substr(word.begin, word.end - word.begin) + "]";
    CHECK(found == "[Die][Straße][C++][and][機械]");
  }

  TEST_CASE("in any bytes words are folded, in order, and stand for the bytes that they say") {
    Random random(62);
    for (int round = 0; round < 5000; ++round) {
      const bool valid = random.one_in(2);
      const std::string text = valid ? random.unicode(40) : random.bytes(40);
      CAPTURE(text);
      std::uint32_t begin = 0;
      std::uint32_t end = 0;
      bool first = true;
      for (const Word& word : tokenize(text)) {
        REQUIRE(word.end <= text.size());
        CHECK(word.begin < word.end);
        CHECK((first || (word.begin > begin && word.end > end)));
        CHECK_FALSE(word.text.empty());
        CHECK(word.text.size() <= kMaxWordBytes);
        CHECK(fold(word.text) == word.text);
        if (valid) {
          CHECK(is_border(text, word.begin));
          CHECK(is_border(text, word.end));
          std::string expected;
          for (std::size_t at = word.begin; at < word.end;) {
            const char32_t point = decode_utf8(text, at);
            if (point != '\'' && point != 0x2019 && point != 0x02BC) append_folded(expected, point);
          }
          CHECK(word.text == utf8_prefix(expected, kMaxWordBytes));
        }
        begin = word.begin;
        end = word.end;
        first = false;
      }
    }
  }

  TEST_CASE("no letter or digit of a text is in no word") {
    Random random(63);
    for (int round = 0; round < 2000; ++round) {
      const std::string text = random.unicode(30);
      std::vector<bool> covered(text.size() + 1);
      for (const Word& word : tokenize(text)) {
        for (std::uint32_t at = word.begin; at < word.end; ++at) covered[at] = true;
      }
      CAPTURE(text);
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        std::string letter;
        const char32_t point = decode_utf8(text, at);
        append_folded(letter, point);
        if (is_word_point(point) && !letter.empty()) CHECK(covered[begin]);
      }
    }
  }

  TEST_CASE("a cursor with a filter loses no word that is admitted or is not ASCII") {
    Random random(68);
    std::size_t passed_over = 0;
    for (int round = 0; round < 3000; ++round) {
      WordFilter wanted;
      wanted.add(random.text({"a", "b", "x", "3", "é", "機"}, 1, 4), random.below(3));
      const std::string text =
          random.one_in(2)
              ? random.unicode(40)
              : random.text({"a", "B", "é", "'", " ", "++", "x", "機", "3", "ʼ", "\u0301"}, 0, 20);
      const auto is_wanted = [&](const Word& word) {
        std::uint32_t letters = 0;
        for (const char c : word.text) {
          if (std::isalnum(static_cast<unsigned char>(c)) == 0) return true;
          letters |= WordFilter::letter_bit(static_cast<unsigned char>(c));
        }
        return wanted.admits(letters, word.text.size());
      };
      const std::vector<Word> all = tokenize(text);
      std::vector<Word> expected;
      std::copy_if(all.begin(), all.end(), std::back_inserter(expected), is_wanted);
      std::vector<Word> found;
      std::size_t at = 0;
      for (WordCursor cursor(text, &wanted); cursor.next(); ++at) {
        for (; at < all.size() && all[at] != cursor.word(); ++at) ++passed_over;
        if (is_wanted(cursor.word())) found.push_back(cursor.word());
      }
      CAPTURE(text);
      CHECK(found == expected);
      CHECK(at <= all.size());
    }
    CHECK(passed_over > 300);
  }

  TEST_CASE("of overlapping pairs the second says what it shares with the first") {
    std::string found;
    for (const Word& word : tokenize("機械学習 AI 学習"))
      found += std::to_string(word.shared) + " ";
    CHECK(found == "0 3 3 0 0 ");
  }

  TEST_CASE("heads that are joined, hyphenated or apart have one key") {
    for (const std::string_view head :
         {"front end", "front-end", "frontend", "Front End", " front/end "}) {
      CAPTURE(head);
      CHECK(key_of(head) == "frontend");
    }
    CHECK(key_of("機械学習") == "機械学習");
    CHECK(key_of("機械 学習") == "機械学習");
    CHECK(key_of("c++ c") == "c++c");
    CHECK(key_of("ｶﾞｯｺｳ") == key_of("ガッコウ"));
    CHECK(key_of("กำน") == "ก\u0E4D\u0E32น");
    CHECK(key_of("กำน") == key_of("ก\u0E4D\u0E32น"));
    CHECK(key_of("!") == "!");
    CHECK(key_of(" ? ") == "?");
    CHECK(key_of("") == "");
  }
}
