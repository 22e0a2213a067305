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
  static_cast<void>(model.row(0).set({1}));
  for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 9);
  model.add_word("a", 0, 9);
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
      BitReader in(bytes);
      CAPTURE(round);
      CHECK(decoded(model, in, symbols.size()) == symbols);
      CHECK_FALSE(in.overran());
    }
  }

  TEST_CASE("a class is possible behind another however unlikely it is") {
    constexpr std::uint32_t kClasses = TextModel::kMaxClasses;
    TextModel model(kClasses);
    std::vector<std::uint32_t> counts(kClasses, 1);
    counts[0] = 1'000'000'000;
    for (std::uint32_t i = 0; i < kClasses; ++i) {
      REQUIRE(model.row(i).set(code_lengths(counts, PrefixCode::kMostBits)));
    }
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 9);
    for (std::uint32_t i = 0; i < kClasses; ++i) model.add_word(std::to_string(i), i, 1 + i % 24);
    REQUIRE(model.settle());
    Symbols symbols;
    for (std::uint32_t i = 0; i < kClasses; ++i) symbols.push_back(kWord + kClasses - 1 - i);
    const auto bytes = encoded(model, symbols);
    BitReader in(bytes);
    CHECK(decoded(model, in, symbols.size()) == symbols);
  }

  TEST_CASE("what is likely takes less") {
    TextModel model(3);
    REQUIRE(model.row(0).set({1, 2, 2}));
    REQUIRE(model.row(1).set({1, 2, 2}));
    REQUIRE(model.row(2).set({1, 2, 2}));
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(2, 9);
    model.add_word("often", 0, 1);
    model.add_word("seldom", 0, 2);
    model.add_word("strange", 1, 2);
    model.add_word("stranger", 1, 3);
    REQUIRE(model.settle());
    CHECK(model.bits_of(0, kWord) == 1 + 1);
    CHECK(model.bits_of(0, kWord + 1) == 1 + 2);
    // Of its class two codes of four are missing, so all of them are a bit shorter.
    CHECK(model.bits_of(0, kWord + 2) == 2 + 1);
    CHECK(model.bits_of(0, kWord + 3) == 2 + 2);
    for (std::uint32_t word = kWord; word < kWord + 4; ++word) {
      CAPTURE(word);
      const std::size_t bits = 2 * 9 * 8 * std::size_t{model.bits_of(model.last_class(word), word)};
      CHECK(encoded(model, Symbols(2 * 9 * 8, word)).size() * 8 - bits < 16);
    }
  }

  TEST_CASE("a symbol that is alone in its class takes no bits but those of the class") {
    TextModel model(2);
    REQUIRE(model.row(0).set({1, 1}));
    REQUIRE(model.row(1).set({1, 1}));
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 9);
    model.add_word("a", 1, 24);
    REQUIRE(model.settle());
    CHECK(model.bits_of(0, kWord) == 1);
    const auto bytes = encoded(model, Symbols(16, kWord));
    CHECK(bytes.size() == 2);
    BitReader in(bytes);
    CHECK(decoded(model, in, 16) == Symbols(16, kWord));
  }

  TEST_CASE("a class that is never behind another cannot say all, unless it is empty") {
    TextModel model(3);
    REQUIRE(model.row(0).set({1, 1, 0}));
    REQUIRE(model.row(1).set({1, 1, 0}));
    REQUIRE(model.row(2).set({0, 1, 0}));
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(1, 9);
    REQUIRE(model.settle());
    CHECK(model.can_say_all());
    model.add_word("a", 0, 9);
    REQUIRE(model.settle());
    CHECK_FALSE(model.can_say_all());
    REQUIRE(model.row(2).set({1, 1, 0}));
    CHECK(model.can_say_all());
  }

  TEST_CASE("more codes of a length than there can be are no code") {
    TextModel model(1);
    REQUIRE(model.row(0).set({1}));
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 6);
    for (std::uint32_t i = kControlCount; i < 64; ++i) model.add_word(std::to_string(i), 0, 6);
    CHECK(model.settle());
    model.add_word("x", 0, TextModel::kMostBits);
    CHECK_FALSE(model.settle());
  }

  TEST_CASE("any bytes give symbols that are there, and the end of a body for those that are not") {
    Random random(86);
    for (int round = 0; round < 300; ++round) {
      const TextModel model = random_model(random);
      std::vector<std::uint8_t> bytes;
      for (const char c : random.bytes(60)) bytes.push_back(static_cast<std::uint8_t>(c));
      BitReader in(bytes);
      CAPTURE(round);
      for (const std::uint32_t symbol : decoded(model, in, 100)) {
        REQUIRE(symbol < model.symbol_count());
      }
    }
  }

  TEST_CASE("symbols are numbered controls, signs, words, phrases") {
    TextModel model(1);
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 9);
    CHECK(model.first_word() == kControlCount);
    model.add_signs(". ", 0, 9);
    model.add_signs("", 0, 9);
    model.add_word("漢", 0, 9);
    model.add_word("the", 0, 9);
    REQUIRE(model.add_phrase(Symbols{kControlCount, kControlCount + 3}, 9));
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
    for (std::uint32_t i = 0; i < kControlCount; ++i) model.add_control(0, 9);
    model.add_word("a", 1, 9);
    model.add_word("b", 2, 9);
    REQUIRE(model.add_phrase(Symbols{kWord, kWord + 1}, 9));
    REQUIRE(model.add_phrase(Symbols{0, kWord + 2}, 9));
    CHECK(model.first_class(kWord + 3) == 0);
    CHECK(model.last_class(kWord + 3) == 2);
  }

  TEST_CASE("a phrase of fewer than two parts or of one that is not there is refused") {
    TextModel model = small_model();
    CHECK_FALSE(model.add_phrase(Symbols{}, 9));
    CHECK_FALSE(model.add_phrase(Symbols{kWord}, 9));
    CHECK_FALSE(model.add_phrase(Symbols{kWord, kWord + 1}, 9));
    CHECK_FALSE(model.add_phrase(Symbols{kWord, 0xFFFF'FFFF}, 9));
    CHECK(model.symbol_count() == kWord + 1);
  }

  TEST_CASE("a phrase stands for 4096 words and no more") {
    TextModel model = small_model();
    std::uint32_t last = kWord;
    for (int doubled = 2; doubled <= 4096; doubled *= 2) {
      CAPTURE(doubled);
      REQUIRE(model.add_phrase(Symbols{last, last}, 9));
      last = model.symbol_count() - 1;
    }
    CHECK_FALSE(model.add_phrase(Symbols{last, kWord}, 9));
    CHECK_FALSE(model.add_phrase(Symbols(10'000, kWord), 9));
    CHECK(model.add_phrase(Symbols(4096, kWord), 9));
    CHECK_FALSE(model.add_phrase(Symbols(4097, kWord), 9));
  }

  TEST_CASE("phrases are 32 deep and no deeper") {
    TextModel model = small_model();
    std::uint32_t last = kWord;
    for (unsigned depth = 1; depth <= kMaxPhraseDepth; ++depth) {
      CAPTURE(depth);
      REQUIRE(model.add_phrase(Symbols{kWord, last}, 9));
      last = model.symbol_count() - 1;
    }
    CHECK_FALSE(model.add_phrase(Symbols{kWord, last}, 9));
  }
}
