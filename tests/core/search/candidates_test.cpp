#include "search/candidates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.h"
#include "support/fuzzy_strings.h"
#include "support/random.h"
#include "support/slow_search.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Table = FuzzyStrings;

// A vocabulary: each word once.
Table table_of(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return Table(words);
}

std::vector<Candidate> candidates_of(const Table& table, const TypedWord& typed) {
  MatchMemo memo;
  return find_candidates(table, typed, memo);
}

std::vector<Candidate> plain_candidates_of(const Table& table, const TypedWord& typed) {
  MatchMemo memo;
  return find_plain_candidates(table, typed, memo);
}

std::vector<std::string> words_of(const Table& table, const std::vector<Candidate>& candidates) {
  std::vector<std::string> words;
  for (const Candidate& candidate : candidates) {
    const std::string word(table[candidate.word]);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

using Words = std::vector<std::string>;
using Similarities = std::map<std::string, float>;

// A word may be there as a completion and as a mistake: the better one counts.
Similarities best_of(const Table& table, const std::vector<Candidate>& candidates) {
  Similarities best;
  for (const Candidate& candidate : candidates) {
    float& similarity = best[std::string(table[candidate.word])];
    similarity = std::max(similarity, candidate.similarity);
  }
  return best;
}

}  // namespace

TEST_SUITE("search/candidates") {
  TEST_CASE("the word itself comes before its completion, that before a mistake") {
    const Table table = table_of({"token", "tokens", "taken", "tokenizer", "stemmer"});
    CHECK(words_of(table, candidates_of(table, {.text = "token", .unfinished = true})) ==
          Words{"token", "tokens", "tokenizer", "taken"});
  }

  TEST_CASE("only an unfinished word is completed behind a mistake") {
    const Table table = table_of({"tokenizer"});
    CHECK(candidates_of(table, {.text = "tokne", .unfinished = true}).size() == 1);
    CHECK(candidates_of(table, {.text = "tokne", .unfinished = false}).empty());
  }

  TEST_CASE("a short word forgives a swap and a neighbouring key, not another letter") {
    const Table table = table_of({"gpu", "cnn", "rnn"});
    CHECK(words_of(table, candidates_of(table, {.text = "gup"})) == Words{"gpu"});
    CHECK(words_of(table, candidates_of(table, {.text = "cnm"})) == Words{"cnn"});
    CHECK(candidates_of(table, {.text = "gpx"}).empty());
    CHECK(candidates_of(table, {.text = "g"}).size() == 1);
  }

  TEST_CASE("definitions are completed from three letters on, and corrected only if need be") {
    const Table table = table_of({"token", "tokens", "taken"});
    CHECK(plain_candidates_of(table, {.text = "to", .unfinished = true}).empty());
    CHECK(words_of(table, plain_candidates_of(table, {.text = "tok", .unfinished = true})) ==
          Words{"token", "tokens"});
    CHECK(words_of(table, plain_candidates_of(table, {.text = "token"})) ==
          Words{"token", "tokens"});
    CHECK(words_of(table, plain_candidates_of(table, {.text = "tokem"})) == Words{"token"});
  }

  TEST_CASE("definitions are found with an ending of two letters more or less, not three") {
    const Table table = table_of({"effect", "effects", "effecting", "effe"});
    CHECK(words_of(table, plain_candidates_of(table, {.text = "effect"})) ==
          Words{"effect", "effects", "effe"});
    CHECK(words_of(table, plain_candidates_of(table, {.text = "effects"})) ==
          Words{"effects", "effect"});
    CHECK(words_of(table_of({"nets"}), plain_candidates_of(table_of({"nets"}), {.text = "net"}))
              .empty());
  }

  TEST_CASE("a compound is found by a part of five letters, behind everything else") {
    const Table table = table_of({"hochspannungsnetzgerat", "netzgerate", "netz"});
    CHECK(words_of(table, candidates_of(table, {.text = "netzgerat"})) ==
          Words{"netzgerate", "hochspannungsnetzgerat"});
    CHECK(words_of(table, candidates_of(table, {.text = "gerat"})) ==
          Words{"netzgerate", "hochspannungsnetzgerat"});
    CHECK(candidates_of(table, {.text = "rate"}).empty());
  }

  TEST_CASE("an empty table and an empty word have no candidates") {
    CHECK(candidates_of(table_of({}), {.text = "token", .unfinished = true}).empty());
    CHECK(plain_candidates_of(table_of({"a"}), {.text = "", .unfinished = true}).empty());
  }

  TEST_CASE("candidates are those of a full scan, with the similarities that the header promises") {
    Random random(15);
    for (int round = 0; round < 500; ++round) {
      std::vector<std::string> words;
      for (unsigned left = random.below(25); left > 0; --left)
        words.push_back(random.word("asdo", 1, 8));
      const Table table = table_of(words);
      const std::string text = random.word("asdo", 1, 7);
      for (const bool unfinished : {false, true}) {
        const TypedWord typed{.text = text, .unfinished = unfinished};
        Similarities expected;
        for (std::size_t i = 0; i < table.size(); ++i) {
          const float similarity = slow_head_similarity(table[i], typed).value;
          if (similarity > 0) expected[std::string(table[i])] = similarity;
        }
        const Similarities found = best_of(table, candidates_of(table, typed));
        CAPTURE(text);
        CAPTURE(unfinished);
        REQUIRE(found.size() == expected.size());
        for (const auto& pair : expected) {
          CAPTURE(pair.first);
          CHECK(found.at(pair.first) == doctest::Approx(pair.second));
        }
      }
    }
  }

  TEST_CASE("candidates are in order of similarity, equal ones in the order of words") {
    Random random(16);
    for (int round = 0; round < 100; ++round) {
      std::vector<std::string> words;
      for (unsigned left = random.below(60); left > 0; --left)
        words.push_back(random.word("abc", 1, 6));
      const Table table = table_of(words);
      const auto found = candidates_of(table, {.text = "abcab", .unfinished = true});
      CHECK(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.similarity != b.similarity ? a.similarity > b.similarity : a.word < b.word;
      }));
    }
  }

  TEST_CASE("similarity falls with the cost and with the letters that are missing") {
    CHECK(typo_similarity(0, 5) == 1);
    CHECK(typo_similarity(1, 5) > typo_similarity(2, 5));
    CHECK(typo_similarity(1, 8) > typo_similarity(1, 4));
    CHECK(prefix_similarity(4, 1, true) > prefix_similarity(4, 5, true));
    CHECK(prefix_similarity(4, 1, true) > prefix_similarity(4, 1, false));
    CHECK(prefix_similarity(1, 1000, false) > 0);
  }
}
