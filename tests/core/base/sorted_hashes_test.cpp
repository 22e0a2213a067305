#include "base/sorted_hashes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "support/random.h"

using termdex::SortedHashes;
using termdex::test::Random;

TEST_SUITE("base/sorted_hashes") {
  TEST_CASE("of no hashes none is found") {
    const SortedHashes none;
    CHECK(none.find(0) == none.size());
    CHECK(none.find(~std::uint64_t{0}) == none.size());
  }

  TEST_CASE("the smallest and the greatest hash are found") {
    const SortedHashes two({0, ~std::uint64_t{0}});
    CHECK(two.find(0) == 0);
    CHECK(two.find(~std::uint64_t{0}) == 1);
    CHECK(two.find(1) == 2);
  }

  TEST_CASE("random hashes are found where a search through all finds them") {
    Random random(211);
    for (int round = 0; round < 300; ++round) {
      std::vector<std::uint64_t> hashes;
      const unsigned bits = 1 + random.below(60);
      for (unsigned left = random.below(40); left > 0; --left) {
        hashes.push_back(std::uint64_t{random.below(16)} << bits | random.below(4));
      }
      std::sort(hashes.begin(), hashes.end());
      const SortedHashes sorted(hashes);
      for (unsigned i = 0; i < 16; ++i) {
        const std::uint64_t hash = std::uint64_t{i} << bits | random.below(4);
        const auto found = std::find(hashes.begin(), hashes.end(), hash);
        CAPTURE(round);
        CHECK(sorted.find(hash) == static_cast<std::size_t>(found - hashes.begin()));
      }
    }
  }
}
