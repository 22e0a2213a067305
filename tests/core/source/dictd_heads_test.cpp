#include "source/dictd_heads.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::string shape(const std::vector<std::string_view>& index_heads, std::string_view text) {
  const auto heads = termdex::display_heads(index_heads, text);
  std::string out;
  for (const auto& head : heads.heads) out += head + " | ";
  return out + std::string(heads.rest);
}

}  // namespace

TEST_SUITE("source/dictd_heads") {
  TEST_CASE("heads are written as the text has them, the first of the text is the term") {
    CHECK(shape({"copy", "cut and paste"}, "Cut and Paste\ncopy\n\n   x") ==
          "Cut and Paste | copy | \n   x");
  }

  TEST_CASE("a head may go over two lines") {
    CHECK(shape({"a long head"}, "A long\nhead\n\n   x") == "A long head | \n   x");
  }

  TEST_CASE("a head may be the beginning of a line") {
    CHECK(shape({"etw tun"}, "etw. tun /ton/ <v>\ndo") == "etw. tun |  /ton/ <v>\ndo");
  }

  TEST_CASE("a text without the head keeps the head of the index") {
    CHECK(shape({"b", "a"}, "   text") == "b | a |    text");
  }
}
