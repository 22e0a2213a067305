#include "search/slot_map.h"

#include <doctest/doctest.h>

#include <unordered_map>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

}  // namespace

TEST_SUITE("search/slot_map") {
  TEST_CASE("keys are numbered in the order in which they are first asked for") {
    SlotMap map;
    CHECK_FALSE(map.find(7));
    CHECK(map.slot_of(7) == 0);
    CHECK(map.slot_of(0) == 1);
    CHECK(map.slot_of(7) == 0);
    CHECK(map.find(0) == 1U);
    CHECK(map.size() == 2);
  }

  TEST_CASE("it is what a map of the standard library would be, however much it grows") {
    Random random(28);
    for (const std::uint32_t range : {100U, 5'000U, 4'000'000'000U}) {
      SlotMap map;
      std::unordered_map<std::uint32_t, std::uint32_t> expected;
      for (int i = 0; i < 20'000; ++i) {
        const std::uint32_t key = random.below(range);
        if (random.one_in(3)) {
          const auto known = expected.find(key);
          CHECK(map.find(key).has_value() == (known != expected.end()));
        } else {
          const auto slot = static_cast<std::uint32_t>(expected.size());
          CHECK(map.slot_of(key) == expected.try_emplace(key, slot).first->second);
        }
      }
      CHECK(map.size() == expected.size());
    }
  }
}
