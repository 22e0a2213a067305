#include "search/letter_windows.h"

#include <doctest/doctest.h>

#include <string>

#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

bool lacks(std::string_view pattern, std::string_view text, unsigned edits) {
  return lacks_letters(parts_of(pattern), windows_of(text), edits);
}

}  // namespace

TEST_SUITE("search/letter_windows") {
  TEST_CASE("a letter has to be where two edits could have left it") {
    CHECK_FALSE(lacks("abcd", "xxabcd", 0));
    CHECK(lacks("abcd", "xxxabcd", 0));
    CHECK_FALSE(lacks("abcd", "xxxabcd", 1));
    CHECK_FALSE(lacks("abcdefgh", "abcdefgh", 0));
    CHECK(lacks("aaaaefgh", "aaaa", 2));
    CHECK_FALSE(lacks("", "", 0));
    CHECK_FALSE(lacks("", "abc", 0));
  }

  TEST_CASE("no string near a pattern is ever passed over") {
    Random random(29);
    for (int round = 0; round < 4000; ++round) {
      const std::string pattern = random.text({"a", "b", "c", "d", "é", "漢"}, 0, 16);
      const std::string text = random.text({"a", "b", "c", "d", "é", "漢"}, 0, 16);
      for (unsigned edits = 0; edits <= kMaxEdits; ++edits) {
        if (!slow_match(text, pattern, edits, true)) continue;
        CAPTURE(pattern);
        CAPTURE(text);
        CHECK_FALSE(lacks(pattern, text, edits));
      }
    }
  }

  TEST_CASE("most strings that are far from a pattern are") {
    Random random(30);
    unsigned passed = 0;
    for (int round = 0; round < 1000; ++round) {
      if (lacks(random.word("abcdefghijklmnop", 8, 8), random.word("abcdefghijklmnop", 8, 12), 2)) {
        ++passed;
      }
    }
    CHECK(passed > 800);
  }
}
