#include "base/prefix_code.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Bytes = std::vector<std::uint8_t>;
using Lengths = std::vector<std::uint8_t>;

PrefixCode code_of(const Lengths& lengths) {
  PrefixCode code(lengths.size());
  REQUIRE(code.set(lengths));
  return code;
}

// The bits of one number as a text.
std::string digits_of(const PrefixCode& code, std::uint32_t value) {
  BitWriter out;
  code.code(out, value);
  const Bytes bytes = out.finish();
  BitReader in(bytes);
  std::string digits;
  while (digits.size() < code.lengths()[value]) digits += in.bit() ? '1' : '0';
  return digits;
}

// Lengths that fill all codes: one code, of which any is parted again and again.
Lengths random_lengths(Random& random, std::size_t most) {
  Lengths lengths = {1, 1};
  for (unsigned left = random.below(most); left > 0; --left) {
    const std::size_t parted = random.one_in(3) ? random.below(lengths.size()) : 0;
    if (lengths[parted] == PrefixCode::kMostBits) continue;
    lengths.push_back(++lengths[parted]);
  }
  for (unsigned left = random.below(most); left > 0; --left) lengths.push_back(0);
  for (std::size_t i = lengths.size(); i > 1; --i) {
    std::swap(lengths[i - 1], lengths[random.below(i)]);
  }
  return lengths;
}

// Lengths 1, 2 and so on, the last of which stands twice.
Lengths stairs(std::uint8_t longest) {
  Lengths lengths;
  for (std::uint8_t i = 1; i <= longest; ++i) lengths.push_back(i);
  lengths.push_back(longest);
  return lengths;
}

}  // namespace

TEST_SUITE("base/prefix_code") {
  TEST_CASE("what is shorter comes first, and among those of a length what is less") {
    const PrefixCode code = code_of({3, 1, 0, 3, 2});
    CHECK(digits_of(code, 1) == "0");
    CHECK(digits_of(code, 4) == "10");
    CHECK(digits_of(code, 0) == "110");
    CHECK(digits_of(code, 3) == "111");
    CHECK(digits_of(code, 2) == "");
    const PrefixCode longest = code_of(stairs(15));
    CHECK(digits_of(longest, 13) == "11111111111110");
    CHECK(digits_of(longest, 14) == "111111111111110");
    CHECK(digits_of(longest, 15) == "111111111111111");
  }

  TEST_CASE("lengths of no code are refused") {
    for (const Lengths& lengths :
         {Lengths{}, Lengths{0}, Lengths{0, 0, 0}, Lengths{1, 1, 1}, Lengths{1, 2, 2, 15},
          Lengths{1, 2}, Lengths{2, 2, 2}, Lengths{1, 15, 15}, Lengths{15, 15}, Lengths{16},
          Lengths{1, 1, 16}, Lengths{0, 255}, Lengths(257, 1), Lengths(300, 8), Lengths(255, 8)}) {
      CAPTURE(lengths.size());
      CHECK_FALSE(PrefixCode(lengths.size()).set(lengths));
    }
    Lengths sixteen = stairs(16);
    CHECK_FALSE(PrefixCode(sixteen.size()).set(sixteen));
    Lengths under = stairs(15);
    under.pop_back();
    CHECK_FALSE(PrefixCode(under.size()).set(under));
    Lengths over = stairs(15);
    over.push_back(15);
    CHECK_FALSE(PrefixCode(over.size()).set(over));
  }

  TEST_CASE("an only number takes no bits, whatever length it has") {
    for (std::uint8_t length = 1; length <= PrefixCode::kMostBits; ++length) {
      PrefixCode code = code_of({1, 1, 0, 0});
      REQUIRE(code.set({0, 0, 0, length}));
      CHECK(code.lengths() == Lengths{0, 0, 0, 0});
      CHECK(digits_of(code, 3) == "");
      const Bytes bytes = {0xFF};
      BitReader in(bytes);
      CHECK(code.code(in) == 3);
      CHECK(in.place() == 0);
      REQUIRE(code.set({1, 1, 0, 0}));
      CHECK(code.code(in) == 1);
      CHECK(in.place() == 1);
    }
  }

  TEST_CASE("a code that is not set yet is that of 0 alone") {
    const Bytes bytes = {0xFF, 0xFF};
    BitReader in(bytes);
    CHECK(PrefixCode(9).code(in) == 0);
    CHECK(in.place() == 0);
  }

  TEST_CASE("no code begins with another, in order they ascend, and all are used up") {
    Random random(31);
    for (int round = 0; round < 200; ++round) {
      const Lengths lengths = random_lengths(random, 120);
      const PrefixCode code = code_of(lengths);
      std::map<std::pair<unsigned, std::uint32_t>, std::string> by_length;
      for (std::uint32_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] > 0) by_length[{lengths[i], i}] = digits_of(code, i);
      }
      std::size_t wrong = 0;
      std::uint32_t sum = 0;
      std::string last;
      for (const auto& [number, digits] : by_length) {
        if (last >= digits || (!last.empty() && digits.starts_with(last))) ++wrong;
        last = digits;
        sum += 1U << (PrefixCode::kMostBits - digits.size());
      }
      CAPTURE(round);
      CHECK(wrong == 0);
      CHECK(sum == 1U << PrefixCode::kMostBits);
      CHECK(code.lengths() == lengths);
    }
  }

  TEST_CASE("any bits are the number whose code they begin with") {
    Random random(32);
    for (int round = 0; round < 100; ++round) {
      const PrefixCode code = code_of(random_lengths(random, 120));
      std::map<std::string, std::uint32_t> slow;
      for (std::uint32_t i = 0; i < code.count(); ++i) {
        if (code.lengths()[i] > 0) slow[digits_of(code, i)] = i;
      }
      const std::string text = random.bytes(60) + "\xFF\xFE";
      const Bytes bytes(text.begin(), text.end());
      BitReader in(bytes);
      BitReader slow_in(bytes);
      std::size_t wrong = 0;
      while (!in.overran()) {
        std::string digits;
        while (!slow.contains(digits)) digits += slow_in.bit() ? '1' : '0';
        if (code.code(in) != slow[digits] || in.place() != slow_in.place()) ++wrong;
      }
      CAPTURE(round);
      CHECK(wrong == 0);
    }
  }

  TEST_CASE("lengths are four bits each, zeros in runs of up to sixteen") {
    struct Row {
      Lengths lengths;
      std::uint64_t bits;
    };
    Lengths apart(18, 0);
    apart.front() = apart.back() = 1;  // sixteen zeros
    Lengths further(19, 0);
    further.front() = further.back() = 1;  // seventeen
    for (const Row& row : {Row{{2, 1, 3, 3}, 1 + 4 * 4}, Row{{1, 0, 1}, 1 + 4 + 8 + 4},
                           Row{{1, 1, 0, 0}, 1 + 8 + 8}, Row{apart, 1 + 4 + 8 + 4},
                           Row{further, 1 + 4 + 16 + 4}, Row{{0, 0, 1, 0}, 1 + 2}, Row{{1}, 1}}) {
      PrefixCode code = code_of(row.lengths);
      BitWriter out;
      CHECK(code.code_lengths(out));
      out.bits(1, 1);
      const Bytes bytes = out.finish();
      CAPTURE(row.bits);
      PrefixCode back(row.lengths.size());
      BitReader in(bytes);
      CHECK(back.code_lengths(in));
      CHECK(in.place() == row.bits);
      CHECK(in.bit());
      CHECK(back.lengths() == code.lengths());
    }
  }

  TEST_CASE("a code that was written comes back, an only number too") {
    Random random(33);
    for (int round = 0; round < 300; ++round) {
      Lengths lengths = random_lengths(random, 150);
      if (random.one_in(5)) {
        const std::size_t only = random.below(lengths.size());
        lengths.assign(lengths.size(), 0);
        lengths[only] = 1;
      }
      PrefixCode code = code_of(lengths);
      BitWriter out;
      CHECK(code.code_lengths(out));
      for (int i = 0; i < 8; ++i) out.bits(32, 0x9E37'79B9U * static_cast<std::uint32_t>(i));
      const Bytes bytes = out.finish();
      PrefixCode back(lengths.size());
      BitReader in(bytes);
      REQUIRE(back.code_lengths(in));
      CHECK(back.lengths() == code.lengths());
      BitReader same(bytes, in.place());
      std::size_t wrong = 0;
      for (int i = 0; i < 16; ++i) {
        if (back.code(in) != code.code(same) || in.place() != same.place()) ++wrong;
      }
      CHECK(wrong == 0);
    }
  }

  TEST_CASE("a run of zeros beyond the last number is refused") {
    for (const std::uint32_t more : {0U, 1U, 2U, 15U}) {
      BitWriter out;
      out.bit(false);
      out.bits(4, 1);
      out.bits(4, 1);
      out.bits(4, 0);
      out.bits(4, more);  // of the last two numbers, one is left
      out.bits(8, 0);
      const Bytes bytes = out.finish();
      BitReader in(bytes);
      CHECK(PrefixCode(4).code_lengths(in) == (more < 2));
    }
  }

  TEST_CASE("any bytes are refused, or are a code whose numbers are below its count") {
    Random random(34);
    std::size_t codes = 0;
    std::size_t wrong = 0;
    for (int round = 0; round < 20000; ++round) {
      const std::string text = random.bytes(12);
      const Bytes bytes(text.begin(), text.end());
      PrefixCode code(1 + random.below(random.one_in(4) ? 257 : 5));
      BitReader in(bytes);
      if (!code.code_lengths(in)) continue;
      ++codes;
      std::uint32_t sum = 0;
      for (const std::uint8_t length : code.lengths()) {
        if (length > PrefixCode::kMostBits) ++wrong;
        if (length > 0) sum += 1U << (PrefixCode::kMostBits - length);
      }
      if (sum != 0 && sum != 1U << PrefixCode::kMostBits) ++wrong;
      for (int i = 0; i < 20; ++i) {
        const std::uint64_t place = in.place();
        const std::uint32_t value = code.code(in);
        if (value >= code.count() || in.place() != place + code.lengths()[value]) ++wrong;
      }
    }
    CHECK(wrong == 0);
    CHECK(codes > 5000);
  }

  TEST_CASE("numbers of any size come back, small ones by a code of their own") {
    struct Row {
      std::uint32_t value;
      unsigned digits;  // behind that code
    };
    NumberCode code;
    Lengths lengths(code.kinds().count(), 6);  // 44 numbers, so twenty of them in five bits
    for (std::size_t i = 0; i < 20; ++i) lengths[i] = 5;
    REQUIRE(code.kinds().set(lengths));
    for (const Row& row :
         {Row{0, 0}, Row{1, 0}, Row{15, 0}, Row{16, 4}, Row{17, 4}, Row{31, 4}, Row{32, 5},
          Row{63, 5}, Row{64, 6}, Row{0xFFFF, 15}, Row{0x10000, 16}, Row{255, 7}, Row{256, 8},
          Row{0x7FFF'FFFF, 30}, Row{0x8000'0000, 31}, Row{0xFFFF'FFFF, 31}}) {
      CAPTURE(row.value);
      BitWriter out;
      CHECK(code.code(out, row.value) == row.value);
      const Bytes bytes = out.finish();
      BitReader in(bytes);
      CHECK(code.code(in) == row.value);
      const std::uint64_t kind_bits = row.value < 256 ? 5 : 6;
      CHECK(in.place() == kind_bits + row.digits);
    }
  }

  TEST_CASE("random numbers follow one another") {
    Random random(35);
    NumberCode code;
    Lengths lengths(code.kinds().count(), 6);
    for (std::size_t i = 0; i < 20; ++i) lengths[i] = 5;
    REQUIRE(code.kinds().set(lengths));
    std::vector<std::uint32_t> values;
    BitWriter out;
    for (int i = 0; i < 3000; ++i) {
      const std::uint32_t any = random.below(0x10000) << 16U | random.below(0x10000);
      values.push_back(any >> random.below(32));
      code.code(out, values.back());
    }
    const Bytes bytes = out.finish();
    BitReader in(bytes);
    std::size_t wrong = 0;
    for (const std::uint32_t value : values) {
      if (code.code(in) != value) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK_FALSE(in.overran());
  }
}
