#include "source/text_place.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string at(termdex::TextPlaces& places, std::size_t offset) {
  const auto place = places.at(offset);
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_SUITE("source/text_place") {
  TEST_CASE("lines and columns count from 1, columns in characters") {
    termdex::TextPlaces places("aé\nb\n\nc", "f");
    CHECK(at(places, 0) == "1:1");
    CHECK(at(places, 3) == "1:3");
    CHECK(at(places, 4) == "2:1");
    CHECK(at(places, 7) == "4:1");
    CHECK(at(places, 99) == "4:2");
    CHECK(at(places, 1) == "1:2");
  }
}
