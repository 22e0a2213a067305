#include "source/page_table.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {
using termdex::take_page_table;
}

TEST_SUITE("source/page_table") {
  TEST_CASE("rows go on as long as they have the columns of the heading") {
    const auto table = take_page_table("| a | b | |:--|--:| | 1 | 2 | | 3 | | | then | text");
    CHECK(table.markdown == "| a | b |\n| :-- | --: |\n| 1 | 2 |\n| 3 |  |\n");
    CHECK(table.size == 37);
  }

  TEST_CASE("a block of code in a cell becomes a span") {
    CHECK(take_page_table("| a | |---| | ```python x = 1``` |").markdown ==
          "| a |\n| --- |\n| `x = 1` |\n");
  }

  TEST_CASE("without a row of dashes as wide as the heading there is no table") {
    for (const std::string_view text : {"", "|", "| a", "| a | b |", "| a | b | |---|",
                                        "| a | |---|---|x", "a | |---|", "| a |---|"}) {
      CAPTURE(text);
      CHECK(take_page_table(text).size == 0);
    }
  }
}
