#include "base/log2.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "support/random.h"

TEST_SUITE("base/log2") {
  TEST_CASE("logarithms are those of the library to a millionth") {
    termdex::test::Random random(56);
    double worst = 0;
    for (int round = 0; round < 20'000; ++round) {
      const double value = std::ldexp(1 + random.below(1U << 30U) / 1073741824.0,
                                      static_cast<int>(random.below(200)) - 100);
      worst = std::max(worst, std::abs(termdex::log2(value) - std::log2(value)));
    }
    CHECK(worst < 1e-6);
  }

  TEST_CASE("a greater number has no lesser logarithm") {
    double before = termdex::log2(0.001);
    for (double value = 0.001; value < 100; value *= 1.0001) {
      const double now = termdex::log2(value);
      CHECK(now >= before);
      before = now;
    }
  }
}
