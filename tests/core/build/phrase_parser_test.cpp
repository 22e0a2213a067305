#include "build/phrase_parser.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/random_model.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Symbols = std::vector<std::uint32_t>;

void expand(const TextModel& model, std::uint32_t symbol, Symbols& words) {
  if (symbol < model.first_phrase()) {
    words.push_back(symbol);
    return;
  }
  for (const std::uint32_t part : model.parts(symbol)) expand(model, part, words);
}

Symbols words_of(const TextModel& model, const Symbols& symbols) {
  Symbols words;
  for (const std::uint32_t symbol : symbols) expand(model, symbol, words);
  return words;
}

std::int64_t bits_of(const TextModel& model, const Symbols& symbols) {
  std::int64_t bits = 0;
  std::uint32_t behind = symbol_of(Control::end_body);
  for (const std::uint32_t symbol : symbols) {
    bits += model.bits_of(model.last_class(behind), symbol);
    behind = symbol;
  }
  return bits;
}

// The least bits of all ways to say the words behind `said`, by trying each.
std::int64_t fewest_bits(const TextModel& model, const std::vector<Symbols>& expanded,
                         const Symbols& words, Symbols& said, std::size_t at) {
  if (at == words.size()) return bits_of(model, said);
  std::int64_t best = std::numeric_limits<std::int64_t>::max();
  for (std::uint32_t symbol = 0; symbol < model.symbol_count(); ++symbol) {
    const Symbols& of = expanded[symbol];
    if (of.size() > words.size() - at) continue;
    if (!std::equal(of.begin(), of.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
      continue;
    }
    said.push_back(symbol);
    best = std::min(best, fewest_bits(model, expanded, words, said, at + of.size()));
    said.pop_back();
  }
  return best;
}

}  // namespace

TEST_SUITE("build/phrase_parser") {
  TEST_CASE("what is parsed are the words that were given") {
    Random random(141);
    for (int round = 0; round < 100; ++round) {
      CAPTURE(round);
      const TextModel model = random_model(random);
      const Symbols words = words_of(model, random_symbols(random, model, 40));
      CHECK(words_of(model, PhraseParser(model).parse(words)) == words);
    }
  }

  TEST_CASE("no other way to say words takes fewer bits") {
    Random random(142);
    for (int round = 0; round < 100; ++round) {
      CAPTURE(round);
      const TextModel model = random_model(random);
      Symbols words = words_of(model, random_symbols(random, model, 5));
      words.resize(std::min<std::size_t>(words.size(), 6));
      std::vector<Symbols> expanded;
      for (std::uint32_t i = 0; i < model.symbol_count(); ++i) {
        expanded.push_back(words_of(model, {i}));
      }
      Symbols said;
      CHECK(bits_of(model, PhraseParser(model).parse(words)) ==
            fewest_bits(model, expanded, words, said, 0));
    }
  }

  TEST_CASE("nothing is said in no symbols") {
    Random random(143);
    CHECK(PhraseParser(random_model(random)).parse({}).empty());
  }
}
