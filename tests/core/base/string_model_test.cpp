#include "base/string_model.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/random_body.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr unsigned kBits = 12;
constexpr std::size_t kMost = 400;

using Strings = std::vector<std::string>;

// `known`: the bytes of each string that the decoder has before.
std::vector<std::uint8_t> encoded(const Strings& strings, std::size_t known = 0) {
  RangeEncoder out;
  StringModel model(kBits);
  for (std::string text : strings) model.code(out, text, std::min(known, text.size()), kMost);
  return out.finish();
}

Strings back(const Strings& strings, std::size_t known = 0) {
  const auto bytes = encoded(strings, known);
  RangeDecoder in(bytes);
  StringModel model(kBits);
  Strings read;
  for (const std::string& given : strings) {
    std::string text = given.substr(0, known);
    REQUIRE(model.code(in, text, text.size(), kMost));
    read.push_back(text);
  }
  CHECK_FALSE(in.overran());
  return read;
}

// A model that has learnt some words.
StringModel taught() {
  StringModel model(kBits);
  RangeEncoder out;
  for (std::string text : {"wafer", "water", "watery", "wafers", "stepper"}) {
    model.code(out, text, 0, kMost);
  }
  return model;
}

std::vector<std::uint8_t> encoded(const StringModel& model, std::string text) {
  RangeEncoder out;
  model.code(out, text, 0, kMost);
  return out.finish();
}

}  // namespace

TEST_SUITE("base/string_model") {
  TEST_CASE("random Unicode comes back") {
    Random random(77);
    for (int round = 0; round < 200; ++round) {
      Strings strings;
      for (unsigned left = random.below(20); left > 0; --left) {
        strings.push_back(random_text(random, 30));
      }
      CAPTURE(round);
      CHECK(back(strings) == strings);
    }
  }

  TEST_CASE("every byte but 0 comes back, alone and among others") {
    Strings strings;
    for (int byte = 1; byte < 256; ++byte) {
      strings.emplace_back(1, static_cast<char>(static_cast<unsigned char>(byte)));
    }
    std::string all;
    for (const std::string& text : strings) all += text;
    strings.push_back(all);
    strings.emplace_back();
    CHECK(back(strings) == strings);
  }

  TEST_CASE("what the decoder knows of a string is not coded") {
    const Strings strings = {"wafer", "wafers", "waf", "wa", "w", ""};
    for (const std::size_t known : {1U, 2U, 3U}) {
      CAPTURE(known);
      CHECK(back(strings, known) == strings);
    }
    CHECK(encoded({std::string(300, 'x') + "\xF0\x9F\x98\x80"}, 300).size() < 12);
  }

  TEST_CASE("a string of exactly the limit is read, a longer one refused") {
    std::string text(20, 'x');
    RangeEncoder out;
    StringModel written(kBits);
    REQUIRE(written.code(out, text, 0, 20));
    const auto bytes = out.finish();
    for (const std::size_t most : {0U, 1U, 19U, 20U, 21U}) {
      RangeDecoder in(bytes);
      StringModel model(kBits);
      std::string read;
      CAPTURE(most);
      CHECK(model.code(in, read, 0, most) == (most >= 20));
      CHECK(read.size() <= most + 1);
    }
  }

  TEST_CASE("a string that was learnt takes fewer bytes") {
    const StringModel fresh(kBits);
    CHECK(encoded(taught(), "wafer").size() < encoded(fresh, "wafer").size());
  }

  TEST_CASE("a model that does not learn reads the same whatever was read before") {
    const StringModel model = taught();
    Random random(78);
    for (int round = 0; round < 100; ++round) {
      const auto before = encoded(model, random_text(random, 20));
      const auto bytes = encoded(model, "watery 水");
      std::string other;
      RangeDecoder first(before);
      REQUIRE(model.code(first, other, 0, kMost));
      std::string text;
      RangeDecoder in(bytes);
      REQUIRE(model.code(in, text, 0, kMost));
      CHECK(text == "watery 水");
    }
  }

  TEST_CASE("any bytes give strings without a zero byte, or more than the limit") {
    Random random(79);
    for (int round = 0; round < 1000; ++round) {
      std::vector<std::uint8_t> bytes;
      for (const char c : random.bytes(30)) bytes.push_back(static_cast<std::uint8_t>(c));
      RangeDecoder in(bytes);
      StringModel model(kBits);
      std::string text;
      const bool read = model.code(in, text, 0, 32);
      CAPTURE(round);
      CHECK((!read || text.find('\0') == std::string::npos));
      CHECK(text.size() <= 33);
    }
  }
}
