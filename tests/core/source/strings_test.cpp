#include "source/strings.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace {
using Views = std::vector<std::string_view>;
}

TEST_SUITE("source/strings") {
  TEST_CASE("trim takes white space off both ends") {
    CHECK(termdex::trim(" \t a b\r\n") == "a b");
    CHECK(termdex::trim(" \n").empty());
  }

  TEST_CASE("split_list leaves empty parts out") {
    CHECK(termdex::split_list(" a ;; b|c; ", ";|") == Views{"a", "b", "c"});
    CHECK(termdex::split_list("", ";").empty());
  }

  TEST_CASE("take_line gives lines with either line end, and the last without one") {
    std::string_view rest = "a\r\n\nb";
    CHECK(termdex::take_line(rest) == "a");
    CHECK(termdex::take_line(rest).empty());
    CHECK(termdex::take_line(rest) == "b");
    CHECK(rest.empty());
  }

  TEST_CASE("a quoted text is short and shows no control characters") {
    CHECK(termdex::in_quotes("a\nb") == "\"a?b\"");
    CHECK(termdex::in_quotes(std::string(100, 'x')).size() < 70);
    CHECK(termdex::in_quotes("\xFF") == "\"\uFFFD\"");
  }

  TEST_CASE("count_of stops at its limit") {
    CHECK(termdex::count_of("a**b**c**", "**", 10) == 3);
    CHECK(termdex::count_of("a**b**c**", "**", 2) == 2);
  }
}
