#include "base/msgpack_bin.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/msgpack_writer.h"

namespace {

using namespace termdex;

using Bytes = std::vector<std::uint8_t>;

std::string outcome(const Bytes& bytes) {
  const auto payload = read_bin(bytes);
  return payload ? std::to_string(payload->size()) + " bytes"
                 : std::string(to_string(payload.error().code));
}

}  // namespace

TEST_SUITE("base/msgpack_bin") {
  TEST_CASE("the payload is what the writer was given, at every width of its size") {
    for (const std::size_t size : {0U, 1U, 255U, 256U, 65'535U, 65'536U}) {
      Bytes payload(size, 7);
      const Bytes written = MsgpackWriter().bin(payload).take();
      const auto read = read_bin(written);
      CAPTURE(size);
      REQUIRE(read);
      CHECK(Bytes(read->begin(), read->end()) == payload);
    }
  }

  TEST_CASE("what is not one bin is refused by name") {
    struct Row {
      Bytes given;
      std::string_view expected;
    };
    const Row rows[] = {
        {{}, "malformed"},
        {{0xC3}, "malformed"},
        {{0xC7, 0, 0}, "malformed"},
        {{0xA1, 'x'}, "malformed"},
        {{0xC4}, "truncated"},
        {{0xC4, 2, 1}, "truncated"},
        {{0xC4, 1, 1, 1}, "truncated"},
        {{0xC5, 0}, "truncated"},
        {{0xC5, 0, 1, 9}, "1 bytes"},
        {{0xC6, 0, 0, 0}, "truncated"},
        {{0xC6, 0xFF, 0xFF, 0xFF, 0xFF, 1}, "truncated"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.expected);
      CHECK(outcome(row.given) == row.expected);
    }
  }
}
