#include "source/page_bold.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {
using termdex::page_heading_size;
using termdex::PageBold;
using termdex::read_page_bold;
}  // namespace

TEST_SUITE("source/page_bold") {
  TEST_CASE("what follows a bold span tells what it is") {
    struct Row {
      std::string_view given;
      PageBold::Kind expected;
    };
    for (const Row& row : {Row{"**Uses** - **A**: x", PageBold::Kind::heading},
                           Row{"**Uses** 1. A", PageBold::Kind::heading},
                           Row{"**Uses** | a |", PageBold::Kind::heading},
                           Row{"**Why It Works** Plasma is", PageBold::Kind::heading},
                           Row{"**Uses**: many", PageBold::Kind::label},
                           Row{"**Uses:** many", PageBold::Kind::label},
                           Row{"**All of it is done.**", PageBold::Kind::sentence},
                           Row{"**Etch** is", PageBold::Kind::words},
                           Row{"**removal of film** - It is", PageBold::Kind::words},
                           Row{"**Etch**, dry", PageBold::Kind::words}}) {
      CAPTURE(row.given);
      CHECK(read_page_bold(row.given).kind == row.expected);
    }
  }

  TEST_CASE("stars that enclose nothing are no bold span") {
    for (const std::string_view text : {"", "**", "****", "** a**", "**a", "*a*", "***a***"}) {
      CAPTURE(text);
      CHECK(read_page_bold(text).size == 0);
    }
  }

  TEST_CASE("a heading ends where the next sentence or block begins") {
    for (const std::string_view heading :
         {"What Is It?", "Why D2D Matters", "The Cost of Delay", "Uses"}) {
      for (const std::string_view after : {" - **A**: x", " Plasma is hot", " | a |"}) {
        CAPTURE(heading);
        CAPTURE(after);
        const std::string text = std::string(heading) + std::string(after);
        const std::size_t size = page_heading_size(text);
        CHECK(text.substr(0, size).starts_with(heading));
        CHECK(size <= heading.size() + 1);
      }
    }
  }
}
