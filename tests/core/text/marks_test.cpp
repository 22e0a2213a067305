#include "text/marks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;

std::string best_of(std::string_view typed, std::vector<std::string_view> heads) {
  return std::string(*std::max_element(heads.begin(), heads.end(), [&](auto a, auto b) {
    return marks_agreement(typed, a) < marks_agreement(typed, b);
  }));
}

}  // namespace

TEST_SUITE("text/marks") {
  TEST_CASE("of Vietnamese words that fold alike the one that was typed agrees best") {
    const std::vector<std::string_view> words = {"mả", "mã", "ma", "mạ", "má", "mà"};
    for (const std::string_view typed : words) CHECK(best_of(typed, words) == typed);
    for (const std::string_view typed : words) CHECK(marks_agreement(typed, typed) == 1);
    // Composed or not.
    CHECK(best_of("ma\u0301", words) == "má");
    CHECK(best_of("má", {"ma\u0300", "ma", "ma\u0301"}) == "ma\u0301");
    CHECK(best_of("MÁ", words) == "má");
  }

  TEST_CASE("agreement is a share with known values") {
    struct Row {
      std::string_view typed;
      std::string_view head;
      float expected;
    };
    for (const Row& row : {
             Row{"ma", "ma", 1},
             Row{"má", "má", 1},
             Row{"má", "Ma\u0301", 1},
             Row{"ma", "má", 0.9F},
             Row{"má", "ma", 0},
             Row{"má", "mà", 0},
             Row{"ê", "ế", 0.5F},
             Row{"e\u0301\u0302", "ế", 1},
             Row{"résume", "résumé", 0.95F},
             Row{"resumé", "résume", 0.45F},
             Row{"dien", "điện tử", 0.9F},
             Row{"đ", "đ", 1},
             Row{"đ", "d", 0},
             Row{"d", "Đ", 0.9F},
             Row{"ø", "o", 0},
             // What does not differ by marks.
             Row{"strasse", "Straße", 1},
             Row{"STRASSE", "STRAẞE", 1},
             Row{"σοφοσ", "σοφος", 1},
             Row{"İstanbul", "istanbul", 1},
             Row{"I\u0307stanbul", "istanbul", 1},
             Row{"fi", "ﬁ", 1},
             // Another letter.
             Row{"ısı", "isi", 0},
             Row{"isi", "ısı", 0.9F},
             Row{"ae", "æ", 0.9F},
             Row{"æ", "æ", 1},
             // Marks that are seldom written.
             Row{"محمد", "مُحَمَّد", 0.98F},
             Row{"احمد", "أحمد", 0.98F},
             Row{"أحمد", "احمد", 0},
             Row{"عَلَم", "عَلَم", 1},
             Row{"عَلَم", "عِلْم", 0},
             Row{"שלום", "שָׁלוֹם", 0.98F},
             // Only as far as letters correspond: to a mistake, and behind it to the end.
             Row{"mán", "màx", 0},
             Row{"xáy", "xaz", 0},
             Row{"naïvxté", "naïveté", 1},
             Row{"nbïve", "naïve", 1},
             Row{"x", "é", 1},
             // Signs and spaces are passed over, what was not typed yet does not count.
             Row{"cafe-é", "cafe é", 1},
             Row{"c", "cé", 1},
             Row{"", "é", 1},
             Row{"é", "", 1},
             Row{"\u0301", "\u0301", 1},
         }) {
      CAPTURE(row.typed);
      CAPTURE(row.head);
      CHECK(marks_agreement(row.typed, row.head) == doctest::Approx(row.expected));
    }
  }

  TEST_CASE("any bytes agree with themselves, and with any others from 0 to 1") {
    test::Random random(67);
    for (int round = 0; round < 3000; ++round) {
      const std::string a = random.one_in(2) ? random.unicode(90) : random.bytes(20);
      const std::string b = random.text({"a", "á", "ạ", "đ", "x"}, 0, 5);
      const std::string c = random.text({"a", "á", "ạ", "đ", "x"}, 0, 5);
      CAPTURE(a);
      CHECK(marks_agreement(a, a) == 1);
      CHECK(marks_agreement(b, b) == 1);
      for (const float share :
           {marks_agreement(b, c), marks_agreement(a, c), marks_agreement(c, a)}) {
        CHECK(share >= 0);
        CHECK(share <= 1);
      }
    }
  }
}
