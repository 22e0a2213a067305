#include "base/sorted_strings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

}  // namespace

TEST_SUITE("base/sorted_strings") {
  TEST_CASE("an empty table has no place but its end") {
    const SortedStrings table;
    CHECK(table.size() == 0);
    CHECK(table.lower_bound("a") == 0);
  }

  TEST_CASE("strings come back, and are found where the library finds them") {
    Random random(57);
    for (int round = 0; round < 300; ++round) {
      std::vector<std::string> strings;
      for (unsigned left = random.below(30); left > 0; --left) {
        strings.push_back(random.one_in(2) ? random.word("ab", 0, 4) : random.unicode(4));
      }
      std::sort(strings.begin(), strings.end());
      SortedStrings table;
      table.reserve(strings.size(), 10);
      for (const std::string& text : strings) table.push_back(text);
      REQUIRE(table.size() == strings.size());
      for (std::size_t i = 0; i < strings.size(); ++i) CHECK(table[i] == strings[i]);
      const std::string sought = random.word("ab", 0, 4);
      const std::size_t from = random.below(strings.size() + 1);
      const auto begin = strings.begin() + static_cast<std::ptrdiff_t>(from);
      CHECK(table.lower_bound(sought, from) ==
            static_cast<std::size_t>(std::lower_bound(begin, strings.end(), sought) -
                                     strings.begin()));
    }
  }

  TEST_CASE("what a string shares with the one before is whole characters, and all of them") {
    Random random(58);
    for (int round = 0; round < 500; ++round) {
      std::vector<std::string> strings;
      for (int i = 0; i < 6; ++i) strings.push_back(random.text({"a", "é", "è", "漢", "字"}, 0, 5));
      std::sort(strings.begin(), strings.end());
      SortedStrings table;
      for (const std::string& text : strings) table.push_back(text);
      for (std::size_t i = 1; i < strings.size(); ++i) {
        std::size_t expected = 0;
        for (std::size_t at = 0; at < strings[i].size();) {
          static_cast<void>(decode_utf8(strings[i], at));
          if (strings[i - 1].substr(0, at) == strings[i].substr(0, at)) expected = at;
        }
        CAPTURE(strings[i]);
        CHECK(table.shared(i) == expected);
      }
    }
  }
}
