#include "build/word_classes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;
using Classes = std::vector<std::uint8_t>;

// A text of words alone, begun by word 0.
Classes classes_of(const Symbols& text, std::uint32_t word_count, unsigned class_count) {
  return find_word_classes(text, word_count, {}, class_count, 0);
}

// Bits that a text takes when each word is told by its class after the class before, then among
// the words of its class: counted directly.
double bits_of(const Symbols& text, const Classes& classes) {
  std::vector<std::vector<double>> pairs(256, std::vector<double>(256));
  std::vector<double> befores(256);
  std::vector<double> behinds(256);
  std::vector<double> words(classes.size());
  std::uint32_t before = 0;
  for (const std::uint32_t word : text) {
    ++pairs[classes[before]][classes[word]];
    ++befores[classes[before]];
    ++behinds[classes[word]];
    ++words[word];
    before = word;
  }
  double bits = 0;
  before = 0;
  for (const std::uint32_t word : text) {
    bits += std::log2(befores[classes[before]] / pairs[classes[before]][classes[word]]);
    bits += std::log2(behinds[classes[word]] / words[word]);
    before = word;
  }
  return bits;
}

// Words of some hidden kinds: a kind is followed by the next one, now and then by any.
Symbols random_text(Random& random, std::uint32_t kinds, std::uint32_t words_per_kind,
                    std::size_t length) {
  Symbols text;
  std::uint32_t kind = 0;
  while (text.size() < length) {
    kind = random.one_in(5) ? random.below(kinds) : (kind + 1) % kinds;
    text.push_back(kind * words_per_kind + random.below(1 + random.below(words_per_kind)));
  }
  return text;
}

}  // namespace

TEST_SUITE("build/word_classes") {
  TEST_CASE("no text and no words have the class 0") {
    CHECK(classes_of({}, 0, 4).empty());
    CHECK(classes_of({}, 3, 4) == Classes{0, 0, 0});
    CHECK(classes_of({1, 1, 1}, 3, 1) == Classes{0, 0, 0});
  }

  TEST_CASE("words that are nowhere an end have the class 0") {
    // Word 2 is in the middle of the phrase 5, word 3 nowhere.
    const PhraseEnds ends = find_phrase_ends({{1, 2, 4}}, 5);
    const Classes classes = find_word_classes({5, 5, 1, 5, 4}, 5, ends, 4, 0);
    CHECK(classes[2] == 0);
    CHECK(classes[3] == 0);
  }

  TEST_CASE("the ends of a phrase are those of its first and last parts") {
    const PhraseEnds ends = find_phrase_ends({{3, 1}, {2, 9}, {10, 9, 0}}, 9);
    CHECK(ends.firsts == Symbols{3, 2, 2});
    CHECK(ends.lasts == Symbols{1, 1, 0});
  }

  TEST_CASE("words that take turns have one class each side") {
    Random random(72);
    Symbols text;
    for (int i = 0; i < 2000; ++i) {
      text.push_back(random.below(5));
      text.push_back(5 + random.below(5));
    }
    const Classes classes = classes_of(text, 10, 2);
    CHECK(classes[0] != classes[5]);
    for (std::size_t word = 0; word < 5; ++word) {
      CHECK(classes[word] == classes[0]);
      CHECK(classes[5 + word] == classes[5]);
    }
  }

  TEST_CASE("a phrase stands beside others with its ends") {
    Random random(73);
    // Words 0 to 4 before words 5 to 9; a phrase is "5 10 0", which goes on the same way.
    Symbols text;
    for (int i = 0; i < 2000; ++i) {
      text.push_back(random.below(5));
      text.push_back(random.one_in(3) ? 11 : 5 + random.below(5));
      if (text.back() == 11) text.push_back(5 + random.below(5));
    }
    const Classes classes = find_word_classes(text, 11, find_phrase_ends({{5, 10, 0}}, 11), 2, 5);
    CHECK(classes[0] != classes[5]);
    for (std::size_t word = 0; word < 5; ++word) {
      CHECK(classes[word] == classes[0]);
      CHECK(classes[5 + word] == classes[5]);
    }
  }

  TEST_CASE("fewer words than classes have a class each") {
    const Symbols text = {1, 2, 1, 3, 2, 2, 3, 0, 1};
    const Classes classes = classes_of(text, 4, 255);
    CHECK(std::set<std::uint8_t>(classes.begin(), classes.end()).size() == 4);
  }

  TEST_CASE("all class counts give classes below them, the same ones every time") {
    Random random(74);
    const Symbols text = random_text(random, 9, 40, 3000);
    for (const unsigned class_count : {1U, 2U, 3U, 64U, 254U, 255U}) {
      CAPTURE(class_count);
      const Classes classes = classes_of(text, 9 * 40, class_count);
      CHECK(*std::max_element(classes.begin(), classes.end()) < class_count);
      CHECK(classes == classes_of(text, 9 * 40, class_count));
    }
  }

  TEST_CASE("hidden kinds of words are found, or classes that tell as much") {
    Random random(75);
    const std::uint32_t words_per_kind = 12;
    const Symbols text = random_text(random, 6, words_per_kind, 20'000);
    Classes kinds;
    for (std::uint32_t word = 0; word < 6 * words_per_kind; ++word) {
      kinds.push_back(static_cast<std::uint8_t>(word / words_per_kind));
    }
    CHECK(bits_of(text, classes_of(text, 6 * words_per_kind, 6)) < 1.002 * bits_of(text, kinds));
  }

  TEST_CASE("no other class for any one word saves more than rounding") {
    Random random(76);
    for (int round = 0; round < 5; ++round) {
      const std::uint32_t word_count = 4 * 6;
      const Symbols text = random_text(random, 4, 6, 400);
      const Classes classes = classes_of(text, word_count, 4);
      const double bits = bits_of(text, classes);
      double best = bits;
      for (std::uint32_t word = 0; word < word_count; ++word) {
        for (std::uint8_t other = 0; other < 4; ++other) {
          Classes moved = classes;
          moved[word] = other;
          best = std::min(best, bits_of(text, moved));
        }
      }
      CHECK(best > bits - 0.01);
    }
  }
}
