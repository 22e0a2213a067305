#include "text/fold.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::string folded(char32_t point) {
  std::string text;
  append_folded(text, point);
  return text;
}

}  // namespace

TEST_SUITE("text/fold") {
  TEST_CASE("letters of any script fold to what a reader may type") {
    struct Row {
      std::string_view text;
      std::string_view expected;
    };
    for (const Row& row :
         {Row{"DALL-E 3", "dall-e 3"}, Row{"Ångström", "angstrom"},
          Row{"naïve Bayes", "naive bayes"}, Row{"Straße", "strasse"}, Row{"ŁÓDŹ", "lodz"},
          Row{"Œuvre", "oeuvre"}, Row{"ﬁlm", "film"}, Row{"H₂O²", "h2o2"},
          Row{"Σίσυφος", "σισυφοσ"}, Row{"Йод", "иод"}, Row{"ЁЖ", "еж"},
          Row{"İstanbul ısı", "istanbul isi"}, Row{"ｆｕｌｌ", "full"}, Row{"µm", "μm"},
          Row{"e\u0301", "e"}, Row{"שָׁלוֹם", "שלום"}, Row{"機械学習", "機械学習"},
          Row{"한국어", "한국어"}, Row{"😀", "😀"}, Row{"C++", "c++"},
          // Turkish and Azerbaijani: all four meet.
          Row{"Iiİı", "iiii"}, Row{"I\u0307", "i"},
          // A final sigma, and one of old books.
          Row{"ΣσςϲϹ", "σσσσσ"}, Row{"ẞß", "ssss"}, Row{"ſs", "ss"},
          // Harakat, tatweel, superscript alef; hamza, alef, yeh, teh marbuta.
          Row{"مُحَمَّدٌ", "محمد"}, Row{"كـــتاب", "كتاب"}, Row{"هٰذا", "هذا"}, Row{"أإآٱا", "ااااا"},
          Row{"ا\u0654", "ا"}, Row{"على علي علی", "علي علي علي"}, Row{"مكتبة", "مكتبه"},
          Row{"مسؤول رئيس", "مسوول رييس"}, Row{"ک", "ك"},
          // Precomposed niqqud; final letters are letters of their own.
          Row{"\uFB2A\uFB4B", "שו"}, Row{"ךכ", "ךכ"},
          // Hangul in parts, as file names of some systems have it.
          Row{"\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국"}, Row{"\u1112\u1161", "하"},
          Row{"한\u11AB", "한\u11AB"}, Row{"x\u1161", "x\u1161"},
          // Kana: half width, and voices apart.
          Row{"ｶﾞｷﾞﾊﾟﾎﾞｳﾞｰ", "ガギパボヴー"}, Row{"か\u3099は\u309Aう\u3099", "がぱゔ"},
          Row{"つ\u3099て\u3099と\u3099ち\u3099", "づでどぢ"}, Row{"あ\u3099", "あ"},
          Row{"か\u309A", "か"}, Row{"\u3099", ""}, Row{"っ\u3099", "っ"}, Row{"ぱ\u3099", "ぱ"},
          // Sara am is two characters, written as one or apart.
          Row{"น้ำ", "น้\u0E4D\u0E32"},
          // Digits of Arabic, Persian, Devanagari, Thai, and full width.
          Row{"٠١٢٣٩", "01239"}, Row{"۰۱۹", "019"}, Row{"०९", "09"}, Row{"๑๒", "12"},
          Row{"１２３", "123"}, Row{"①", "1"},
          // Variants of ideographs and signs.
          Row{"葛\U000E0100\uFE00", "葛"}, Row{"Tiếng Việt Đà Nẵng", "tieng viet da nang"}}) {
      CAPTURE(row.text);
      CHECK(fold(row.text) == row.expected);
    }
  }

  TEST_CASE("white space is one space between letters, and none at the ends") {
    struct Row {
      std::string_view text;
      std::string_view expected;
    };
    for (const Row& row : {Row{"  a \t\n b\u00A0c\u3000 ", "a b c"}, Row{"", ""},
                           Row{" \u2003 ", ""}, Row{"a \u0301 b", "a b"}, Row{"a \u0301", "a"},
                           Row{"\u0301 a", "a"}, Row{"\uFEFFa", "a"}}) {
      CAPTURE(row.text);
      CHECK(fold(row.text) == row.expected);
    }
  }

  TEST_CASE("what is folded folds to itself, for every code point") {
    std::string wrong;
    for (char32_t point = 0; point < 0x110000; ++point) {
      if (point >= 0xD800 && point < 0xE000) continue;
      const std::string once = folded(point);
      if (fold(once) != fold(fold(once)) ||
          (once != " " && fold(once) != once && once.size() > 2)) {
        wrong += std::to_string(static_cast<unsigned>(point)) + " ";
      }
    }
    // White space alone folds to nothing.
    CHECK(wrong ==
          "8192 8193 8194 8195 8196 8197 8198 8199 8200 8201 8202 8203 8232 8233 8239 8287 12288 "
          "65279 ");
  }

  TEST_CASE("any text folds to UTF-8 that folds to itself") {
    Random random(61);
    for (int round = 0; round < 3000; ++round) {
      const std::string text = random.one_in(2) ? random.unicode(20) : random.bytes(20);
      const std::string once = fold(text);
      CAPTURE(text);
      CHECK(fold(once) == once);
      CHECK(first_invalid_utf8(once) == once.size());
    }
  }

  TEST_CASE("a letter with a mark and the two apart lose the same mark") {
    struct Row {
      std::u32string_view one;
      std::u32string_view apart;
    };
    for (const Row& row :
         {Row{U"é", U"e\u0301"}, Row{U"Ế", U"E\u0302\u0301"}, Row{U"ặ", U"a\u0323\u0306"},
          Row{U"Å", U"a\u030A"}, Row{U"ᾄ", U"α\u0313\u0301\u0345"}, Row{U"Й", U"и\u0306"},
          Row{U"أ", U"ا\u0654"}, Row{U"ư", U"u\u031B"}, Row{U"\uFB2A", U"ש\u05C1"}}) {
      std::uint64_t apart = 0;
      for (const char32_t point : row.apart) apart |= marks_of(point);
      CAPTURE(static_cast<unsigned>(row.one[0]));
      CHECK(apart != 0);
      CHECK(marks_of(row.one[0]) == apart);
    }
    CHECK(marks_of(U'é') != marks_of(U'è'));
    CHECK(marks_of(U'ø') != 0);
    CHECK(marks_of(U'Đ') == marks_of(U'đ'));
    for (const char32_t point : U"aZIİßẞςΣﬁ²か한ー1") CHECK(marks_of(point) == 0);
  }

  TEST_CASE("what extends a character is a mark, a joiner or a part of a syllable") {
    for (const char32_t point : {0x301U, 0x591U, 0x64BU, 0x93EU, 0xE33U - 2, 0x3099U, 0xFF9EU,
                                 0xFE0FU, 0x200DU, 0x1F3FBU, 0xE0100U, 0x1161U, 0x11A8U}) {
      CAPTURE(point);
      CHECK(extends_character(point));
    }
    for (const char32_t point : U"aé 漢かｶ한ᄒ😀.") CHECK_FALSE(extends_character(point));
  }

  TEST_CASE("words are made of letters, digits and marks") {
    for (const char32_t point : U"aZ09éΣж漢あ한ก\u0301²٣") {
      if (point == 0) break;
      CAPTURE(static_cast<unsigned>(point));
      CHECK(is_word_point(point));
    }
    for (const char32_t point : U" -_.,+#*/'\u2019\u00A0\u3000、。😀→€°") {
      if (point == 0) break;
      CAPTURE(static_cast<unsigned>(point));
      CHECK_FALSE(is_word_point(point));
    }
  }
}
