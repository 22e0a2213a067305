#include "build/fixed_log2.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "support/random.h"

namespace {

using termdex::FixedLog2;

double in_bits(std::int64_t fixed) {
  return static_cast<double>(fixed) / (1U << termdex::kLog2Bits);
}

}  // namespace

TEST_SUITE("build/fixed_log2") {
  TEST_CASE("powers of two have whole logarithms") {
    const FixedLog2 log2;
    CHECK(log2.of(0) == 0);
    CHECK(log2.times(0) == 0);
    for (std::uint32_t power = 0; power < 32; ++power) {
      CAPTURE(power);
      const std::uint32_t x = 1U << power;
      CHECK(log2.of(x) == std::int64_t{power} << termdex::kLog2Bits);
    }
  }

  TEST_CASE("logarithms and products are those of the library, small and great") {
    const FixedLog2 log2;
    termdex::test::Random random(57);
    double worst = 0;
    double worst_product = 0;
    for (int round = 0; round < 50'000; ++round) {
      const std::uint32_t x = 1 + (random.below(0x7FFFFFFF) >> random.below(31));
      worst = std::max(worst, std::abs(in_bits(log2.of(x)) - std::log2(x)));
      worst_product = std::max(worst_product, std::abs(in_bits(log2.times(x)) / x - std::log2(x)));
    }
    CHECK(worst < 1e-4);
    CHECK(worst_product < 1e-4);
  }

  TEST_CASE("products grow ever faster, where the table ends too") {
    const FixedLog2 log2;
    std::int64_t before = 0;
    for (std::uint32_t x = 1; x < 20'000; ++x) {
      const std::int64_t step = log2.times(x + 1) - log2.times(x);
      CHECK(step + 8 >= before);  // rounding
      before = step;
    }
  }
}
