#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

bool is_surrogate(char32_t point) { return point >= 0xD800 && point < 0xE000; }

}  // namespace

TEST_SUITE("base/utf8") {
  TEST_CASE("every scalar value is written and read back, and no byte more") {
    std::size_t wrong = 0;
    for (char32_t point = 0; point < 0x110000; ++point) {
      if (is_surrogate(point)) continue;
      std::string text;
      append_utf8(text, point);
      std::size_t at = 0;
      const bool back = decode_utf8(text, at) == point && at == text.size();
      if (!back || first_invalid_utf8(text) != text.size() || count_code_points(text) != 1) ++wrong;
    }
    CHECK(wrong == 0);
  }

  TEST_CASE("ASCII is bytes up to 127") {
    CHECK(is_ascii(""));
    CHECK(is_ascii("a\x7F"));
    CHECK_FALSE(is_ascii("a\x80"));
    CHECK_FALSE(is_ascii("é"));
  }

  TEST_CASE("bytes that are not UTF-8 are found, and stand for one character each") {
    struct Row {
      std::string_view what;
      std::string_view text;
      std::size_t characters;
    };
    for (const Row& row :
         {Row{"a lone continuation", "\x80", 1}, Row{"an overlong slash", "\xC0\xAF", 2},
          Row{"an overlong letter", "\xC1\x81", 2}, Row{"overlong in three", "\xE0\x9F\xBF", 3},
          Row{"overlong in four", "\xF0\x8F\xBF\xBF", 4}, Row{"a surrogate", "\xED\xA0\x80", 3},
          Row{"the last surrogate", "\xED\xBF\xBF", 3},
          Row{"beyond Unicode", "\xF4\x90\x80\x80", 4},
          Row{"a lead of five", "\xF8\x88\x80\x80\x80", 5}, Row{"FF", "\xFF", 1},
          Row{"two bytes cut", "\xC3", 1}, Row{"three bytes cut", "\xE2\x82", 2},
          Row{"four bytes cut", "\xF0\x9F\x98", 3},
          Row{"a letter in between", "\xE2\x41\x82", 3}}) {
      CAPTURE(row.what);
      CHECK(first_invalid_utf8(row.text) == 0);
      CHECK(first_invalid_utf8("ab" + std::string(row.text)) == 2);
      CHECK(count_code_points(row.text) == row.characters);
    }
  }

  TEST_CASE("the borders of the encoding are valid") {
    for (const std::string_view text :
         {"", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
          "\xEF\xBF\xBD", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
      CHECK(first_invalid_utf8(text) == text.size());
    }
  }

  TEST_CASE("any bytes are walked to the end, and cut text is valid up to the cut") {
    Random random(51);
    for (int round = 0; round < 5000; ++round) {
      const std::string text = random.bytes(20);
      std::size_t at = 0;
      std::size_t steps = 0;
      for (; at < text.size(); ++steps) static_cast<void>(decode_utf8(text, at));
      CHECK(at == text.size());
      CHECK(steps == count_code_points(text));
    }
  }

  TEST_CASE("a prefix is the longest that cuts no character") {
    CHECK(utf8_prefix("aé", 3) == "aé");
    CHECK(utf8_prefix("aé", 2) == "a");
    CHECK(utf8_prefix("é", 1).empty());
    CHECK(utf8_prefix("😀x", 4) == "😀");
    CHECK(utf8_prefix("x", 0).empty());
    Random random(52);
    for (int round = 0; round < 1000; ++round) {
      const std::string text = random.unicode(10);
      const std::size_t most = random.below(text.size() + 2);
      const std::string_view prefix = utf8_prefix(text, most);
      CHECK(prefix.size() <= most);
      CHECK(first_invalid_utf8(prefix) == prefix.size());
      CHECK((prefix.size() == text.size() || most - prefix.size() < 4));
    }
  }
}
