#include "base/tally.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Counts = std::vector<std::uint32_t>;
using Lengths = std::vector<std::uint8_t>;

std::uint64_t cost(const Counts& counts, const Lengths& lengths) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) bits += std::uint64_t{counts[i]} * lengths[i];
  return bits;
}

// Of what is filled, a share of 2^32.
std::uint64_t filled(const Lengths& lengths) {
  std::uint64_t sum = 0;
  for (const std::uint8_t length : lengths) {
    if (length > 0) sum += std::uint64_t{1} << (32U - length);
  }
  return sum;
}
constexpr std::uint64_t kFull = std::uint64_t{1} << 32U;

// The fewest bits: the two lightest are joined, and each joining is one bit for all below it.
std::uint64_t slow_cost(const Counts& counts) {
  std::vector<std::uint64_t> weights;
  for (const std::uint32_t count : counts) {
    if (count > 0) weights.push_back(count);
  }
  std::uint64_t bits = 0;
  while (weights.size() > 1) {
    std::sort(weights.begin(), weights.end());
    weights[1] += weights[0];
    bits += weights[1];
    weights.erase(weights.begin());
  }
  return bits;
}

// The fewest bits of all lengths that there are, from the place `at` on.
std::uint64_t brute_cost(const Counts& counts, Lengths& lengths, std::size_t at) {
  if (at == counts.size()) {
    return filled(lengths) <= kFull ? cost(counts, lengths)
                                    : std::numeric_limits<std::uint64_t>::max();
  }
  std::uint64_t best = std::numeric_limits<std::uint64_t>::max();
  for (std::uint8_t length = 1; length < counts.size(); ++length) {
    lengths[at] = length;
    best = std::min(best, brute_cost(counts, lengths, at + 1));
  }
  return best;
}

Counts random_counts(Random& random, std::size_t size) {
  const std::size_t most = std::size_t{1} << random.below(20);
  Counts counts;
  for (std::size_t i = 0; i < size; ++i) counts.push_back(random.below(most + 1));
  return counts;
}

Counts fibonacci(std::size_t size) {
  Counts counts = {1, 1};
  while (counts.size() < size) counts.push_back(counts.back() + counts[counts.size() - 2]);
  return counts;
}

}  // namespace

TEST_SUITE("base/tally") {
  TEST_CASE("the lengths of small codes are known") {
    CHECK(code_lengths({}, 15).empty());
    CHECK(code_lengths({0, 0}, 15) == Lengths{0, 0});
    CHECK(code_lengths({0, 9, 0}, 15) == Lengths{0, 1, 0});
    CHECK(code_lengths({1, 0, 1000}, 15) == Lengths{1, 0, 1});
    CHECK(code_lengths({1, 4, 2, 1}, 15) == Lengths{3, 1, 2, 3});
    CHECK(code_lengths({5, 5, 5, 5}, 15) == Lengths{2, 2, 2, 2});
    CHECK(code_lengths({1, 1, 2, 3, 5, 8}, 15) == Lengths{5, 5, 4, 3, 2, 1});
  }

  TEST_CASE("no lengths at all take fewer bits") {
    Random random(41);
    for (int round = 0; round < 60; ++round) {
      Counts counts = random_counts(random, 2 + random.below(5));
      for (std::uint32_t& count : counts) ++count;
      Lengths tried(counts.size());
      CAPTURE(round);
      CHECK(cost(counts, code_lengths(counts, 15)) == brute_cost(counts, tried, 0));
    }
  }

  TEST_CASE("a large code takes the bits of the slow one, and fills all codes") {
    Random random(42);
    for (int round = 0; round < 150; ++round) {
      const Counts counts = random_counts(random, 2 + random.below(200));
      const Lengths lengths = code_lengths(counts, 32);
      std::size_t used = 0;
      for (std::size_t i = 0; i < counts.size(); ++i) {
        CHECK((lengths[i] > 0) == (counts[i] > 0));
        if (counts[i] > 0) ++used;
      }
      CAPTURE(round);
      if (used < 2) continue;
      CHECK(cost(counts, lengths) == slow_cost(counts));
      CHECK(filled(lengths) == kFull);
    }
  }

  TEST_CASE("no length is over the limit, and what is likelier is never longer") {
    for (const unsigned most : {6U, 7U, 15U, 24U}) {
      const Counts counts = fibonacci(40);
      const Lengths lengths = code_lengths(counts, most);
      CAPTURE(most);
      CHECK(*std::max_element(lengths.begin(), lengths.end()) <= most);
      CHECK(std::is_sorted(lengths.rbegin(), lengths.rend()));
      CHECK(filled(lengths) == kFull);
      CHECK(PrefixCode(40).set(lengths) == (most <= PrefixCode::kMostBits));
    }
    CHECK(code_lengths(fibonacci(40), 39)[0] == 39);
    CHECK(code_lengths(fibonacci(16), 15)[0] == 15);
    CHECK(code_lengths(fibonacci(17), 15)[0] <= 15);
  }

  TEST_CASE("a limit that is not reached changes nothing") {
    CHECK(code_lengths(fibonacci(16), 15) == code_lengths(fibonacci(16), 32));
  }

  TEST_CASE("the limit can be as low as so many numbers allow") {
    Random random(43);
    for (int round = 0; round < 200; ++round) {
      Counts counts = random_counts(random, 2 + random.below(140));
      for (std::uint32_t& count : counts) ++count;
      const auto most = static_cast<unsigned>(std::bit_width(counts.size() - 1));
      const Lengths lengths = code_lengths(counts, most);
      CAPTURE(counts.size());
      CHECK(*std::max_element(lengths.begin(), lengths.end()) <= most);
      CHECK(filled(lengths) == kFull);
    }
  }

  TEST_CASE("counts as large as can be do not overflow") {
    const Counts counts(300, 0xFFFF'FFFF);
    CHECK(cost(Counts(300, 1), code_lengths(counts, 15)) == slow_cost(Counts(300, 1)));
    const Lengths lengths = code_lengths({1, 0xFFFF'FFFF, 0xFFFF'FFFF, 1}, 15);
    CHECK(lengths[0] == 3);
    CHECK(lengths[3] == 3);
    CHECK(filled(lengths) == kFull);
  }

  TEST_CASE("a tally gives back what it is told") {
    Tally tally;
    CHECK(tally.bits(3, 5) == 5);
    CHECK(tally.bit(true));
    CHECK_FALSE(tally.bit(false));
    CHECK(tally.uniform(9, 8) == 8);
    CHECK(PrefixCode(10).code(tally, 9) == 9);
    CHECK(NumberCode().code(tally, 0xFFFF'FFFF) == 0xFFFF'FFFF);
  }

  TEST_CASE("each code is fitted to what it was asked for, and to nothing else") {
    PrefixCode first(5);
    PrefixCode second(5);
    PrefixCode third(5);
    Tally tally;
    for (const std::uint32_t value : {4U, 4U, 4U, 4U, 1U, 1U, 0U}) first.code(tally, value);
    second.code(tally, 2);
    for (PrefixCode* const code : {&first, &second, &third}) tally.fit(*code);
    CHECK(first.lengths() == Lengths{2, 2, 0, 0, 1});
    const std::vector<std::uint8_t> ones = {0xFF};
    BitReader in(ones);
    CHECK(second.code(in) == 2);
    CHECK(third.code(in) == 0);
    CHECK(in.place() == 0);
  }

  TEST_CASE("a code fitted to all numbers has those that were not counted, too") {
    PrefixCode code(5);
    PrefixCode unasked(4);
    Tally tally;
    for (int i = 0; i < 9; ++i) code.code(tally, 3);
    tally.fit(code, true);
    tally.fit(unasked, true);
    CHECK(code.lengths() == Lengths{3, 3, 3, 1, 3});
    CHECK(unasked.lengths() == Lengths{2, 2, 2, 2});
  }
}
