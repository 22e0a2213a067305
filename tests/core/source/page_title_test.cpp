#include "source/page_title.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string shape(std::string_view line, std::string_view body) {
  const auto heads = termdex::read_page_heads({line});
  const auto title = termdex::make_page_title(heads.at(0), body, {});
  std::string out = title.term;
  for (const auto& alias : title.aliases) out += " | " + alias;
  return out;
}

}  // namespace

TEST_SUITE("source/page_title") {
  TEST_CASE("the term is written as the definition begins") {
    CHECK(shape("dall-e 3, art", "**DALL-E 3** is a model") == "DALL-E 3");
    CHECK(shape("data-free distillation, x", "**Data-Free Distillation**, a way") ==
          "Data-Free Distillation");
    CHECK(shape("etch rate, x", "An etch rate is a speed") == "Etch rate");
    CHECK(shape("etch rate, x", "Etch rate is a speed") == "Etch rate");
  }

  TEST_CASE("a definition that begins otherwise leaves the head as it is") {
    CHECK(shape("etch rate, x", "**Etching** is removal") == "etch rate");
    CHECK(shape("etch rate, x", "") == "etch rate");
  }

  TEST_CASE("an expansion is an alias, from the head or from the definition") {
    CHECK(shape("dan (do anything now),dan,do anything now,x", "**DAN (Do Anything Now)** is") ==
          "DAN | Do Anything Now");
    CHECK(shape("dan (do anything now),dan,x", "A prompt") == "dan | do anything now");
    CHECK(shape("dare, dare, x", "**DARE** (Drop and Rescale) is") == "DARE | Drop and Rescale");
    CHECK(shape("dare, x", "**DARE** (also called Drop) is") == "DARE");
  }
}
