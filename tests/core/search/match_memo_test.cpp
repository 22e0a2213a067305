#include "search/match_memo.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/fuzzy_strings.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Table = FuzzyStrings;

// A line for each string: its place, the bytes and edits, "!" if it matches as a whole.
std::vector<std::string> lines(const std::vector<StringMatch>& matches) {
  std::vector<std::string> lines;
  for (const StringMatch& match : matches) {
    for (std::uint32_t i = match.begin; i < match.end; ++i) {
      lines.push_back(std::to_string(i) + ":" + std::to_string(match.matched_bytes) + ":" +
                      std::to_string(match.edits) + (match.whole ? "!" : ""));
    }
  }
  return lines;
}

std::vector<std::string> anew(const Table& table, std::string_view pattern, unsigned edits,
                              MatchMode mode) {
  return lines(match_strings(table, pattern, edits, mode));
}

}  // namespace

TEST_SUITE("search/match_memo") {
  TEST_CASE("a letter more finds what a walk over all strings finds") {
    const Table table({"token", "taken", "tokenizer", "toll", "stoke", "token", ""});
    MatchMemo memo;
    for (const std::string_view typed : {"toke", "token", "tokens", "tokeni"}) {
      CAPTURE(typed);
      CHECK(lines(memo.match(table, typed, 1, MatchMode::prefix)) ==
            anew(table, typed, 1, MatchMode::prefix));
    }
    CHECK(lines(memo.match(table, "token", 1, MatchMode::whole)) ==
          anew(table, "token", 1, MatchMode::whole));
  }

  TEST_CASE("words of several tables, typed, taken back and repeated, find what is there") {
    Random random(41);
    for (int round = 0; round < 150; ++round) {
      std::vector<Table> tables;
      for (int i = 0; i < 2; ++i) {
        std::vector<std::string> texts;
        for (unsigned left = random.below(60); left > 0; --left) {
          texts.push_back(random.text({"a", "b", "c", "é", "漢"}, 0, 9));
        }
        tables.emplace_back(texts);
      }
      MatchMemo memo;
      std::string typed;
      for (int key = 0; key < 60; ++key) {
        if (random.one_in(9)) typed.clear();
        typed += random.text({"a", "b", "c", "é", "漢"}, 0, 1);
        const Table& table = tables[random.below(2)];
        const unsigned edits = random.below(kMaxEdits + 1);
        const MatchMode mode = random.one_in(3) ? MatchMode::whole : MatchMode::prefix;
        CAPTURE(typed);
        CAPTURE(edits);
        CHECK(lines(memo.match(table, typed, edits, mode)) == anew(table, typed, edits, mode));
      }
    }
  }

  TEST_CASE("letters beyond what an automaton reads change nothing") {
    const Table table({std::string(70, 'a'), std::string(70, 'a') + "b", "a"});
    MatchMemo memo;
    std::string typed(60, 'a');
    for (int key = 0; key < 12; ++key, typed += 'a') {
      CHECK(lines(memo.match(table, typed, 2, MatchMode::prefix)) ==
            anew(table, typed, 2, MatchMode::prefix));
    }
  }
}
