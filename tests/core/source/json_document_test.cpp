#include "source/json_document.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::ErrorCode;
using termdex::read_json;
using termdex::Source;
using termdex::testing::places;
using termdex::testing::terms;

Source read(std::string_view text) {
  auto source = read_json(text, "a.json");
  REQUIRE(source);
  return *std::move(source);
}

}  // namespace

TEST_SUITE("source/json_document") {
  TEST_CASE("an array of objects and an object with entries are the same") {
    constexpr std::string_view kRows = R"([{"term":"a","body":"x"},{"term":"b","body":"y"}])";
    CHECK(terms(read(kRows)) == "a, b");
    CHECK(terms(read(R"({"title":"T","note":{"entries":[1]},"entries":)" + std::string(kRows) +
                     "}")) == "a, b");
  }

  TEST_CASE("an entry is placed at its object") {
    const auto source =
        read("[\n  {\"term\":\"a\",\"body\":\"x\"},\n    {\"term\":\"é\",\"body\":\"x\"}]");
    REQUIRE(source.entries.size() == 2);
    CHECK(source.entries[1].place.line == 3);
    CHECK(source.entries[1].place.column == 5);
  }

  TEST_CASE("a mistake in one object loses only that one") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row : {
             Row{R"({"term":7})", "2:2 error"},
             Row{R"({"term":"x",})", "2:13 error"},
             Row{R"({"term" "x"})", "2:11 error"},
             Row{R"({"term":"x)", "2:12 error"},
             Row{R"({"term":"x")", "3:1 error"},
             Row{"17", "2:1 error"},
             Row{"\"a ] , { b\"", "2:1 error"},
         }) {
      CAPTURE(row.given);
      const auto source = read("[{\"term\":\"first\",\"body\":\"x\"},\n" + std::string(row.given) +
                               ",\n{\"term\":\"last\",\"body\":\"x\"}\n]");
      CHECK(terms(source) == "first, last");
      CHECK(places(source) == row.expected);
    }
  }

  TEST_CASE("commas too many or too few lose nothing") {
    CHECK(terms(read(R"([{"term":"a","body":"x"} {"term":"b","body":"x"}])")) == "a, b");
    CHECK(places(read(R"([{"term":"a","body":"x"} {"term":"b","body":"x"}])")) == "1:26 warning");
    CHECK(places(read(R"([{"term":"a","body":"x"},])")) == "1:26 warning");
    CHECK(places(read(R"([{"term":"a","body":"x"})")) == "1:25 warning");
  }

  TEST_CASE("an empty array has no entries") { CHECK(read("[ ]").entries.empty()); }

  TEST_CASE("what is no glossary is refused by name") {
    for (const std::string_view text : {"", "7", "{}", R"({"entries":{}})", "nonsense", "{\"a\""}) {
      CAPTURE(text);
      const auto source = read_json(text, "a.json");
      REQUIRE_FALSE(source);
      CHECK(source.error().code == ErrorCode::bad_source);
    }
  }
}
