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
    for (const Row& row : {Row{"DALL-E 3", "dall-e 3"},
                           Row{"Ångström", "angstrom"},
                           Row{"naïve Bayes", "naive bayes"},
                           Row{"Straße", "strasse"},
                           Row{"ŁÓDŹ", "lodz"},
                           Row{"Œuvre", "oeuvre"},
                           Row{"ﬁlm", "film"},
                           Row{"H₂O²", "h2o2"},
                           Row{"Σίσυφος", "σισυφοσ"},
                           Row{"Йод", "иод"},
                           Row{"ЁЖ", "еж"},
                           Row{"İstanbul ısı", "istanbul isi"},
                           Row{"ｆｕｌｌ", "full"},
                           Row{"µm", "μm"},
                           Row{"e\u0301", "e"},
                           Row{"שָׁלוֹם", "שלום"},
                           Row{"機械学習", "機械学習"},
                           Row{"한국어", "한국어"},
                           Row{"😀", "😀"},
                           Row{"C++", "c++"}}) {
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
