#include "build/symbol_codes.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "base/tally.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;

constexpr std::uint32_t kWords = 50;

Symbols times(std::uint32_t count, std::uint32_t symbol) { return Symbols(count, symbol); }

PhrasedText text_of(const std::vector<Symbols>& parts, std::vector<Symbols> phrases = {}) {
  PhrasedText text{{}, std::move(phrases)};
  for (const Symbols& part : parts) text.text.insert(text.text.end(), part.begin(), part.end());
  return text;
}

}  // namespace

TEST_SUITE("build/symbol_codes") {
  TEST_CASE("the code of a symbol is as long as how often it stands in the text asks for") {
    const SymbolCodes codes =
        code_symbols(text_of({times(800, 7), times(400, 8), times(100, 9), {0}}), kWords);
    std::vector<std::uint32_t> counts(kWords, 1);
    counts[7] = 800;
    counts[8] = 400;
    counts[9] = 100;
    REQUIRE(codes.rows.size() > 1);
    // All are in classes of their own, or with symbols that are nowhere.
    CHECK(codes.symbols[7].bits == 1);
    CHECK(codes.symbols[7].word_class != codes.symbols[8].word_class);
    const SymbolCodes short_text = code_symbols(text_of({times(40, 7), times(9, 8), {0}}), kWords);
    REQUIRE(short_text.rows.size() == 1);
    counts.assign(kWords, 1);
    counts[7] = 40;
    counts[8] = 9;
    const auto expected = code_lengths(counts, TextModel::kMostBits);
    for (std::uint32_t i = 0; i < kWords; ++i) {
      CAPTURE(i);
      CHECK(short_text.symbols[i].bits == expected[i]);
    }
  }

  TEST_CASE("parts of phrases count as well, but for the first") {
    const SymbolCodes codes = code_symbols(
        text_of({{50, 51, 52, 0}}, {Symbols{1, 2}, Symbols{3, 2, 2}, Symbols{4, 2, 2, 2}}), kWords);
    REQUIRE(codes.rows.size() == 1);
    CHECK(codes.symbols[2].bits < codes.symbols[1].bits);
    CHECK(codes.symbols[1].bits >= codes.symbols[0].bits);
  }

  TEST_CASE("a short text has one class, a long one more") {
    const Symbols round = {1, 2, 3, 4};
    std::vector<Symbols> parts(1000, round);
    CHECK(code_symbols(text_of({round}), kWords).rows.size() == 1);
    CHECK(code_symbols(text_of(parts), kWords).rows.size() == 7);
  }

  TEST_CASE("what always stands behind a class takes one bit there, what never does takes many") {
    const std::vector<Symbols> parts(2000, Symbols{1, 2, 3});
    const SymbolCodes codes = code_symbols(text_of(parts), kWords);
    const std::uint32_t one = codes.symbols[1].word_class;
    const std::uint32_t two = codes.symbols[2].word_class;
    REQUIRE(one != two);
    CHECK(codes.rows[one][two] == 1);
    CHECK(codes.rows[one][one] > 1);
  }

  TEST_CASE("phrases have the class of their first word") {
    const std::vector<Symbols> parts(2000, Symbols{1, 2, 50, 51, 3});
    const SymbolCodes codes = code_symbols(text_of(parts, {{2, 3}, {50, 1}}), kWords);
    REQUIRE(codes.symbols.size() == kWords + 2);
    CHECK(codes.symbols[50].word_class == codes.symbols[2].word_class);
    CHECK(codes.symbols[51].word_class == codes.symbols[2].word_class);
  }

  TEST_CASE("codes of random texts are what a model takes") {
    Random random(102);
    for (int round = 0; round < 100; ++round) {
      PhrasedText text;
      for (unsigned left = 1 + random.below(3000); left > 0; --left) {
        text.text.push_back(random.below(1 + random.below(kWords)));
      }
      const SymbolCodes codes = code_symbols(text, kWords);
      bool within = codes.rows.size() <= TextModel::kMaxClasses;
      for (const SymbolCode& code : codes.symbols) {
        within = within && code.word_class < codes.rows.size() && code.bits >= 1 &&
                 code.bits <= TextModel::kMostBits;
      }
      TextModel model(static_cast<std::uint32_t>(codes.rows.size()));
      for (std::uint32_t i = 0; i < codes.rows.size(); ++i) {
        within =
            within && codes.rows[i].size() == codes.rows.size() && model.row(i).set(codes.rows[i]);
      }
      for (const SymbolCode& code : codes.symbols) {
        model.add_word("x", code.word_class, code.bits);
      }
      within = within && model.settle();
      CAPTURE(round);
      CHECK(within);
    }
  }
}
