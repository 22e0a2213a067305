#include "termdex/result.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

namespace {

using namespace termdex;

}  // namespace

TEST_SUITE("base/result") {
  TEST_CASE("a result is its value or its error") {
    const Result<std::string> good(std::string("x"));
    REQUIRE(good);
    CHECK(*good == "x");
    CHECK(good->size() == 1);
    const Result<std::string> bad(Error{ErrorCode::truncated, "expected more"});
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::truncated);
    CHECK(bad.error().detail == "expected more");
  }

  TEST_CASE("a value is moved out, not copied") {
    Result<std::string> result(std::string(100, 'x'));
    const std::string taken = *std::move(result);
    CHECK(taken.size() == 100);
  }

  TEST_CASE("every error has a name of its own") {
    std::set<std::string_view> names;
    for (int code = 1; code <= static_cast<int>(ErrorCode::file_error); ++code) {
      names.insert(to_string(static_cast<ErrorCode>(code)));
    }
    CHECK(names.size() == static_cast<std::size_t>(ErrorCode::file_error));
  }
}
