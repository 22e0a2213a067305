#include "source/columns.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {
using termdex::match_columns;
using termdex::split_cell;
using Cells = std::vector<std::string>;
}  // namespace

TEST_SUITE("source/columns") {
  TEST_CASE("a role is found under each of its usual names, in any case") {
    for (const std::string name : {"term", "TITLE", "Name", "word", "Headword"}) {
      CAPTURE(name);
      CHECK(match_columns({"x", name}).term == 1);
    }
    for (const std::string name : {"definition", "Body", "DESCRIPTION", "meaning", "text"}) {
      CAPTURE(name);
      CHECK(match_columns({"x", name}).body == 1);
    }
    for (const std::string name : {"see", "Related", "see also", "See_Also", "see-also"}) {
      CAPTURE(name);
      CHECK(match_columns({"x", name}).see == 1);
    }
  }

  TEST_CASE("of two columns for a role the more usual one is taken") {
    const auto columns = match_columns({"name", "description", "term", "definition"});
    CHECK(columns.term == 2);
    CHECK(columns.body == 3);
    CHECK(columns.unused == std::vector<std::size_t>{0, 1});
  }

  TEST_CASE("a cell is split at marks, or at commas if they are allowed") {
    CHECK(split_cell("a, b; c", true) == Cells{"a, b", "c"});
    CHECK(split_cell("a, b", true) == Cells{"a", "b"});
    CHECK(split_cell("a, b", false) == Cells{"a, b"});
    CHECK(split_cell(" ; a |", false) == Cells{"a"});
  }
}
