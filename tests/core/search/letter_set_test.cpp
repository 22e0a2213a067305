#include "search/letter_set.h"

#include <doctest/doctest.h>

#include <bit>
#include <string>

#include "support/random.h"
#include "support/slow_edits.h"

TEST_SUITE("search/letter_set") {
  using termdex::letter_set;

  TEST_CASE("the order of letters and more than two of a kind make no difference") {
    CHECK(letter_set("") == 0);
    CHECK(letter_set("tensor") == letter_set("rosnet"));
    CHECK(letter_set("été") == letter_set("éét"));
    CHECK(letter_set("aa") == letter_set("aaaa"));
    CHECK(letter_set("a") != letter_set("aa"));
    CHECK(letter_set("a") != letter_set("b"));
    CHECK(letter_set("ж") != letter_set("з"));
  }

  TEST_CASE("no two texts differ in more bits than they are edits apart") {
    termdex::test::Random random(64);
    for (int round = 0; round < 4000; ++round) {
      const auto text = [&] {
        return random.text({"a", "b", "c", "A", "é", "É", "ж", "з", "機", "械", "😀", "1"}, 0, 12);
      };
      const std::string a = text();
      const std::string b = text();
      CAPTURE(a);
      CAPTURE(b);
      const auto more = static_cast<unsigned>(std::popcount(letter_set(a) & ~letter_set(b)));
      CHECK(more <= termdex::test::slow_edits(a, b));
    }
  }
}
