#include "base/number_model.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Numbers = std::vector<std::uint32_t>;

std::vector<std::uint8_t> encoded(const Numbers& numbers) {
  RangeEncoder out;
  NumberModel model;
  for (const std::uint32_t number : numbers) model.code(out, number);
  return out.finish();
}

Numbers back(const Numbers& numbers) {
  const auto bytes = encoded(numbers);
  RangeDecoder in(bytes);
  NumberModel model;
  Numbers read;
  for (std::size_t i = 0; i < numbers.size(); ++i) read.push_back(model.code(in));
  return read;
}

}  // namespace

TEST_SUITE("base/number_model") {
  TEST_CASE("the least and the largest numbers come back") {
    const Numbers numbers = {0,           1,           2,           3,           0x7FFF'FFFE,
                             0x7FFF'FFFF, 0x8000'0000, 0x8000'0001, 0xFFFF'FFFD, 0xFFFF'FFFE};
    CHECK(back(numbers) == numbers);
    for (const std::uint32_t number : numbers) CHECK(back({number}) == Numbers{number});
  }

  TEST_CASE("random numbers of all lengths come back") {
    Random random(76);
    for (int round = 0; round < 500; ++round) {
      Numbers numbers;
      for (unsigned left = random.below(60); left > 0; --left) {
        numbers.push_back(random.below(0xFFFF'FFFF) >> random.below(32));
      }
      CAPTURE(round);
      CHECK(back(numbers) == numbers);
    }
  }

  TEST_CASE("a number that comes often takes little") {
    CHECK(encoded(Numbers(1000, 5)).size() < 40);
    CHECK(encoded(Numbers(1000, 0)).size() < 10);
  }

  TEST_CASE("a tree gives every number below its power of two") {
    for (const unsigned bits : {0U, 1U, 4U, 7U}) {
      RangeEncoder out;
      TreeModel written(bits);
      for (std::uint32_t i = 0; i < 1U << bits; ++i) written.code(out, i);
      const auto bytes = out.finish();
      RangeDecoder in(bytes);
      TreeModel read(bits);
      for (std::uint32_t i = 0; i < 1U << bits; ++i) {
        CAPTURE(i);
        CHECK(read.code(in) == i);
      }
    }
  }

  TEST_CASE("a tree learns what comes often") {
    RangeEncoder out;
    TreeModel model(7);
    for (int i = 0; i < 1000; ++i) model.code(out, 77);
    CHECK(out.finish().size() < 40);
  }
}
