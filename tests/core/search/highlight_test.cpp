#include "search/highlight.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace termdex;

// `text` with its highlights in brackets.
std::string marked(std::string_view text, std::string_view query_text) {
  const Query query = parse_query(query_text);
  std::string result;
  std::size_t at = 0;
  for (const TextRange& range : highlight(text, query, WordMatcher(query))) {
    result += std::string(text.substr(at, range.begin - at)) + "[" +
              std::string(text.substr(range.begin, range.end - range.begin)) + "]";
    at = range.end;
  }
  return result + std::string(text.substr(at));
}

}  // namespace

TEST_SUITE("search/highlight") {
  TEST_CASE("what answers the query is marked, and nothing else") {
    struct Row {
      std::string_view text;
      std::string_view query;
      std::string_view expected;
    };
    for (const Row& row : {
             Row{"Neural network", "network", "Neural [network]"},
             Row{"Neural network", "nueral", "[Neural] network"},
             Row{"Tokenizer", "tok", "[Tok]enizer"},
             Row{"Ångström unit", "angs", "[Ångs]tröm unit"},
             Row{"e\u0301tude", "et", "[e\u0301t]ude"},
             Row{"e\u0301tude", "e", "[e\u0301]tude"},
             Row{"Straße", "strasse", "[Straße]"},
             Row{"Straße", "stras", "[Straß]e"},
             Row{"C++ and C", "c++", "[C++] and C"},
             Row{"Moore's law", "moores", "[Moore's] law"},
             Row{"Moore's law", "moore", "[Moore]'s law"},
             Row{"O'Reillys", "oreilly", "[O'Reilly]s"},
             Row{"frontend", "front end", "[frontend]"},
             Row{"front-end", "frontend", "[front-end]"},
             Row{"a b c d e f g h i j k l m", "abcdefghijklm", "[a b c d e f g h i j k l m]"},
             Row{"機械学習", "機械", "[機械]学習"},
             Row{"机器学习", "机器学习", "[机器学习]"},
             Row{"😀 token 😀", "token", "😀 [token] 😀"},
             Row{"token", "", "token"},
             Row{"", "token", ""},
             Row{"!", "!", "!"},
         }) {
      CAPTURE(row.text);
      CAPTURE(row.query);
      CHECK(marked(row.text, row.query) == row.expected);
    }
  }
}
