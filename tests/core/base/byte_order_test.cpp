#include "base/byte_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;

std::vector<std::string_view> views(const std::vector<std::string>& strings) {
  return {strings.begin(), strings.end()};
}

std::vector<std::uint32_t> slow(const std::vector<std::string>& strings) {
  std::vector<std::uint32_t> places(strings.size());
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return strings[a] < strings[b]; });
  return places;
}

}  // namespace

TEST_SUITE("base/byte_order") {
  TEST_CASE("strings are in the order of their bytes, shorter ones first, equal ones as given") {
    using namespace std::string_literals;
    const std::vector<std::string> strings = {"b",           "a\0"s,    "a",        "",
                                              "\xC3\xA4",    "b",       "abcdefgh", "abcdefghi",
                                              "abcdefgh\0"s, "abcdefg", "\x7F",     ""};
    const std::vector<std::uint32_t> expected = {3, 11, 2, 1, 9, 6, 8, 7, 0, 5, 10, 4};
    CHECK(byte_order(views(strings)) == expected);
    CHECK(byte_order({}).empty());
  }

  TEST_CASE("random strings are in the order of a stable sort") {
    termdex::test::Random random(301);
    for (int round = 0; round < 200; ++round) {
      std::vector<std::string> strings(random.below(60));
      for (std::string& text : strings) {
        text = random.one_in(2) ? random.bytes(12) : random.word("ab", 0, 11);
      }
      CAPTURE(round);
      REQUIRE(byte_order(views(strings)) == slow(strings));
    }
  }
}
