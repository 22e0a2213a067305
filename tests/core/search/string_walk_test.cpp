#include "search/string_walk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

SortedStrings table_of(std::vector<std::string> strings) {
  std::sort(strings.begin(), strings.end());
  SortedStrings table;
  for (const std::string& text : strings) table.push_back(text);
  return table;
}

// A line for each string: "text:bytes:edits", with "!" behind it if it matches as a whole.
std::vector<std::string> fast(const SortedStrings& table, std::string_view pattern,
                              unsigned max_edits, MatchMode mode) {
  std::vector<std::string> lines;
  const WindowIndex windows(table);
  for (const StringMatch& match : match_strings({table, windows}, pattern, max_edits, mode)) {
    for (std::uint32_t i = match.begin; i < match.end; ++i) {
      lines.push_back(std::string(table[i]) + ":" + std::to_string(match.matched_bytes) + ":" +
                      std::to_string(match.edits) + (match.whole ? "!" : ""));
    }
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> slow(const SortedStrings& table, std::string_view pattern,
                              unsigned max_edits, MatchMode mode) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto match = slow_match(table[i], pattern, max_edits, mode == MatchMode::prefix);
    if (!match) continue;
    lines.push_back(std::string(table[i]) + ":" + std::to_string(match->bytes) + ":" +
                    std::to_string(match->edits) + (match->whole ? "!" : ""));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("search/string_walk") {
  TEST_CASE("whole mode finds what is near as a whole, prefix mode what begins near") {
    const SortedStrings table = table_of({"token", "tokenizer", "taken", "stemmer", "tok"});
    CHECK(fast(table, "token", 1, MatchMode::whole) == Lines{"taken:5:1!", "token:5:0!"});
    CHECK(fast(table, "token", 1, MatchMode::prefix) ==
          Lines{"taken:5:1!", "token:5:0!", "tokenizer:5:0"});
  }

  TEST_CASE("equal strings are all found") {
    const SortedStrings table = table_of({"x", "token", "token", "token"});
    CHECK(fast(table, "token", 1, MatchMode::whole) ==
          Lines{"token:5:0!", "token:5:0!", "token:5:0!"});
  }

  TEST_CASE("an empty table and an empty pattern have their answers") {
    CHECK(fast(table_of({}), "a", 2, MatchMode::prefix).empty());
    CHECK(fast(table_of({"", "a", "ab"}), "", 1, MatchMode::whole) == Lines{":0:0!", "a:1:1!"});
    CHECK(fast(table_of({"", "ab"}), "", 0, MatchMode::prefix) == Lines{":0:0!", "ab:0:0"});
  }

  TEST_CASE("the walk finds exactly what a full scan by definition finds") {
    Random random(13);
    for (int round = 0; round < 400; ++round) {
      std::vector<std::string> strings;
      for (unsigned left = random.below(40); left > 0; --left) {
        strings.push_back(random.text({"a", "b", "c", "é", "漢"}, 0, 6));
      }
      const SortedStrings table = table_of(strings);
      const std::string pattern = random.text({"a", "b", "c", "é", "漢"}, 0, 5);
      for (unsigned max_edits = 0; max_edits <= kMaxEdits; ++max_edits) {
        for (const MatchMode mode : {MatchMode::whole, MatchMode::prefix}) {
          CAPTURE(pattern);
          CAPTURE(max_edits);
          CHECK(fast(table, pattern, max_edits, mode) == slow(table, pattern, max_edits, mode));
        }
      }
    }
  }

  TEST_CASE("long strings and patterns are found through every window of their letters") {
    Random random(26);
    for (int round = 0; round < 300; ++round) {
      std::vector<std::string> strings;
      std::string pattern = random.word("abcdefghijk", 6, 20);
      for (unsigned left = random.below(60); left > 0; --left) {
        std::string text = random.one_in(2) ? pattern : random.word("abcdefghijk", 1, 20);
        for (unsigned edits = random.below(4); edits > 0 && !text.empty(); --edits) {
          const auto at = random.below(static_cast<unsigned>(text.size()));
          if (random.one_in(2)) {
            text.erase(at, 1);
          } else {
            text.insert(at, random.word("abcdefghijk", 1, 1));
          }
        }
        strings.push_back(text + random.word("xyz", 0, 3));
      }
      const SortedStrings table = table_of(strings);
      for (const MatchMode mode : {MatchMode::whole, MatchMode::prefix}) {
        CAPTURE(pattern);
        CHECK(fast(table, pattern, 2, mode) == slow(table, pattern, 2, mode));
      }
    }
  }

  TEST_CASE("strings that share hundreds of bytes are told apart") {
    const std::string long_one(300, 'a');
    const SortedStrings table =
        table_of({"aaa", long_one, long_one + "b", long_one + "bc", long_one + "c", "ab"});
    CHECK(fast(table, "aab", 1, MatchMode::whole) == Lines{"aaa:3:1!", "ab:2:1!"});
    CHECK(fast(table, "aab", 1, MatchMode::prefix).size() == 6);
    const SortedStrings wide = table_of({"漢字漢字", "漢字漢学", "漢字", "湾字"});
    CHECK(fast(wide, "漢字漢字", 1, MatchMode::whole).size() == 2);
  }

  TEST_CASE("a string of a million letters is left after the letters of the pattern") {
    const SortedStrings table = table_of({std::string(1'000'000, 'a'), "aab"});
    CHECK(fast(table, "aaa", 1, MatchMode::whole) == Lines{"aab:3:1!"});
    CHECK(fast(table, "aaa", 1, MatchMode::prefix).size() == 2);
  }
}
