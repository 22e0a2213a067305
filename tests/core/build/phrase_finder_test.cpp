#include "build/phrase_finder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;

PhrasedText find_in(const Symbols& text, std::uint32_t word_count) {
  return find_phrases(text, std::vector<PhraseRole>(word_count, PhraseRole::anywhere), 0);
}

// `count` words that come nowhere else, so that what comes again stands out.
Symbols rare_words(std::uint32_t first, std::uint32_t count) {
  Symbols words(count);
  std::iota(words.begin(), words.end(), first);
  return words;
}

Symbols joined(const std::vector<Symbols>& parts) {
  Symbols all;
  for (const Symbols& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

// What the symbols stand for, one level after another.
Symbols expand(Symbols symbols, const PhrasedText& given, std::uint32_t word_count) {
  const auto is_phrase = [&](std::uint32_t symbol) { return symbol >= word_count; };
  while (std::any_of(symbols.begin(), symbols.end(), is_phrase)) {
    Symbols next;
    for (const std::uint32_t symbol : symbols) {
      if (is_phrase(symbol)) {
        const Symbols& parts = given.phrases.at(symbol - word_count);
        next.insert(next.end(), parts.begin(), parts.end());
      } else {
        next.push_back(symbol);
      }
    }
    symbols = next;
  }
  return symbols;
}

std::vector<unsigned> depths(const PhrasedText& given, std::uint32_t word_count) {
  std::vector<unsigned> result(word_count);
  for (const Symbols& parts : given.phrases) {
    unsigned deepest = 0;
    for (const std::uint32_t part : parts) deepest = std::max(deepest, result.at(part));
    result.push_back(deepest + 1);
  }
  return result;
}

// Texts with few words, runs of one of them, and passages that come again.
Symbols random_text(Random& random, std::uint32_t word_count) {
  Symbols text;
  for (std::uint32_t piece = random.below(60); piece > 0; --piece) {
    const std::uint32_t length = random.below(12);
    if (random.one_in(3) && !text.empty()) {
      const std::size_t from = random.below(text.size());
      for (std::uint32_t i = 0; i < length; ++i) text.push_back(text[from + i]);
    } else {
      const std::uint32_t run = random.below(word_count);
      const bool is_run = random.one_in(4);
      for (std::uint32_t i = 0; i < length; ++i) {
        text.push_back(is_run ? run : random.below(word_count));
      }
    }
  }
  return text;
}

}  // namespace

TEST_SUITE("build/phrase_finder") {
  TEST_CASE("texts with nothing that comes again have no phrases") {
    for (const Symbols& text : {Symbols{}, Symbols{0}, Symbols{0, 1}, rare_words(0, 100)}) {
      CAPTURE(text.size());
      const PhrasedText found = find_in(text, 100);
      CHECK(found.text == text);
      CHECK(found.phrases.empty());
    }
  }

  TEST_CASE("a passage that comes again is one phrase, however long") {
    const Symbols passage = {3, 1, 4, 0, 5, 2};
    const PhrasedText found =
        find_in(joined({passage, rare_words(6, 2000), passage, rare_words(2006, 5)}), 2011);
    CHECK(found.phrases == std::vector<Symbols>{passage});
    CHECK(found.text == joined({{2011}, rare_words(6, 2000), {2011}, rare_words(2006, 5)}));
  }

  TEST_CASE("a short passage that comes twice is too little, one that comes often is not") {
    const std::vector<PhraseRole> roles(2011, PhraseRole::anywhere);
    const auto found = [&](const Symbols& passage, std::size_t times) {
      Symbols text = rare_words(6, 2000);
      for (std::size_t i = 0; i < times; ++i) text = joined({text, passage, {2006}});
      return find_phrases(text, roles).phrases.size();
    };
    CHECK(found({0, 1}, 2) == 0);
    CHECK(found({0, 1}, 20) >= 1);
    CHECK(found({0, 1, 2, 3, 4, 5}, 2) == 1);
  }

  TEST_CASE("a part that comes more often than the whole is a phrase of its own") {
    const PhrasedText found = find_in(
        joined({{0, 1, 2}, rare_words(3, 2000), {0, 1, 2, 0, 1}, rare_words(2003, 9)}), 2012);
    CHECK(found.phrases == std::vector<Symbols>{{0, 1}, {2012, 2}});
    CHECK(found.text == joined({{2013}, rare_words(3, 2000), {2013, 2012}, rare_words(2003, 9)}));
  }

  TEST_CASE("a run is cut into equal parts, and what is over stays") {
    const PhrasedText found = find_in(joined({rare_words(1, 2000), Symbols(17, 0)}), 2001);
    CHECK(found.phrases == std::vector<Symbols>{{0, 0, 0, 0}});
    CHECK(found.text == joined({rare_words(1, 2000), {2001, 2001, 2001, 2001, 0}}));
  }

  TEST_CASE("what comes often in a text of nothing else saves nothing") {
    CHECK(find_in(Symbols(1000, 0), 1).phrases.empty());
  }

  TEST_CASE("a word that is to stand alone parts what is around it") {
    std::vector<PhraseRole> roles(2005, PhraseRole::anywhere);
    roles[2] = PhraseRole::alone;
    const Symbols passage = {0, 1, 2, 3, 4};
    const PhrasedText found =
        find_phrases(joined({passage, rare_words(5, 2000), passage}), roles, 0);
    CHECK(found.phrases == std::vector<Symbols>{{0, 1}, {3, 4}});
    CHECK(found.text == joined({{2005, 2, 2006}, rare_words(5, 2000), {2005, 2, 2006}}));
  }

  TEST_CASE("no phrase goes on behind a word that is to be the last") {
    std::vector<PhraseRole> roles(2005, PhraseRole::anywhere);
    roles[2] = PhraseRole::last;
    const Symbols passage = {0, 1, 2, 3, 4};
    const PhrasedText found =
        find_phrases(joined({passage, rare_words(5, 2000), passage}), roles, 0);
    CHECK(found.phrases == std::vector<Symbols>{{0, 1, 2}, {3, 4}});
  }

  TEST_CASE("a long passage that comes twice is cut at the most words") {
    const Symbols passage = rare_words(0, 3 * kMaxPhraseWords);
    const std::uint32_t word_count = 3 * kMaxPhraseWords + 1;
    const PhrasedText found = find_in(joined({passage, {word_count - 1}, passage}), word_count);
    REQUIRE(found.phrases.size() == 3);
    for (const Symbols& parts : found.phrases) CHECK(parts.size() == kMaxPhraseWords);
    CHECK(found.text.size() == 7);
  }

  TEST_CASE("phrases are nested at most so deep, and the text is still whole") {
    // Each passage is the one before and a word, twice: a phrase inside a phrase for every word.
    const std::uint32_t word_count = 40'000;
    Symbols text;
    std::uint32_t rare = 100;
    for (std::uint32_t length = 2; length < 100; ++length) {
      for (std::uint32_t i = 0; i < 2; ++i) {
        text = joined({text, rare_words(0, length), rare_words(rare, 150)});
        rare += 150;
      }
    }
    REQUIRE(rare <= word_count);
    const PhrasedText found = find_in(text, word_count);
    const std::vector<unsigned> found_depths = depths(found, word_count);
    CHECK(*std::max_element(found_depths.begin(), found_depths.end()) == kMaxPhraseDepth);
    CHECK(expand(found.text, found, word_count) == text);
  }

  TEST_CASE("random texts are what their phrases expand to, and every phrase keeps the rules") {
    Random random(71);
    for (int round = 0; round < 400; ++round) {
      const std::uint32_t alphabet = 2 + random.below(12);
      const Symbols seldom = rare_words(alphabet, 300);
      const std::uint32_t word_count = alphabet + 300;
      std::vector<PhraseRole> roles(word_count, PhraseRole::anywhere);
      roles[0] = random.one_in(2) ? PhraseRole::alone : PhraseRole::anywhere;
      roles[1] = random.one_in(2) ? PhraseRole::last : PhraseRole::anywhere;
      const Symbols text =
          joined({random_text(random, alphabet), seldom, random_text(random, alphabet)});
      const PhrasedText found = find_phrases(text, roles);
      CHECK(expand(found.text, found, word_count) == text);

      Symbols uses(found.phrases.size());
      const auto count = [&](std::uint32_t symbol) {
        if (symbol >= word_count) ++uses.at(symbol - word_count);
      };
      for (const std::uint32_t symbol : found.text) count(symbol);
      for (std::size_t i = 0; i < found.phrases.size(); ++i) {
        const Symbols& parts = found.phrases[i];
        CHECK(parts.size() >= 2);
        CHECK(*std::max_element(parts.begin(), parts.end()) < word_count + i);
        for (const std::uint32_t part : parts) count(part);
        const Symbols words = expand(parts, found, word_count);
        if (roles[0] == PhraseRole::alone) CHECK(std::count(words.begin(), words.end(), 0U) == 0);
        if (roles[1] == PhraseRole::last) {
          CHECK(std::count(words.begin(), words.end() - 1, 1U) == 0);
        }
      }
      CHECK(std::all_of(uses.begin(), uses.end(), [](std::uint32_t n) { return n >= 2; }));
    }
  }
}
