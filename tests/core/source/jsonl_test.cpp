#include "source/jsonl.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::read_jsonl;
using termdex::testing::heads;
using termdex::testing::outline;
using termdex::testing::places;
using termdex::testing::terms;

}  // namespace

TEST_SUITE("source/jsonl") {
  TEST_CASE("a line with every key becomes an entry with all of it") {
    const auto source = read_jsonl(
        R"({"term":"Batch size","aliases":["minibatch"],"category":"Training","body":"**B**",)"
        R"("id":"bs","see":["Epoch"],"weight":2.5})",
        "a.jsonl");
    REQUIRE(source.entries.size() == 1);
    const auto& entry = source.entries[0];
    CHECK(heads(entry) == "Batch size | minibatch | (Training)");
    CHECK(outline(entry.body) == "p[strong[B]]");
    CHECK(entry.id == "bs");
    CHECK(entry.see == std::vector<std::string>{"Epoch"});
    CHECK(entry.weight == 2.5);
    CHECK(source.problems.empty());
  }

  TEST_CASE("a string is a list of one alias") {
    const auto source = read_jsonl(R"({"term":"a","aliases":"b, c","body":"x"})", "a.jsonl");
    REQUIRE(source.entries.size() == 1);
    CHECK(heads(source.entries[0]) == "a | b, c");
  }

  TEST_CASE("aliases lose repetitions and the term") {
    const auto source =
        read_jsonl(R"({"term":"Ångström","aliases":["angstrom","Å","å"],"body":"x"})", "a.jsonl");
    REQUIRE(source.entries.size() == 1);
    CHECK(heads(source.entries[0]) == "Ångström | Å");
  }

  TEST_CASE("a bad row is reported where it is wrong and loses no other") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row : {
             Row{"{", "2:1 error"},
             Row{"[1]", "2:1 error"},
             Row{"  7", "2:3 error"},
             Row{"\"text\"", "2:1 error"},
             Row{R"({"term":"x","body":"y",})", "2:24 error"},
             Row{R"({"term":7})", "2:2 error"},
             Row{R"({"body":"x"})", "2:1 error"},
             Row{R"({"term":"  ","body":"x"})", "2:1 error"},
             Row{R"({"term":"a","term":"b"})", "2:13 error"},
             Row{R"({"term":"a","weight":-1})", "2:13 error"},
             Row{R"({"term":"a","weight":0})", "2:13 error"},
             Row{R"({"term":"a","weight":"3"})", "2:13 error"},
             Row{R"({"term":"a","weight":1e999})", "2:27 error"},
             Row{R"({"term":"a","weight":NaN})", "2:22 error"},
             Row{R"({"term":"a","aliases":[["b"]]})", "2:13 error"},
             Row{R"({"term":"a","aliases":{"b":1}})", "2:13 error"},
             Row{R"({"term":"a","body":"x"} {"term":"b"})", "2:25 error"},
             Row{R"({"term":"ä)"
                 "\xE9"
                 R"("})",
                 "2:11 error"},
         }) {
      CAPTURE(row.given);
      const auto source =
          read_jsonl("{\"term\":\"first\",\"body\":\"x\"}\n" + std::string(row.given) +
                         "\n\n{\"term\":\"last\",\"body\":\"x\"}\n",
                     "a.jsonl");
      CHECK(terms(source) == "first, last");
      CHECK(places(source) == row.expected);
    }
  }

  TEST_CASE("a key that is not known is named once") {
    const auto source = read_jsonl(
        "{\"term\":\"a\",\"body\":\"x\",\"n\":{\"deep\":[1,null]}}\n{\"term\":\"b\",\"body\":\"x\","
        "\"n\":1}",
        "a.jsonl");
    CHECK(terms(source) == "a, b");
    CHECK(places(source) == "1:1 warning");
  }

  TEST_CASE("nesting beyond the bound is a problem") {
    const std::string deep(100, '[');
    const auto source = read_jsonl("{\"term\":\"a\",\"n\":" + deep + "}", "a.jsonl");
    CHECK(places(source) == "1:13 error");
  }

  TEST_CASE("a row beyond the bound is a problem") {
    const auto source = read_jsonl("{\"term\":\"a\",\"body\":\"" + std::string(5u << 20, 'x') +
                                       "\"}\n{\"term\":\"b\",\"body\":\"x\"}",
                                   "a.jsonl");
    CHECK(terms(source) == "b");
    CHECK(places(source) == "1:1 error");
  }

  TEST_CASE("an entry without a definition is kept with a warning") {
    const auto source = read_jsonl(R"({"term":"a"})", "a.jsonl");
    CHECK(terms(source) == "a");
    CHECK(places(source) == "1:1 warning");
  }

  TEST_CASE("a byte order mark and CRLF change nothing") {
    const auto source =
        read_jsonl("\xEF\xBB\xBF{\"term\":\"a\",\"body\":\"x\"}\r\n\r\n", "a.jsonl");
    CHECK(terms(source) == "a");
    CHECK(source.problems.empty());
  }
}
