#include "base/hex.h"

#include <doctest/doctest.h>

TEST_SUITE("base/hex") {
  TEST_CASE("a number is sixteen lower-case digits, the highest first") {
    CHECK(termdex::hex(0) == "0000000000000000");
    CHECK(termdex::hex(0x0123456789ABCDEF) == "0123456789abcdef");
    CHECK(termdex::hex(~std::uint64_t{0}) == "ffffffffffffffff");
  }
}
