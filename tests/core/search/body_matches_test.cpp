#include "search/body_matches.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "search/word_collector.h"
#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

BodyIndex index_of(const std::vector<std::string>& texts) {
  WordCollector words;
  for (std::uint32_t i = 0; i < texts.size(); ++i) words.add(i, texts[i]);
  return {words.finish(), static_cast<std::uint32_t>(texts.size())};
}

std::map<std::uint32_t, BodyMatch> by_entry(const std::vector<BodyMatch>& matches) {
  std::map<std::uint32_t, BodyMatch> entries;
  for (const BodyMatch& match : matches) CHECK(entries.emplace(match.entry, match).second);
  return entries;
}

std::map<std::uint32_t, BodyMatch> matches_of(const std::vector<std::string>& texts,
                                              std::string_view query) {
  const BodyIndex index = index_of(texts);
  const Query parsed = parse_query(query);
  Workspace workspace;
  return by_entry(match_bodies(index, parsed, weigh_words(index, parsed), workspace));
}

}  // namespace

TEST_SUITE("search/body_matches") {
  TEST_CASE("without definitions nothing is found") {
    CHECK(matches_of({}, "word").empty());
    CHECK(matches_of({"", ""}, "word").empty());
  }

  TEST_CASE("what tells little finds no definition, but counts in those that are found") {
    std::vector<std::string> texts(40, "common");
    texts.push_back("common rare");
    const auto matches = matches_of(texts, "rare common ");
    REQUIRE(matches.size() == 1);
    CHECK(matches.at(40).words[1] > 0);
    CHECK(matches_of(texts, "common ").size() == 41);
  }

  TEST_CASE("a bit says which words stand there without a mistake or another ending") {
    const std::vector<std::string> texts{"effect of tokens", "effects of a token"};
    CHECK(matches_of(texts, "effect tok").at(0).as_typed == 3);
    CHECK(matches_of(texts, "effect tok").at(1).as_typed == 2);
    CHECK(matches_of(texts, "effetc tok").at(0).as_typed == 2);
  }

  TEST_CASE("a word that stands in more definitions than the limit is not looked for in them") {
    std::vector<std::string> texts(kMaxBodyPostings, "common");
    CHECK(matches_of(texts, "common ").size() == kMaxBodyPostings);
    texts.emplace_back("common rare");
    CHECK(matches_of(texts, "common ").empty());
    CHECK(matches_of(texts, "common rare").size() == 1);
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

  TEST_CASE("matches are those of a search through all the text") {
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
      const BodyIndex index = index_of(texts);
      const WordWeights weights = weigh_words(index, query);
      Workspace workspace;
      const std::vector<BodyMatch> found = match_bodies(index, query, weights, workspace);
      const std::vector<BodyMatch> expected = slow.match_bodies(query, weights);
      const auto matches = by_entry(found);
      CAPTURE(text);
      REQUIRE(matches.size() == expected.size());
      for (const BodyMatch& match : expected) {
        CAPTURE(texts[match.entry]);
        REQUIRE(matches.count(match.entry) == 1);
        CHECK(matches.at(match.entry).as_typed == match.as_typed);
        for (std::size_t word = 0; word < query.words.size(); ++word) {
          CHECK(matches.at(match.entry).words[word] == doctest::Approx(match.words[word]));
        }
      }
    }
  }
}
