#include "build/phrase_levels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;

constexpr std::uint32_t kWords = 10;
constexpr std::uint32_t kEnd = 0;

// The words that symbols stand for.
Symbols expand(const Symbols& symbols, const PhrasedText& text) {
  Symbols words;
  for (const std::uint32_t symbol : symbols) {
    if (symbol < kWords) {
      words.push_back(symbol);
    } else {
      const Symbols inside = expand(text.phrases.at(symbol - kWords), text);
      words.insert(words.end(), inside.begin(), inside.end());
    }
  }
  return words;
}

PhrasedText random_text(Random& random) {
  PhrasedText text;
  for (unsigned left = random.below(30); left > 0; --left) {
    Symbols parts;
    for (unsigned more = 2 + random.below(2); more > 0; --more) {
      parts.push_back(random.below(kWords + text.phrases.size()));
    }
    // As the finder gives them: none that would be longer than a reader takes.
    if (expand(parts, text).size() <= 200) text.phrases.push_back(parts);
  }
  for (unsigned left = random.below(60); left > 0; --left) {
    text.text.push_back(random.below(kWords + text.phrases.size()));
  }
  return text;
}

}  // namespace

TEST_SUITE("build/phrase_levels") {
  TEST_CASE("phrases of words come first, then those of these, each level in order") {
    // 10 = 3 4, 11 = 10 5, 12 = 1 2, 13 = 11 12
    PhrasedText text{{13, 10, 12, 11, 9}, {{3, 4}, {10, 5}, {1, 2}, {11, 12}}};
    const PhraseLevels levels = level_phrases(text, kWords, kEnd);
    CHECK(levels.sizes == std::vector<std::uint32_t>{2, 1, 1});
    CHECK(text.phrases == std::vector<Symbols>{{1, 2}, {3, 4}, {11, 5}, {12, 10}});
    CHECK(text.text == Symbols{13, 11, 10, 12, 9});
  }

  TEST_CASE("a text without phrases has no levels and stays as it is") {
    PhrasedText text{{1, 2, 0}, {}};
    const PhraseLevels levels = level_phrases(text, kWords, kEnd);
    CHECK(levels.sizes.empty());
    CHECK(text.text == Symbols{1, 2, 0});
    CHECK(levels.ends_body[kEnd]);
    CHECK(std::count(levels.ends_body.begin(), levels.ends_body.end(), true) == 1);
  }

  TEST_CASE("symbols that end a body are its end and what ends with one of them") {
    PhrasedText text{{11, 12}, {{1, kEnd}, {2, 10}, {3, 4}}};
    const PhraseLevels levels = level_phrases(text, kWords, kEnd);
    // Now 10 = 1 0, 11 = 3 4, 12 = 2 10.
    CHECK(levels.ends_body[10]);
    CHECK_FALSE(levels.ends_body[11]);
    CHECK(levels.ends_body[12]);
  }

  TEST_CASE("a random text stands for the same words, its phrases for symbols of lower levels") {
    Random random(101);
    for (int round = 0; round < 500; ++round) {
      CAPTURE(round);
      PhrasedText text = random_text(random);
      const Symbols words = expand(text.text, text);
      const PhraseLevels levels = level_phrases(text, kWords, kEnd);
      CHECK(expand(text.text, text) == words);
      std::uint32_t first = kWords;
      bool ordered = true;
      for (const std::uint32_t size : levels.sizes) {
        const auto begin = text.phrases.begin() + static_cast<std::ptrdiff_t>(first - kWords);
        const auto end = begin + static_cast<std::ptrdiff_t>(size);
        ordered = ordered && std::is_sorted(begin, end);
        for (auto phrase = begin; phrase != end; ++phrase) {
          for (const std::uint32_t part : *phrase) ordered = ordered && part < first;
        }
        first += size;
      }
      CHECK(ordered);
      CHECK(first == kWords + text.phrases.size());
    }
  }
}
