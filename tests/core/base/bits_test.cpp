#include "base/bits.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Bytes = std::vector<std::uint8_t>;

// The lowest digits of a value as a text.
std::string digits_of(unsigned count, std::uint64_t value) {
  std::string digits;
  for (unsigned i = count; i-- > 0;) digits += (value >> i & 1U) != 0 ? '1' : '0';
  return digits;
}

// What a text of binary digits is in bytes, filled up with zeros.
Bytes bytes_of(std::string digits) {
  while (digits.size() % 8 != 0) digits += '0';
  Bytes bytes;
  for (std::size_t i = 0; i < digits.size(); i += 8) {
    bytes.push_back(static_cast<std::uint8_t>(std::stoul(digits.substr(i, 8), nullptr, 2)));
  }
  return bytes;
}

std::uint32_t any_bits(Random& random, unsigned count) {
  const std::uint32_t all = random.below(0x10000) << 16U | random.below(0x10000);
  return static_cast<std::uint32_t>(all & ((std::uint64_t{1} << count) - 1));
}

std::string uniform_digits(std::uint32_t count, std::uint32_t value) {
  BitWriter out;
  out.uniform(count, value);
  const Bytes bytes = out.finish();
  BitReader in(bytes);
  CHECK(in.uniform(count) == value);
  CHECK_FALSE(in.overran());
  BitReader again(bytes);
  std::string digits;
  while (digits.size() < in.place()) digits += again.bit() ? '1' : '0';
  return digits;
}

}  // namespace

TEST_SUITE("base/bits") {
  TEST_CASE("the highest bit of a number comes first, and the last byte is filled with zeros") {
    BitWriter out;
    out.bits(3, 5);
    out.bits(5, 1);
    out.bits(4, 15);
    out.bit(true);
    CHECK(out.finish() == Bytes{0b1010'0001, 0b1111'1000});
  }

  TEST_CASE("every width comes back at every place of a byte") {
    for (unsigned before = 0; before < 8; ++before) {
      for (unsigned width = 0; width <= 32; ++width) {
        const auto most = static_cast<std::uint32_t>((std::uint64_t{1} << width) - 1);
        CAPTURE(before);
        CAPTURE(width);
        for (const std::uint32_t value : {0U, most, most / 2, most & 0xA5A5'A5A5U, most & 1U}) {
          BitWriter out;
          CHECK(out.bits(before, 0) == 0);
          CHECK(out.bits(width, value) == value);
          out.bits(3, 5);
          const Bytes bytes = out.finish();
          BitReader in(bytes, before);
          CHECK(in.bits(width) == value);
          CHECK(in.bits(3) == 5);
          CHECK(in.place() == before + width + 3);
        }
      }
    }
  }

  TEST_CASE("random numbers stand where the text of all their digits has them") {
    Random random(11);
    for (int round = 0; round < 300; ++round) {
      std::vector<std::pair<unsigned, std::uint32_t>> numbers;
      std::string digits;
      BitWriter out;
      for (unsigned left = 1 + random.below(40); left > 0; --left) {
        const unsigned width = random.below(33);
        const std::uint32_t value = any_bits(random, width);
        numbers.emplace_back(width, value);
        digits += digits_of(width, value);
        out.bits(width, value);
        CHECK(out.size() == digits.size() / 8);
      }
      digits += '1';
      out.bit(true);
      const Bytes bytes = out.finish();
      CHECK(bytes == bytes_of(digits));
      BitReader in(bytes);
      for (const auto& [width, value] : numbers) CHECK(in.bits(width) == value);
      CHECK(in.place() == digits.size() - 1);
      CHECK(in.bit());
    }
  }

  TEST_CASE("of a value only its lowest bits are written") {
    BitWriter out;
    out.bits(4, 0);
    out.bits(4, 0xF3);
    CHECK(out.finish() == Bytes{0x03});
  }

  TEST_CASE("there are more bytes than asked for, zeros behind what was written") {
    CHECK(BitWriter().finish() == Bytes{0});
    CHECK(BitWriter().finish(2) == Bytes{0, 0, 0});
    for (const std::size_t at_least : {0U, 1U, 2U, 3U}) {
      BitWriter out;
      out.bits(9, 0x1FF);
      const Bytes bytes = out.finish(at_least);
      CHECK(bytes.size() == (at_least < 2 ? 2 : at_least + 1));
      CHECK(bytes[1] == 0x80);
    }
  }

  TEST_CASE("equally likely numbers take the bits of the largest or one less") {
    CHECK(uniform_digits(1, 0) == "");
    CHECK(uniform_digits(2, 0) == "0");
    CHECK(uniform_digits(2, 1) == "1");
    CHECK(uniform_digits(3, 0) == "0");
    CHECK(uniform_digits(3, 1) == "10");
    CHECK(uniform_digits(3, 2) == "11");
    CHECK(uniform_digits(5, 2) == "10");
    CHECK(uniform_digits(5, 3) == "110");
    CHECK(uniform_digits(1U << 31U, 0) == digits_of(31, 0));
    CHECK(uniform_digits(1U << 31U, 0x7FFF'FFFF) == digits_of(31, 0x7FFF'FFFF));
    CHECK(uniform_digits((1U << 31U) + 1, 0x7FFF'FFFF) == digits_of(32, 0xFFFF'FFFE));
    CHECK(uniform_digits(0xFFFF'FFFF, 0) == digits_of(31, 0));
    CHECK(uniform_digits(0xFFFF'FFFF, 1) == digits_of(32, 2));
    CHECK(uniform_digits(0xFFFF'FFFF, 0xFFFF'FFFE) == digits_of(32, 0xFFFF'FFFF));
  }

  TEST_CASE("the codes of equally likely numbers ascend and leave none free") {
    for (const std::uint32_t count : {2U, 3U, 4U, 6U, 7U, 8U, 9U, 127U, 128U, 129U}) {
      CAPTURE(count);
      std::uint64_t sum = 0;
      std::string last;
      for (std::uint32_t value = 0; value < count; ++value) {
        const std::string digits = uniform_digits(count, value);
        CHECK(last < digits);
        last = digits;
        sum += std::uint64_t{1} << (20U - digits.size());
      }
      CHECK(sum == std::uint64_t{1} << 20U);
    }
  }

  TEST_CASE("any bits are a number below its count") {
    Random random(12);
    for (int round = 0; round < 3000; ++round) {
      const std::string text = random.bytes(6);
      const Bytes bytes(text.begin(), text.end());
      const std::uint32_t count = any_bits(random, 1 + random.below(32)) | 1U;
      BitReader in(bytes, random.below(8));
      CHECK(in.uniform(count) < count);
    }
  }

  TEST_CASE("behind the end there are zeros, and a single one read is too much") {
    for (std::size_t size = 0; size < 12; ++size) {
      const Bytes bytes(size, 0xFF);
      CAPTURE(size);
      for (unsigned width = 1; width <= 32; ++width) {
        BitReader in(bytes);
        for (std::uint64_t place = 0; place < size * 8 + 100;) {
          const std::uint64_t left = place < size * 8 ? size * 8 - place : 0;
          const unsigned ones = left < width ? static_cast<unsigned>(left) : width;
          const std::uint64_t expected = ((std::uint64_t{1} << ones) - 1) << (width - ones);
          CHECK(in.bits(width) == expected);
          place += width;
          CHECK(in.place() == place);
          CHECK(in.overran() == (place > size * 8));
        }
      }
    }
  }

  TEST_CASE("what is looked at ahead is not passed, and is no overrun") {
    const Bytes bytes = {0xAB, 0xCD, 0xEF};
    BitReader in(bytes);
    CHECK(in.peek(32) == 0xABCD'EF00);
    CHECK(in.peek(1) == 1);
    CHECK(in.place() == 0);
    in.drop(12);
    CHECK(in.peek(12) == 0xDEF);
    in.drop(12);
    CHECK(in.peek(32) == 0);
    CHECK(in.bits(0) == 0);
    CHECK(in.place() == 24);
    CHECK_FALSE(in.overran());
    in.drop(1);
    CHECK(in.overran());
  }

  TEST_CASE("a reader that begins at a place reads on as the one that was there") {
    Random random(13);
    for (int round = 0; round < 300; ++round) {
      const std::string text = random.bytes(30);
      const Bytes bytes(text.begin(), text.end());
      BitReader first(bytes);
      for (unsigned left = random.below(12); left > 0; --left) first.drop(random.below(33));
      BitReader second(bytes, first.place());
      CHECK(second.place() == first.place());
      CHECK(second.overran() == first.overran());
      for (unsigned width = 1; width <= 32; width += 5) {
        CHECK(second.bits(width) == first.bits(width));
      }
      CHECK(second.place() == first.place());
    }
  }
}
