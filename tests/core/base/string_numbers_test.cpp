#include "base/string_numbers.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/checksum.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

}  // namespace

TEST_SUITE("base/string_numbers") {
  TEST_CASE("strings of one hash keep their numbers when they are hashed anew") {
    // Hashes of 32 bits of which the upper half is alike, found by trying.
    StringNumbers numbers;
    std::vector<std::string> alike;
    for (std::uint32_t i = 0; alike.size() < 600; ++i) {
      std::string text = "s" + std::to_string(i);
      const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
      const std::uint64_t hash = checksum({bytes, text.size()}) * 0x9E37'79B9'7F4A'7C15;
      // All begin at one place of a table of 2048.
      if ((hash >> 32U & 2047U) == 7) alike.push_back(std::move(text));
    }
    for (std::uint32_t i = 0; i < alike.size(); ++i) CHECK(numbers.number_of(alike[i]) == i);
    for (std::uint32_t i = 0; i < alike.size(); ++i) CHECK(numbers.number_of(alike[i]) == i);
    CHECK(numbers.size() == alike.size());
  }

  TEST_CASE("strings are numbered in the order in which they are met first") {
    StringNumbers numbers;
    CHECK(numbers.size() == 0);
    CHECK(numbers.order().empty());
    CHECK(numbers.number_of("b") == 0);
    CHECK(numbers.number_of("a") == 1);
    CHECK(numbers.number_of("b") == 0);
    CHECK(numbers.number_of("") == 2);
    CHECK(numbers.number_of("") == 2);
    CHECK(numbers.number_of("ab") == 3);
    CHECK(numbers.size() == 4);
    CHECK(numbers.bytes() == 4);
    CHECK(numbers[1] == "a");
    CHECK(numbers[2].empty());
    CHECK(numbers.order() == std::vector<std::uint32_t>{2, 1, 3, 0});
  }

  TEST_CASE("strings that differ in a byte 0, their length or a high byte only are different") {
    StringNumbers numbers;
    const std::vector<std::string> strings = {"",     std::string(1, '\0'),  std::string(2, '\0'),
                                              "a",    std::string("a\0", 2), "\x80",
                                              "\xFF", std::string(300, 'x'), std::string(301, 'x')};
    for (std::uint32_t i = 0; i < strings.size(); ++i) CHECK(numbers.number_of(strings[i]) == i);
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      CHECK(numbers.number_of(strings[i]) == i);
      CHECK(numbers[i] == strings[i]);
    }
    // Bytes are compared as numbers without a sign.
    CHECK(numbers.order() == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 7, 8, 5, 6});
  }

  TEST_CASE("a string that lies inside the numbered ones can be numbered") {
    StringNumbers numbers;
    numbers.number_of("alphabet");
    CHECK(numbers.number_of(numbers[0]) == 0);
    CHECK(numbers.number_of(numbers[0].substr(0, 5)) == 1);
    CHECK(numbers[1] == "alpha");
  }

  TEST_CASE("numbers stay what they are however many strings there are") {
    StringNumbers numbers;
    std::size_t bytes = 0;
    std::size_t wrong = 0;
    for (std::uint32_t i = 0; i < 5000; ++i) {
      const std::string text = std::to_string(i * 7919U);
      bytes += text.size();
      if (numbers.number_of(text) != i) ++wrong;
      if (numbers.number_of(std::to_string(i / 2 * 7919U)) != i / 2) ++wrong;
    }
    for (std::uint32_t i = 0; i < 5000; ++i) {
      if (numbers[i] != std::to_string(i * 7919U)) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(numbers.size() == 5000);
    CHECK(numbers.bytes() == bytes);
  }

  TEST_CASE("random strings have the numbers and the order of a map") {
    Random random(21);
    for (int round = 0; round < 20; ++round) {
      StringNumbers numbers;
      std::map<std::string, std::uint32_t> slow;
      std::size_t wrong = 0;
      for (unsigned left = random.below(2000); left > 0; --left) {
        const std::string text = random.one_in(2) ? random.word("ab", 0, 9) : random.bytes(12);
        const auto expected = slow.emplace(text, static_cast<std::uint32_t>(slow.size())).first;
        if (numbers.number_of(text) != expected->second) ++wrong;
      }
      std::vector<std::uint32_t> order;
      for (const auto& [text, number] : slow) order.push_back(number);
      CAPTURE(round);
      CHECK(wrong == 0);
      CHECK(numbers.size() == slow.size());
      CHECK(numbers.order() == order);
    }
  }
}
