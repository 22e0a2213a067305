#include "search/head_matches.h"

#include <doctest/doctest.h>

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

std::map<std::uint32_t, HeadMatch> matches_of(const std::vector<std::string>& terms,
                                              std::string_view query) {
  std::map<std::uint32_t, HeadMatch> matches;
  const HeadIndex index(records_of(terms));
  for (const HeadMatch& match : match_heads(index, parse_query(query))) {
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
  TEST_CASE("a head that is the query is whole and complete, however it is joined") {
    for (const std::string_view query : {"front end", "front-end", "Frontend", "FRONT  END"}) {
      CAPTURE(query);
      const HeadMatch match = match_of("front end", query);
      CHECK(match.whole == 1);
      CHECK(match.completeness == 1);
    }
  }

  TEST_CASE("a long head is whole and complete beyond every limit on words and letters") {
    const std::string many_words = "a b c d e f g h i j k l m n o p q r";
    const std::string many_letters = std::string(60, 'x') + " " + std::string(60, 'y') + " end";
    for (const std::string& term : {many_words, many_letters}) {
      CAPTURE(term);
      const HeadMatch match = match_of(term, term);
      CHECK(match.whole == 1);
      CHECK(match.completeness == 1);
    }
  }

  TEST_CASE("words in order are neighbours, swapped words are not") {
    CHECK(match_of("neural network", "neural network").order == 1);
    CHECK(match_of("neural network", "network neural").order == 0);
    CHECK(match_of("neural network", "network").order == 1);
  }

  TEST_CASE("a word of a head answers one word of the query") {
    const HeadMatch match = match_of("batch size", "batch batch");
    CHECK(match.words[0] == 1);
    CHECK(match.words[1] == 0);
  }

  TEST_CASE("initials stand for a head of three words, with its small words or without") {
    CHECK(match_of("theory of everything", "toe").whole == 0.8F);
    CHECK(match_of("theory of everything", "te").whole > 0.7F);
    CHECK(matches_of({"neural network"}, "nn").empty());
    CHECK(match_of("t o e", "toe").whole == 1.0F);
  }

  TEST_CASE("signs alone find heads of signs") {
    CHECK(match_of("!", "!").whole == 1);
    CHECK(matches_of({"token"}, "!").empty());
    CHECK(matches_of({"token"}, "").empty());
  }

  TEST_CASE("every head is matched as a comparison with it alone says") {
    Random random(17);
    for (int round = 0; round < 300; ++round) {
      std::vector<std::string> terms;
      for (unsigned left = 1 + random.below(12); left > 0; --left) {
        terms.push_back(random.text({"as ", "sad ", "ado", "dod ", "oso", "-"}, 1, 4));
      }
      const std::string text = random.text({"as ", "sda ", "ado", "do", "so "}, 1, 3);
      const Query query = parse_query(text);
      const auto matches = matches_of(terms, text);
      for (std::uint32_t i = 0; i < terms.size(); ++i) {
        CAPTURE(terms[i]);
        CAPTURE(text);
        const auto expected = slow_head_match(terms[i], query);
        REQUIRE((matches.count(i) > 0) == expected.has_value());
        if (!expected) continue;
        const HeadMatch& match = matches.at(i);
        for (std::size_t word = 0; word < kMaxQueryWords; ++word) {
          CHECK(match.words[word] == doctest::Approx(expected->words[word]));
        }
        CHECK(match.whole == doctest::Approx(expected->whole));
        CHECK(match.completeness == doctest::Approx(expected->completeness));
        CHECK(match.order == doctest::Approx(expected->order));
        CHECK(match.at_start == expected->at_start);
      }
    }
  }
}
