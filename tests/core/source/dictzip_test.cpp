#include "source/dictzip.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using termdex::ErrorCode;
using termdex::gunzip;

// "hello hello hello hello\n"
constexpr std::string_view kHello(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\xb9\x00\x00\x88"
    "\x59\x0b\x18\x00\x00\x00",
    29);

}  // namespace

TEST_SUITE("source/dictzip") {
  TEST_CASE("gzip gives back its text, one member or several") {
    const auto one = gunzip(kHello, 24);
    REQUIRE(one);
    CHECK(*one == "hello hello hello hello\n");
    const auto two = gunzip(std::string(kHello) + std::string(kHello), 1000);
    REQUIRE(two);
    CHECK(*two == *one + *one);
  }

  TEST_CASE("text beyond the bound is refused by name") {
    const auto text = gunzip(kHello, 23);
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::too_large);
  }

  TEST_CASE("what is no whole gzip is refused by name") {
    const std::string cut(kHello.substr(0, 20));
    for (const std::string& bytes : {std::string(), std::string("plain"), cut, cut + "zzzzzzzzz"}) {
      CAPTURE(bytes.size());
      const auto text = gunzip(bytes, 1000);
      REQUIRE_FALSE(text);
      CHECK(text.error().code == ErrorCode::bad_source);
    }
  }

  TEST_CASE("gzip is told by its first bytes") {
    CHECK(termdex::is_gzip(kHello));
    CHECK_FALSE(termdex::is_gzip("hello"));
  }
}
