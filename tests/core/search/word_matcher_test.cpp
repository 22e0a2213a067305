#include "search/word_matcher.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// "word of the query:bytes", or "-".
std::string match(std::string_view query_text, std::string_view word) {
  const Query query = parse_query(query_text);
  const auto found = WordMatcher(query).match(word);
  return found ? std::to_string(found->query_word) + ":" + std::to_string(found->bytes) : "-";
}

}  // namespace

TEST_SUITE("search/word_matcher") {
  TEST_CASE("an equal word comes before a beginning, that before a mistake") {
    CHECK(match("token", "token") == "0:5");
    CHECK(match("tok token", "token") == "1:5");
    CHECK(match("tokem toke", "token") == "1:4");
    CHECK(match("tokem", "token") == "0:5");
    CHECK(match("stemmer", "token") == "-");
  }

  TEST_CASE("one or two letters begin a word only where the query may go on") {
    CHECK(match("to", "token") == "0:2");
    CHECK(match("to x", "token") == "-");
    CHECK(match("tok x", "token") == "0:3");
  }

  TEST_CASE("a word answers exactly what begins it, is near it, or is a part of five letters") {
    Random random(33);
    for (int round = 0; round < 3000; ++round) {
      const std::string typed = random.word("abc", 1, 10);
      const std::string word = random.word("abc", 1, 10);
      const bool begins = word.substr(0, typed.size()) == typed;
      const bool near = slow_edits(typed, word) <= forgiven_edits(typed.size());
      const bool inside = count_code_points(typed) >= 5 && word.find(typed) != std::string::npos;
      CAPTURE(typed);
      CAPTURE(word);
      CHECK((match(typed, word) != "-") == (begins || near || inside));
    }
  }

  TEST_CASE("the filter lets every word pass that matches, however long") {
    Random random(71);
    unsigned matched = 0;
    for (int round = 0; round < 4000; ++round) {
      const bool is_long = random.one_in(4);
      const Query query = parse_query(is_long ? std::string(60, 'a') + random.word("aq", 1, 6)
                                              : random.text({"ab", "ba ", "é", "c++", "1"}, 1, 5));
      const std::string text =
          is_long ? std::string(55 + random.below(30), 'a')
                  : random.text({"ab", "Ba", " ", "é", "c++", "'", "1", "#"}, 0, 12);
      const WordMatcher matcher(query);
      const auto matches = [&](const WordFilter* filter) {
        std::vector<std::string> found;
        for (WordCursor cursor(text, filter); cursor.next();) {
          if (matcher.match(cursor.word().text)) found.push_back(cursor.word().text);
        }
        return found;
      };
      const std::vector<std::string> all = matches(nullptr);
      matched += static_cast<unsigned>(all.size());
      CAPTURE(query.text);
      CAPTURE(text);
      CHECK(matches(&matcher.filter()) == all);
    }
    CHECK(matched > 1000);
  }

  TEST_CASE("letters of two bytes are one letter each") {
    Random random(35);
    for (int round = 0; round < 3000; ++round) {
      const std::string typed = random.text({"п", "р", "a", "ѣ"}, 1, 9);
      const std::string word = random.text({"п", "р", "a", "ѣ"}, 1, 9);
      const bool begins = word.starts_with(typed);
      const bool near = slow_edits(typed, word) <= forgiven_edits(count_code_points(typed));
      const bool inside = count_code_points(typed) >= 5 && word.find(typed) != std::string::npos;
      CAPTURE(typed);
      CAPTURE(word);
      CHECK((match(typed, word) != "-") == (begins || near || inside));
    }
  }

  TEST_CASE("a query without words matches nothing") {
    CHECK(match("!", "token") == "-");
    CHECK(match("", "") == "-");
  }
}
