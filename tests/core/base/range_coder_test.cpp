#include "base/range_coder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Bytes = std::vector<std::uint8_t>;

// One choice of any sort, for both ways: the coder is given it or gives it.
struct Choice {
  enum class Sort : std::uint8_t { part, bit, learnt, uniform } sort = Sort::part;
  std::uint32_t start = 0;
  std::uint32_t size = 1;
  std::uint32_t total = 1;
};

Choice random_choice(Random& random) {
  Choice choice{.sort = static_cast<Choice::Sort>(random.below(4))};
  const std::uint32_t count = 1 + random.below(random.one_in(2) ? 4 : kMaxCoderTotal);
  switch (choice.sort) {
    case Choice::Sort::part:
      choice.total = count;
      choice.start = random.below(count);
      choice.size = 1 + random.below(count - choice.start);
      break;
    case Choice::Sort::uniform:
      choice.total = random.one_in(4) ? 0xFFFF'FFFF - random.below(9) : count;
      choice.start = random.below(choice.total);
      break;
    case Choice::Sort::bit: choice.total = 1 + random.below(0xFFFF); [[fallthrough]];
    case Choice::Sort::learnt: choice.start = random.below(2);
  }
  return choice;
}

std::vector<Choice> random_choices(Random& random, std::size_t most) {
  std::vector<Choice> choices;
  for (std::size_t left = random.below(most); left > 0; --left) {
    choices.push_back(random_choice(random));
  }
  return choices;
}

void encode(RangeEncoder& out, AdaptiveBit& model, const Choice& choice) {
  switch (choice.sort) {
    case Choice::Sort::part: out.part(choice.start, choice.size, choice.total); break;
    case Choice::Sort::uniform: out.uniform(choice.total, choice.start); break;
    case Choice::Sort::bit: out.bit(choice.total, choice.start == 1); break;
    case Choice::Sort::learnt: out.bit(model, choice.start == 1);
  }
}

Bytes encoded(const std::vector<Choice>& choices, std::uint64_t at_least = 0) {
  RangeEncoder out;
  AdaptiveBit model;
  for (const Choice& choice : choices) encode(out, model, choice);
  return out.finish(at_least);
}

// Whether the decoder's next choice is the one given.
bool comes_back(RangeDecoder& in, AdaptiveBit& model, const Choice& choice) {
  switch (choice.sort) {
    case Choice::Sort::part: {
      const std::uint32_t part = in.part(choice.total);
      in.taken(choice.start, choice.size);
      return part >= choice.start && part - choice.start < choice.size;
    }
    case Choice::Sort::uniform: return in.uniform(choice.total) == choice.start;
    case Choice::Sort::bit: return in.bit(choice.total) == (choice.start == 1);
    case Choice::Sort::learnt: break;
  }
  return in.bit(model) == (choice.start == 1);
}

// How many choices come back in order; all of them unless the coder errs.
std::size_t count_back(RangeDecoder& in, const std::vector<Choice>& choices) {
  AdaptiveBit model;
  std::size_t count = 0;
  while (count < choices.size() && comes_back(in, model, choices[count])) ++count;
  return count;
}

Choice part(std::uint32_t start, std::uint32_t size, std::uint32_t total) {
  return {Choice::Sort::part, start, size, total};
}
Choice uniform(std::uint32_t value, std::uint32_t count) {
  return {Choice::Sort::uniform, value, 1, count};
}

}  // namespace

TEST_SUITE("base/range_coder") {
  TEST_CASE("random choices come back, and the decoder knows that it has read no more") {
    Random random(71);
    for (int round = 0; round < 20'000; ++round) {
      const auto choices = random_choices(random, round % 100 == 0 ? 2000 : 12);
      const Bytes bytes = encoded(choices);
      RangeDecoder in(bytes);
      CAPTURE(round);
      REQUIRE(count_back(in, choices) == choices.size());
      REQUIRE_FALSE(in.overran());
    }
  }

  TEST_CASE("a choice without an alternative takes no bytes") {
    CHECK(encoded(std::vector<Choice>(1000, uniform(0, 1))) == encoded({}));
    CHECK(encoded(std::vector<Choice>(1000, part(0, 7, 7))).size() <= 2);
  }

  TEST_CASE("the largest counts and totals come back at both ends") {
    std::vector<Choice> choices;
    for (const std::uint32_t count : {1U, 2U, kMaxCoderTotal - 1, kMaxCoderTotal,
                                      kMaxCoderTotal + 1, 0xFFFF'FFFE, 0xFFFF'FFFF}) {
      choices.push_back(uniform(0, count));
      choices.push_back(uniform(count - 1, count));
    }
    choices.push_back(part(kMaxCoderTotal - 1, 1, kMaxCoderTotal));
    choices.push_back(part(0, 1, kMaxCoderTotal));
    const Bytes bytes = encoded(choices);
    RangeDecoder in(bytes);
    CHECK(count_back(in, choices) == choices.size());
  }

  TEST_CASE("a carry runs through any number of bytes") {
    // The largest part of many leaves bytes of 0xFF behind, which the last choice turns over.
    Random random(72);
    for (int round = 0; round < 2000; ++round) {
      std::vector<Choice> choices(random.below(60), part(0xFFFF, 1, 0x10000));
      for (unsigned left = random.below(5); left > 0; --left) {
        choices.push_back(part(random.below(0x10000), 1, 0x10000));
      }
      choices.push_back(part(1, 0xFFFF, 0x10000));
      const Bytes bytes = encoded(choices);
      RangeDecoder in(bytes);
      CAPTURE(round);
      REQUIRE(count_back(in, choices) == choices.size());
      REQUIRE_FALSE(in.overran());
    }
  }

  TEST_CASE("a bit that was likely takes little") {
    RangeEncoder out;
    AdaptiveBit model;
    for (int i = 0; i < 8000; ++i) out.bit(model, true);
    CHECK(out.finish().size() < 10);
  }

  TEST_CASE("three or four zeros at the end are left out, and no others") {
    // The second row ends in five zeros: the last choice turns over what the others left.
    for (const auto& choices :
         {std::vector<Choice>{}, std::vector<Choice>{uniform(35, 311), uniform(179, 781)},
          std::vector<Choice>(7, uniform(0, 256))}) {
      const Bytes bytes = encoded(choices);
      RangeDecoder in(bytes);
      REQUIRE(count_back(in, choices) == choices.size());
      CHECK(in.offset() - bytes.size() >= 3);
      CHECK(in.offset() - bytes.size() <= 4);
      CHECK_FALSE(in.overran());
    }
  }

  TEST_CASE("there are more bytes than at_least, which say the same") {
    Random random(73);
    const auto choices = random_choices(random, 50);
    const Bytes shortest = encoded(choices);
    for (const std::size_t at_least :
         {std::size_t{0}, shortest.size() - 1, shortest.size(), std::size_t{1000}}) {
      const Bytes bytes = encoded(choices, at_least);
      RangeDecoder in(bytes);
      CAPTURE(at_least);
      CHECK(bytes.size() == std::max(shortest.size(), at_least + 1));
      CHECK(count_back(in, choices) == choices.size());
    }
  }

  TEST_CASE("a decoder goes on from any place") {
    Random random(74);
    for (int round = 0; round < 200; ++round) {
      const auto before = random_choices(random, 60);
      // The model of the second part is new: a place has none.
      const auto behind = random_choices(random, 60);
      RangeEncoder out;
      AdaptiveBit first;
      AdaptiveBit second;
      for (const Choice& choice : before) encode(out, first, choice);
      for (const Choice& choice : behind) encode(out, second, choice);
      const Bytes bytes = out.finish();
      RangeDecoder in(bytes);
      REQUIRE(count_back(in, before) == before.size());
      RangeDecoder again(bytes, in.place());
      CAPTURE(round);
      CHECK(count_back(again, behind) == behind.size());
      CHECK(count_back(in, behind) == behind.size());
    }
  }

  TEST_CASE("whatever the bytes are, choices are within their counts") {
    Random random(75);
    for (int round = 0; round < 2000; ++round) {
      Bytes bytes;
      for (const char c : random.bytes(40)) bytes.push_back(static_cast<std::uint8_t>(c));
      RangeDecoder in(bytes);
      AdaptiveBit model;
      bool within = true;
      for (const Choice& choice : random_choices(random, 100)) {
        if (choice.sort == Choice::Sort::part) {
          const std::uint32_t got = in.part(choice.total);
          within = within && got < choice.total;
          in.taken(got, 1);
        } else if (choice.sort == Choice::Sort::uniform) {
          within = within && in.uniform(choice.total) < choice.total;
        } else {
          static_cast<void>(in.bit(model));
        }
      }
      CAPTURE(round);
      CHECK(within);
    }
  }

  TEST_CASE("who reads on behind the end has overrun") {
    RangeDecoder in(Bytes{});
    CHECK_FALSE(in.overran());
    for (int i = 0; i < 16; ++i) static_cast<void>(in.bit(0x8000U));
    CHECK(in.overran());
    CHECK(RangeDecoder(Bytes{}).uniform(1) == 0);
  }
}
