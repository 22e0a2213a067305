#include "search/body_matches.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "build/word_collector.h"
#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

WordIndex index_of(const std::vector<std::string>& texts) {
  WordCollector words;
  for (std::uint32_t i = 0; i < texts.size(); ++i) words.add(i, texts[i]);
  return words.finish();
}

std::map<std::uint32_t, BodyMatch> matches_of(const std::vector<std::string>& texts,
                                              std::string_view query) {
  const WordIndex index = index_of(texts);
  const BodyLengths lengths = measure_bodies(index, static_cast<std::uint32_t>(texts.size()));
  std::map<std::uint32_t, BodyMatch> matches;
  for (const BodyMatch& match : match_bodies(index, lengths, parse_query(query))) {
    CHECK(matches.emplace(match.entry, match).second);
  }
  return matches;
}

}  // namespace

TEST_SUITE("search/body_matches") {
  TEST_CASE("a definition is measured in words, each as often as it stands there") {
    const BodyLengths lengths = measure_bodies(index_of({"a b a", "", "c"}), 3);
    CHECK(lengths.words == std::vector<std::uint32_t>{3, 0, 1});
    CHECK(lengths.average == doctest::Approx(4.0 / 3));
  }

  TEST_CASE("without definitions nothing is measured and nothing found") {
    CHECK(measure_bodies(index_of({}), 0).words.empty());
    CHECK(measure_bodies(index_of({"", ""}), 2).average > 0);
    CHECK(matches_of({"", ""}, "word").empty());
  }

  TEST_CASE("a word weighs more the oftener it stands and the shorter the definition") {
    const auto often = matches_of({"wafer wafer x", "wafer y x"}, "wafer ");
    CHECK(often.at(0).words[0] > often.at(1).words[0]);
    const auto shorter = matches_of({"wafer", "wafer with many more words"}, "wafer ");
    CHECK(shorter.at(0).words[0] > shorter.at(1).words[0]);
  }

  TEST_CASE("weights are over 0 and under 1") {
    const auto matches = matches_of({std::string(50'000, 'x') + " ", "x x x x x x x x"}, "x");
    for (const auto& [entry, match] : matches) {
      CHECK(match.words[0] > 0);
      CHECK(match.words[0] < 1);
    }
  }

  TEST_CASE("a rare word tells more than a common one, an unknown one no less than a rare one") {
    const WordIndex index = index_of({"common rare", "common", "common", "common", "common"});
    const auto weights = word_weights(index, 5, parse_query("common rare unknown"));
    CHECK(weights[0] < weights[1]);
    CHECK(weights[1] == weights[2]);
    CHECK(weights[0] > 0);
    CHECK(weights[2] <= 1);
  }

  TEST_CASE("matches and weights are those of a search through all the text") {
    Random random(25);
    for (int round = 0; round < 200; ++round) {
      std::vector<std::string> texts;
      std::vector<SlowEntry> entries;
      for (unsigned left = 1 + random.below(12); left > 0; --left) {
        texts.push_back(random.text({"as ", "sad ", "asod ", "dodas ", "osoda ", "sadas "}, 0, 10));
        entries.push_back({{"x"}, texts.back()});
      }
      const SlowSearch slow(entries);
      const std::string text = random.text({"as ", "sda ", "sad", "dodsa ", "osod", "sadsa"}, 1, 3);
      const Query query = parse_query(text);
      const auto matches = matches_of(texts, text);
      const auto weights =
          word_weights(index_of(texts), static_cast<std::uint32_t>(texts.size()), query);
      CAPTURE(text);
      for (std::uint32_t i = 0; i < texts.size(); ++i) {
        const auto expected = slow.match_body(i, query);
        CAPTURE(texts[i]);
        REQUIRE((matches.count(i) > 0) == expected.has_value());
        for (std::size_t word = 0; expected && word < query.words.size(); ++word) {
          CHECK(matches.at(i).words[word] == doctest::Approx(expected->words[word]));
        }
      }
      for (std::size_t word = 0; word < query.words.size(); ++word) {
        CHECK(weights[word] == doctest::Approx(slow.weigh(query).words[word]));
      }
    }
  }
}
