#include "source/page_spelling.h"

#include <doctest/doctest.h>

namespace {

termdex::PageSpelling learned() {
  termdex::PageSpelling spelling;
  spelling.learn("A GPU trains the ViT. The GPU is fast, THE END. Etch is a process.");
  return spelling;
}

}  // namespace

TEST_SUITE("source/page_spelling") {
  TEST_CASE("a word takes the capitals that definitions mostly give it") {
    CHECK(learned().show("gpu training", "") == "GPU training");
    CHECK(learned().show("vit", "") == "ViT");
    CHECK(learned().show("is the", "") == "is the");
    CHECK(learned().show("etch process", "") == "etch process");
  }

  TEST_CASE("several words take the spelling of their own definition") {
    CHECK(learned().show("dall-e", "**DALL-E 3** is a model") == "DALL-E");
    CHECK(learned().show("dall-e", "DALL-Easy") == "dall-e");
    CHECK(learned().show("jailbreak", "[JAILBREAK]") == "jailbreak");
  }

  TEST_CASE("capitals on the head line stay") { CHECK(learned().show("RMS gpu", "") == "RMS gpu"); }

  TEST_CASE("a category begins with a capital, a short unknown one is an abbreviation") {
    CHECK(learned().show_category("process control") == "Process control");
    CHECK(learned().show_category("gpu design") == "GPU design");
    CHECK(learned().show_category("beol") == "BEOL");
    CHECK(learned().show_category("etch") == "Etch");
    CHECK(learned().show_category("").empty());
  }
}
