#include "pack/text_symbols.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Texts = std::vector<std::string>;

// Words as they are, signs in brackets.
Texts cut(std::string_view text) {
  Texts tokens;
  for (TextCutter cutter(text); cutter.next();) {
    const TextToken& token = cutter.token();
    tokens.push_back(token.is_word ? std::string(token.text) : "[" + std::string(token.text) + "]");
  }
  return tokens;
}

// The text that the tokens are of: a space between two words, unless both are glued.
std::string join(std::string_view text) {
  std::string joined;
  TextToken before;
  for (TextCutter cutter(text); cutter.next();) {
    const TextToken token = cutter.token();
    if (token.is_word && before.is_word && !(is_glued(token.text) && is_glued(before.text))) {
      joined += ' ';
    }
    joined += token.text;
    before = token;
  }
  return joined;
}

std::string switched(std::string word) {
  Sentences().switch_case(word, 0);
  return word;
}

const std::string kX32(32, 'x');

}  // namespace

TEST_SUITE("pack/text_symbols") {
  TEST_CASE("a text is cut into words and what is not expected between them") {
    struct Row {
      std::string text;
      Texts expected;
    };
    const Row rows[] = {
        {"", {}},
        {" ", {"[ ]"}},
        {"a", {"a"}},
        {"a b", {"a", "b"}},
        {"a  b", {"a", "[  ]", "b"}},
        {"a\nb", {"a", "[\n]", "b"}},
        {"a\u00A0b", {"a", "[\u00A0]", "b"}},
        {" a", {"[ ]", "a"}},
        {"a ", {"a", "[ ]"}},
        {"a, b", {"a", "[, ]", "b"}},
        {"don't", {"don", "[']", "t"}},
        {"3.5 mm", {"3", "[.]", "5", "mm"}},
        {"C++ x", {"C", "[++ ]", "x"}},
        {"Ångström", {"Ångström"}},
        {"😀", {"[😀]"}},
        {"a😀 b", {"a", "[😀 ]", "b"}},
        {"漢字", {"漢", "字"}},
        {"漢 字", {"漢", "[ ]", "字"}},
        {"漢a", {"漢", "[]", "a"}},
        {"a漢", {"a", "[]", "漢"}},
        {"漢 a", {"漢", "a"}},
        {"a 漢", {"a", "漢"}},
        {"a 漢 b字", {"a", "漢", "b", "[]", "字"}},
        {"漢、字", {"漢", "[、]", "字"}},
        {"ひカ", {"ひ", "カ"}},
        {"ไทย x", {"ไ", "ท", "ย", "x"}},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(cut(row.text) == row.expected);
    }
  }

  TEST_CASE("a long run is cut at 32 bytes, in whole characters") {
    CHECK(cut(kX32) == Texts{kX32});
    CHECK(cut(kX32 + "y") == Texts{kX32, "[]", "y"});
    CHECK(cut(kX32 + " y") == Texts{kX32, "y"});
    CHECK(cut(kX32.substr(1) + "éy") == Texts{kX32.substr(1), "[]", "éy"});
    CHECK(cut("a " + kX32 + "y z") == Texts{"a", kX32, "[]", "y", "z"});
    const std::string dashes(32, '-');
    CHECK(cut(dashes + "-a") == Texts{"[" + dashes + "]", "[-]", "a"});
    CHECK(cut("a" + dashes + " b") == Texts{"a", "[" + dashes + "]", "[ ]", "b"});
  }

  TEST_CASE("joining the tokens of any text gives the text back") {
    Random random(81);
    for (int round = 0; round < 20'000; ++round) {
      const std::string text =
          round % 2 == 0
              ? random.unicode(40)
              : random.text({"a", "B", " ", " ", "漢", "字", "ไ", ".", "", "é", "\n"}, 0, 90);
      CAPTURE(text);
      REQUIRE(join(text) == text);
    }
  }

  TEST_CASE("no token is longer than 32 bytes, no word empty") {
    Random random(82);
    for (int round = 0; round < 2000; ++round) {
      const std::string text = random.text({"x", "é", "漢", "-", "😀", " "}, 0, 200);
      CAPTURE(text);
      bool within = true;
      for (TextCutter cutter(text); cutter.next();) {
        const TextToken& token = cutter.token();
        within =
            within && token.text.size() <= kMaxTokenBytes && !(token.is_word && token.text.empty());
      }
      CHECK(within);
    }
  }

  TEST_CASE("words of scripts without spaces are glued") {
    for (const std::string_view word : {"漢", "ひ", "カ", "ไ", "ｶ"}) CHECK(is_glued(word));
    for (const std::string_view word : {"", "a", "é", "한", "Ж", "3"}) CHECK_FALSE(is_glued(word));
  }

  TEST_CASE("a sentence ends with its mark and a space or new line at the end") {
    for (const std::string_view signs : {". ", "? ", "! ", ".\n", ".) ", "... ", ".  ", "\". "}) {
      CAPTURE(signs);
      CHECK(is_sentence_end(signs));
    }
    for (const std::string_view signs : {"", " ", ".", "  ", ", ", " .", ".)", "。 ", ": "}) {
      CAPTURE(signs);
      CHECK_FALSE(is_sentence_end(signs));
    }
  }

  TEST_CASE("at the beginning of a sentence a first letter has its other case") {
    struct Row {
      std::string_view word, expected;
    };
    for (const Row& row : {Row{"The", "the"}, Row{"the", "The"}, Row{"A", "a"}, Row{"i", "I"},
                           Row{"HTML", "HTML"}, Row{"eXample", "eXample"}, Row{"3D", "3D"},
                           Row{"x86", "X86"}, Row{"Österreich", "Österreich"}, Row{"漢", "漢"}}) {
      CAPTURE(row.word);
      CHECK(switched(std::string(row.word)) == row.expected);
    }
  }

  TEST_CASE("switching the case twice gives the word back") {
    Random random(83);
    for (int round = 0; round < 2000; ++round) {
      const std::string word = "x" + random.word("aBcDé1", 0, 6);
      const std::string capital = "X" + word.substr(1);
      CHECK(switched(switched(word)) == word);
      CHECK(switched(switched(capital)) == capital);
    }
  }

  TEST_CASE("only the word that begins a sentence is switched, wherever it stands in the text") {
    Sentences sentences;
    const auto then = [&](std::string text, std::size_t begin) {
      sentences.switch_case(text, begin);
      return text;
    };
    CHECK(then("HTML the", 5) == "HTML The");
    sentences.pass_signs(false);
    CHECK(then("the", 0) == "The");
    sentences.pass_word();
    CHECK(then("the", 0) == "the");
    sentences.pass_signs(false);
    CHECK(then("the", 0) == "the");
    sentences.pass_signs(true);
    CHECK(then("the", 0) == "The");
    sentences.pass_word();
    sentences.begin();
    CHECK(then("the", 0) == "The");
  }

  TEST_CASE("every node symbol is one that only it is, and a leaf has no attribute") {
    for (std::size_t i = 0; i < kNodeSymbols.size(); ++i) {
      CAPTURE(i);
      const NodeSymbol& symbol = kNodeSymbols[i];
      CHECK_FALSE((is_leaf(symbol.kind) && symbol.has_attribute));
      CHECK(symbol.number <= max_number_of(symbol.kind));
      for (std::size_t k = 0; k < i; ++k) {
        const NodeSymbol& other = kNodeSymbols[k];
        CHECK_FALSE((symbol.kind == other.kind && symbol.number == other.number &&
                     symbol.has_attribute == other.has_attribute));
      }
    }
  }
}
