#include "pack/text_model.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "support/random_model.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;

// One class, the controls and a word.
TextModel small_model() {
  TextModel model(1);
  model.set_row(0, std::vector<std::uint8_t>{0});
  for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 0);
  model.add_word("a", 0, 0);
  return model;
}

constexpr std::uint32_t kWord = kControlCount;

}  // namespace

TEST_SUITE("pack/text_model") {
  TEST_CASE("random symbols of random models come back") {
    Random random(84);
    for (int round = 0; round < 300; ++round) {
      const TextModel model = random_model(random);
      const Symbols symbols = random_symbols(random, model, 400);
      const auto bytes = encoded(model, symbols);
      RangeDecoder in(bytes);
      CAPTURE(round);
      CHECK(decoded(model, in, symbols.size()) == symbols);
      CHECK_FALSE(in.overran());
    }
  }

  TEST_CASE("a class is possible behind another however unlikely it is") {
    constexpr std::uint32_t kClasses = TextModel::kMaxClasses;
    TextModel model(kClasses);
    std::vector<std::uint8_t> row(kClasses, 0);
    row[0] = TextModel::kMaxLikelihood;
    for (std::uint32_t i = 0; i < kClasses; ++i) model.set_row(i, row);
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 15);
    for (std::uint32_t i = 0; i < kClasses; ++i) model.add_word(std::to_string(i), i, i % 16);
    model.settle();
    Symbols symbols;
    for (std::uint32_t i = 0; i < kClasses; ++i) symbols.push_back(kWord + kClasses - 1 - i);
    const auto bytes = encoded(model, symbols);
    RangeDecoder in(bytes);
    CHECK(decoded(model, in, symbols.size()) == symbols);
  }

  TEST_CASE("what is likely takes less") {
    TextModel model(2);
    model.set_row(0, std::vector<std::uint8_t>{24, 0});
    model.set_row(1, std::vector<std::uint8_t>{24, 0});
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 0);
    model.add_word("often", 0, 12);
    model.add_word("seldom", 0, 2);
    model.add_word("strange", 1, 0);
    model.settle();
    const auto size = [&](std::uint32_t word) { return encoded(model, Symbols(500, word)).size(); };
    CHECK(size(kWord) < size(kWord + 1));
    CHECK(size(kWord + 1) < size(kWord + 2));
  }

  TEST_CASE("any bytes give symbols that are there, and the end of a body for those that are not") {
    Random random(86);
    for (int round = 0; round < 300; ++round) {
      const TextModel model = random_model(random);
      std::vector<std::uint8_t> bytes;
      for (const char c : random.bytes(60)) bytes.push_back(static_cast<std::uint8_t>(c));
      RangeDecoder in(bytes);
      CAPTURE(round);
      for (const std::uint32_t symbol : decoded(model, in, 100)) {
        REQUIRE(symbol < model.symbol_count());
      }
    }
  }

  TEST_CASE("symbols are numbered controls, signs, words, phrases") {
    TextModel model(1);
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 0);
    CHECK(model.first_word() == kControlCount);
    model.add_signs(". ", 0, 0);
    model.add_signs("", 0, 0);
    model.add_word("漢", 0, 0);
    model.add_word("the", 0, 0);
    REQUIRE(model.add_phrase(Symbols{kControlCount, kControlCount + 3}, 0));
    CHECK(model.first_word() == kControlCount + 2);
    CHECK(model.first_phrase() == kControlCount + 4);
    CHECK(model.symbol_count() == kControlCount + 5);
    CHECK(model.text(kControlCount) == ". ");
    CHECK(model.text(kControlCount + 1).empty());
    CHECK(model.text(kControlCount + 3) == "the");
    CHECK(model.parts(kControlCount + 4)[1] == kControlCount + 3);
    CHECK(model.is_marked(kControlCount));  // ends a sentence
    CHECK_FALSE(model.is_marked(kControlCount + 1));
    CHECK(model.is_marked(kControlCount + 2));  // is glued
    CHECK_FALSE(model.is_marked(kControlCount + 3));
  }

  TEST_CASE("a phrase begins with the class of its first part and ends with that of its last") {
    TextModel model(3);
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 0);
    model.add_word("a", 1, 0);
    model.add_word("b", 2, 0);
    REQUIRE(model.add_phrase(Symbols{kWord, kWord + 1}, 0));
    REQUIRE(model.add_phrase(Symbols{0, kWord + 2}, 0));
    CHECK(model.first_class(kWord + 3) == 0);
    CHECK(model.last_class(kWord + 3) == 2);
  }

  TEST_CASE("a phrase of fewer than two parts or of one that is not there is refused") {
    TextModel model = small_model();
    CHECK_FALSE(model.add_phrase(Symbols{}, 0));
    CHECK_FALSE(model.add_phrase(Symbols{kWord}, 0));
    CHECK_FALSE(model.add_phrase(Symbols{kWord, kWord + 1}, 0));
    CHECK_FALSE(model.add_phrase(Symbols{kWord, 0xFFFF'FFFF}, 0));
    CHECK(model.symbol_count() == kWord + 1);
  }

  TEST_CASE("a phrase stands for 4096 words and no more") {
    TextModel model = small_model();
    std::uint32_t last = kWord;
    for (int doubled = 2; doubled <= 4096; doubled *= 2) {
      CAPTURE(doubled);
      REQUIRE(model.add_phrase(Symbols{last, last}, 0));
      last = model.symbol_count() - 1;
    }
    CHECK_FALSE(model.add_phrase(Symbols{last, kWord}, 0));
    CHECK_FALSE(model.add_phrase(Symbols(10'000, kWord), 0));
    CHECK(model.add_phrase(Symbols(4096, kWord), 0));
    CHECK_FALSE(model.add_phrase(Symbols(4097, kWord), 0));
  }

  TEST_CASE("phrases are 32 deep and no deeper") {
    TextModel model = small_model();
    std::uint32_t last = kWord;
    for (unsigned depth = 1; depth <= kMaxPhraseDepth; ++depth) {
      CAPTURE(depth);
      REQUIRE(model.add_phrase(Symbols{kWord, last}, 0));
      last = model.symbol_count() - 1;
    }
    CHECK_FALSE(model.add_phrase(Symbols{kWord, last}, 0));
  }

  TEST_CASE("two more steps of a likelihood are twice its weight") {
    CHECK(TextModel::weight_of(0) == 1);
    CHECK(TextModel::weight_of(3) == 3);
    CHECK(TextModel::weight_of(TextModel::kMaxLikelihood) == 46'341);
    for (std::uint32_t n = 0; n + 2 <= TextModel::kMaxLikelihood; n += 2) {
      CAPTURE(n);
      CHECK(TextModel::weight_of(n + 2) == 2 * TextModel::weight_of(n));
    }
  }
}
