#include "source/entity.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_SUITE("source/entity") {
  TEST_CASE("an entity is the character it names, else itself") {
    struct Row {
      std::string_view given;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"&amp;", "&"}, Row{"&Delta;", "Δ"}, Row{"&trade;", "™"}, Row{"&#960;", "π"},
          Row{"&#x3C0;", "π"}, Row{"&#X3c0;", "π"}, Row{"&#0;", "\uFFFD"},
          Row{"&#xD800;", "\uFFFD"}, Row{"&#99999999;", "\uFFFD"}, Row{"&nope;", "&nope;"},
          Row{"&;", "&;"}}) {
      CAPTURE(row.given);
      std::string out;
      termdex::append_entity(out, row.given);
      CHECK(out == row.expected);
    }
  }
}
