#include "text/letter.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;

}  // namespace

TEST_SUITE("text/letter") {
  TEST_CASE("a term stands under its first letter, without its diacritics, in upper case") {
    struct Row {
      std::string_view term;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"batch", "B"}, Row{"Ångström", "A"}, Row{"σ-algebra", "Σ"}, Row{"Жизнь", "Ж"},
          Row{"ёж", "Е"},    Row{"ђ", "Ђ"},        Row{".NET", "N"},      Row{"\"quoted\"", "Q"},
          Row{"Æther", "A"}, Row{"機械", "機"},    Row{"3D NAND", "#"},   Row{"²H", "#"},
          Row{"!", "#"},     Row{"١٢٣", "#"},      Row{"１２", "#"},      Row{"०", "#"},
          Row{"أحمد", "ا"},  Row{"ｶﾞ", "ガ"},      Row{"", "#"},          Row{"\u0301x", "X"}}) {
      CAPTURE(row.term);
      CHECK(letter_of(row.term) == row.expected);
    }
  }

  TEST_CASE("any bytes stand under one character") {
    test::Random random(65);
    for (int round = 0; round < 3000; ++round) {
      const std::string letter = letter_of(random.one_in(2) ? random.unicode(8) : random.bytes(8));
      CHECK(count_code_points(letter) == 1);
      CHECK(first_invalid_utf8(letter) == letter.size());
    }
  }
}
