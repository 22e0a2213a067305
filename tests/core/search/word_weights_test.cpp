#include "search/word_weights.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "search/word_collector.h"
#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

WordWeights weights_of(const std::vector<std::string>& texts, std::string_view query) {
  WordCollector words;
  for (std::uint32_t i = 0; i < texts.size(); ++i) words.add(i, texts[i]);
  const BodyIndex index(words.finish(), static_cast<std::uint32_t>(texts.size()));
  return weigh_words(index, parse_query(query));
}

}  // namespace

TEST_SUITE("search/word_weights") {
  TEST_CASE("a rare word tells more than a common one, an unknown one no less than a rare one") {
    const WordWeights weights =
        weights_of({"common rare", "common", "common", "common", "common"}, "common rare unknown");
    CHECK(weights.shares[0] < weights.shares[1]);
    CHECK(weights.shares[1] == weights.shares[2]);
    CHECK(weights.shares[0] > 0);
    CHECK(weights.shares[0] + weights.shares[1] + weights.shares[2] == doctest::Approx(1));
  }

  TEST_CASE("a word that nearly every definition has finds nothing beside a rare one") {
    const std::vector<std::string> texts(50, "the word");
    CHECK_FALSE(weights_of(texts, "the rare").finds(0));
    CHECK(weights_of(texts, "the rare").finds(1));
    CHECK(weights_of(texts, "the").finds(0));
  }

  TEST_CASE("one or two letters behind other words find nothing, however rare they are") {
    std::vector<std::string> texts(50, "network");
    texts.emplace_back("neural");
    CHECK_FALSE(weights_of(texts, "neural n").finds(1));
    CHECK_FALSE(weights_of(texts, "network qu").finds(1));
    CHECK(weights_of(texts, "network qu").finds(0));
    CHECK(weights_of(texts, "neural nev").finds(1));
    CHECK(weights_of(texts, "n").finds(0));
  }

  TEST_CASE("no definitions at all leave every word equal") {
    const WordWeights weights = weights_of({}, "one two");
    CHECK(weights.shares[0] == 0.5F);
    CHECK(weights.finds(0));
    CHECK(weights.finds(1));
  }

  TEST_CASE("weights are those of counting through all the text") {
    Random random(27);
    for (int round = 0; round < 200; ++round) {
      std::vector<std::string> texts;
      std::vector<SlowEntry> entries;
      for (unsigned left = 2 + random.below(20); left > 0; --left) {
        texts.push_back(random.text({"as ", "sad ", "asod ", "dodas ", "x "}, 0, 8));
        entries.push_back({{"x"}, texts.back()});
      }
      const Query query = parse_query(random.text({"as ", "sad ", "sa", "d", "dodas "}, 1, 4));
      const WordWeights expected = SlowSearch(entries).weigh(query);
      const WordWeights weights = weights_of(texts, query.text);
      CAPTURE(query.text);
      CHECK(weights.finding == expected.finding);
      for (std::size_t i = 0; i < query.words.size(); ++i) {
        CHECK(weights.shares[i] == doctest::Approx(expected.shares[i]));
      }
    }
  }
}
