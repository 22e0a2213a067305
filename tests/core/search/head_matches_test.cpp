#include "search/head_matches.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::vector<HeadRecord> records_of(const std::vector<std::string>& terms) {
  std::vector<HeadRecord> records;
  for (const std::string& term : terms) {
    records.push_back({.id = term, .term = term, .aliases = {}, .see = {}});
  }
  return records;
}

// Weights with which every word of a query finds heads.
WordWeights all_find(const Query& query) {
  WordWeights weights;
  weights.shares.fill(1.0F / static_cast<float>(std::max<std::size_t>(query.words.size(), 1)));
  weights.finding = 0xFFFF;
  return weights;
}

std::map<std::uint32_t, HeadMatch> matches_of(const std::vector<std::string>& terms,
                                              std::string_view query) {
  std::map<std::uint32_t, HeadMatch> matches;
  const HeadIndex index(records_of(terms));
  const Query parsed = parse_query(query);
  Workspace workspace;
  for (const HeadMatch& match : match_heads(index, parsed, all_find(parsed), workspace)) {
    CHECK(matches.emplace(match.head, match).second);
  }
  return matches;
}

HeadMatch match_of(const std::string& term, std::string_view query) {
  const auto matches = matches_of({term}, query);
  REQUIRE(matches.size() == 1);
  return matches.at(0);
}

}  // namespace

TEST_SUITE("search/head_matches") {
  TEST_CASE("a head that is the query is exact, however it is joined") {
    for (const std::string_view query : {"front end", "front-end", "Frontend", "FRONT  END"}) {
      CAPTURE(query);
      const HeadMatch match = match_of("front end", query);
      CHECK(match.exact);
      CHECK(match.begins);
      CHECK(match.whole == 1);
    }
  }

  TEST_CASE("a head that goes on where the query ends begins with it") {
    for (const std::string_view query : {"fr", "front", "fronte", "front en"}) {
      CAPTURE(query);
      const HeadMatch match = match_of("front end", query);
      CHECK(match.begins);
      CHECK_FALSE(match.exact);
      CHECK(match.whole < 1);
    }
    CHECK_FALSE(match_of("front end", "end").begins);
    CHECK_FALSE(match_of("front end", "frnot").begins);
  }

  TEST_CASE("a head with signs is exact as it is spoken, signs alone only begin so") {
    CHECK(match_of("C++", "c plus plus").exact);
    CHECK(match_of("R&D", "r and d").exact);
    CHECK(match_of("C++", "c++").exact);
    CHECK(match_of("*", "star").begins);
    CHECK_FALSE(match_of("*", "star").exact);
  }

  TEST_CASE("a long head is exact beyond every limit on words and letters") {
    const std::string many_words = "a b c d e f g h i j k l m n o p q r";
    const std::string many_letters = std::string(60, 'x') + " " + std::string(60, 'y') + " end";
    for (const std::string& term : {many_words, many_letters}) {
      CAPTURE(term);
      CHECK(match_of(term, term).exact);
      CHECK(match_of(term, term).whole == 1);
    }
  }

  TEST_CASE("order is the share of the query's neighbours that are the head's") {
    CHECK(match_of("neural network", "neural network").order == 1);
    CHECK(match_of("neural network", "network neural").order == 0);
    CHECK(match_of("neural network", "network").order == 1);
    CHECK(match_of("neural network", "network theory").order == 0);
    CHECK(match_of("deep neural network", "deep neural theory").order == 0.5F);
  }

  TEST_CASE("a word of a head answers one word of the query") {
    const HeadMatch match = match_of("batch size", "batch batch");
    CHECK(match.words[0] == 1);
    CHECK(match.words[1] == 0);
  }

  TEST_CASE("a bit says which words are there without a mistake") {
    CHECK(match_of("neural network", "neural net").as_typed == 3);
    CHECK(match_of("neural network", "nueral net").as_typed == 2);
    CHECK(match_of("neural network", "neural nwtwork").as_typed == 1);
  }

  TEST_CASE("more words than a query may have are no other number of words") {
    const std::string head = "one two three four five six seven eight nine ten eleven twelve more";
    const float whole =
        match_of(head, "one two three four five six seven eight nine ten elevem twelve more").whole;
    CHECK(whole > 0.95F);
    CHECK(match_of("line feed", "lime feed").whole > 0.87F);
    CHECK(match_of("linefeed", "lime feed").whole < 0.7F);
  }

  TEST_CASE("what tells little finds no head, but counts in those that are found") {
    const HeadIndex index(records_of({"theory of everything", "end of file"}));
    const Query query = parse_query("everything of");
    WordWeights weights = all_find(query);
    weights.finding = 1;
    Workspace workspace;
    const auto matches = match_heads(index, query, weights, workspace);
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].head == 0);
    CHECK(matches[0].words[1] == 1);
  }

  TEST_CASE("one letter goes on at the beginning of a head only") {
    CHECK(matches_of({"front end"}, "e").empty());
    CHECK(match_of("front end", "en").words[0] > 0);
    CHECK(match_of("front end", "end").words[0] == 1);
    CHECK(match_of("front end", "fr").begins);
    CHECK(match_of("vitamin e", "e").words[0] == 1);
  }

  TEST_CASE("initials stand for a head of three words, with its small words or without") {
    CHECK(match_of("theory of everything", "toe").initials);
    CHECK(match_of("theory of everything", "te").initials);
    CHECK(matches_of({"neural network"}, "nn").empty());
    CHECK(match_of("t o e", "toe").exact);
  }

  TEST_CASE("signs alone find heads of signs") {
    CHECK(match_of("!", "!").exact);
    CHECK(matches_of({"token"}, "!").empty());
    CHECK(matches_of({"token"}, "").empty());
  }

  TEST_CASE("every head is matched as a comparison with it alone says") {
    Random random(17);
    for (int round = 0; round < 400; ++round) {
      std::vector<std::string> terms;
      for (unsigned left = 1 + random.below(12); left > 0; --left) {
        terms.push_back(random.text({"as ", "sad ", "ado", "dod ", "oso", "-", "+ "}, 1, 5));
      }
      const std::string text = random.text({"as ", "sda ", "ado", "do", "so ", "plus", "o"}, 1, 3);
      const Query query = parse_query(text);
      WordWeights weights = all_find(query);
      weights.finding = static_cast<std::uint16_t>(random.below(8));
      const HeadIndex index(records_of(terms));
      std::map<std::uint32_t, HeadMatch> matches;
      Workspace workspace;
      for (const HeadMatch& match : match_heads(index, query, weights, workspace)) {
        CHECK(matches.emplace(match.head, match).second);
      }
      for (std::uint32_t i = 0; i < terms.size(); ++i) {
        CAPTURE(terms[i]);
        CAPTURE(text);
        CAPTURE(weights.finding);
        const auto expected = slow_head_match(terms[i], query, weights);
        REQUIRE((matches.count(i) > 0) == expected.has_value());
        if (!expected) continue;
        const HeadMatch& match = matches.at(i);
        for (std::size_t word = 0; word < kMaxQueryWords; ++word) {
          CHECK(match.words[word] == doctest::Approx(expected->words[word]));
        }
        CHECK(match.as_typed == expected->as_typed);
        CHECK(match.exact == expected->exact);
        CHECK(match.begins == expected->begins);
        CHECK(match.initials == expected->initials);
        CHECK(match.whole == doctest::Approx(expected->whole));
        CHECK(match.completeness == doctest::Approx(expected->completeness));
        CHECK(match.order == doctest::Approx(expected->order));
        CHECK(match.at_start == expected->at_start);
      }
    }
  }
}
