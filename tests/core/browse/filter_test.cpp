#include "browse/filter.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace termdex;

PackInfo info() {
  PackInfo made;
  made.letters = {{"#", 1}, {"A", 1}, {"É", 1}};
  made.categories = {{"Model training", 2}, {"Tools", 1}};
  return made;
}

HeadRecord record(std::uint32_t letter, std::uint32_t category) {
  return {.id = "x", .term = "x", .aliases = {}, .category = category, .letter = letter, .see = {}};
}

bool admits(std::string_view letter, std::string_view category, const HeadRecord& head) {
  return Filter(info(), letter, category).admits(head);
}

}  // namespace

TEST_SUITE("browse/filter") {
  TEST_CASE("nothing given admits all, and knows that it does") {
    for (const std::string_view letter : {"", "All", "ALL", "all"}) {
      CAPTURE(letter);
      CHECK(Filter(info(), letter, "").admits_all());
      CHECK(Filter().admits_all());
      CHECK(admits(letter, "", record(2, 0)));
    }
  }

  TEST_CASE("names are compared folded") {
    CHECK(admits("a", "", record(1, 0)));
    CHECK(admits("e", "", record(2, 0)));
    CHECK(admits("#", "", record(0, 0)));
    CHECK(admits("", " MODEL  Training", record(0, 1)));
  }

  TEST_CASE("another letter or category is not admitted, nor an entry without one") {
    CHECK_FALSE(admits("a", "", record(0, 0)));
    CHECK_FALSE(admits("", "tools", record(1, 1)));
    CHECK_FALSE(admits("", "tools", record(1, 0)));
    CHECK_FALSE(admits("a", "tools", record(0, 2)));
    CHECK(admits("a", "tools", record(1, 2)));
  }

  TEST_CASE("a name that the pack does not have admits nothing") {
    for (const HeadRecord& head : {record(0, 0), record(1, 1), record(2, 2)}) {
      CHECK_FALSE(admits("Z", "", head));
      CHECK_FALSE(admits("", "none", head));
      CHECK_FALSE(admits("\xFF", "\xFF", head));
    }
    CHECK_FALSE(Filter(info(), "Z", "").admits_all());
  }
}
