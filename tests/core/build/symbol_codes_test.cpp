#include "build/symbol_codes.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

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
  TEST_CASE("an exponent is the logarithm of how often a symbol stands in the text, rounded") {
    struct Row {
      std::uint32_t count, exponent;
    };
    for (const Row& row :
         {Row{0, 0}, Row{1, 0}, Row{2, 1}, Row{3, 2}, Row{4, 2}, Row{5, 2}, Row{6, 3}, Row{11, 3},
          Row{12, 4}, Row{100, 7}, Row{90, 6}, Row{91, 7}}) {
      CAPTURE(row.count);
      const SymbolCodes codes = code_symbols(text_of({times(row.count, 7), {0}}), kWords);
      CHECK(codes.symbols[7].exponent == row.exponent);
    }
  }

  TEST_CASE("where a symbol is too frequent for its exponent, all have less") {
    const SymbolCodes codes =
        code_symbols(text_of({times(100'000, 7), times(64, 8), times(1, 9), {0}}), kWords);
    CHECK(codes.symbols[7].exponent == TextModel::kMaxExponent);
    CHECK(codes.symbols[8].exponent == 4);
    CHECK(codes.symbols[9].exponent == 0);
  }

  TEST_CASE("a short text has one class, a long one more") {
    const Symbols round = {1, 2, 3, 4};
    std::vector<Symbols> parts(1000, round);
    CHECK(code_symbols(text_of({round}), kWords).rows.size() == 1);
    CHECK(code_symbols(text_of(parts), kWords).rows.size() == 7);
  }

  TEST_CASE("what never stands behind a class is least likely there, what always does most") {
    const std::vector<Symbols> parts(2000, Symbols{1, 2, 3});
    const SymbolCodes codes = code_symbols(text_of(parts), kWords);
    const std::uint32_t one = codes.symbols[1].word_class;
    const std::uint32_t two = codes.symbols[2].word_class;
    REQUIRE(one != two);
    CHECK(codes.rows[one][two] == 30);
    CHECK(codes.rows[one][one] == 0);
  }

  TEST_CASE("phrases have the class of their first word, and counts of their own") {
    const std::vector<Symbols> parts(2000, Symbols{1, 2, 50, 51, 3});
    const SymbolCodes codes = code_symbols(text_of(parts, {{2, 3}, {50, 1}}), kWords);
    REQUIRE(codes.symbols.size() == kWords + 2);
    CHECK(codes.symbols[50].word_class == codes.symbols[2].word_class);
    CHECK(codes.symbols[51].word_class == codes.symbols[2].word_class);
    CHECK(codes.symbols[50].exponent == 11);
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
        within = within && code.word_class < codes.rows.size() &&
                 code.exponent <= TextModel::kMaxExponent;
      }
      for (const auto& row : codes.rows) {
        within = within && row.size() == codes.rows.size();
        for (const auto likelihood : row)
          within = within && likelihood <= TextModel::kMaxLikelihood;
      }
      CAPTURE(round);
      CHECK(within);
    }
  }
}
