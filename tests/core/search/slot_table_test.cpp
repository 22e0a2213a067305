#include "search/slot_table.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <unordered_map>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

}  // namespace

TEST_SUITE("search/slot_table") {
  TEST_CASE("keys are numbered in the order in which they are first asked for") {
    SlotTable table;
    table.begin(8);
    CHECK_FALSE(table.find(7));
    CHECK(table.slot_of(7) == 0);
    CHECK(table.slot_of(0) == 1);
    CHECK(table.slot_of(7) == 0);
    CHECK(table.find(0) == 1U);
    CHECK(table.size() == 2);
  }

  TEST_CASE("from one beginning to the next it is what a new map would be") {
    Random random(28);
    SlotTable table;
    for (int search = 0; search < 300; ++search) {
      const std::uint32_t keys = 1 + random.below(200);
      table.begin(keys);
      std::unordered_map<std::uint32_t, std::uint32_t> expected;
      for (unsigned left = random.below(400); left > 0; --left) {
        const std::uint32_t key = random.below(keys);
        const auto known = expected.find(key);
        CHECK(table.find(key).has_value() == (known != expected.end()));
        if (random.one_in(3)) continue;
        const auto slot = static_cast<std::uint32_t>(expected.size());
        CHECK(table.slot_of(key) == expected.try_emplace(key, slot).first->second);
      }
      CHECK(table.size() == expected.size());
    }
  }

  TEST_CASE("numbers that run out begin again, and what is of before is not found") {
    for (std::uint32_t left = 0; left < 40; ++left) {
      SlotTable table(std::numeric_limits<std::uint32_t>::max() - left);
      for (int search = 0; search < 12; ++search) {
        table.begin(8);
        for (std::uint32_t key = 0; key < 8; ++key) CHECK_FALSE(table.find(key));
        for (std::uint32_t key = 0; key < 5; ++key) CHECK(table.slot_of(7 - key) == key);
        CHECK(table.find(3) == 4U);
        CHECK_FALSE(table.find(2));
      }
    }
  }
}
