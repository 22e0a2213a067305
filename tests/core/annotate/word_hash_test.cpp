#include "annotate/word_hash.h"

#include <doctest/doctest.h>

using namespace termdex;

TEST_SUITE("annotate/word_hash") {
  TEST_CASE("a word and its plural have one stem, and words of their own") {
    CHECK(stem_hash("query") == stem_hash("queries"));
    CHECK(stem_hash("wafer") == stem_hash("wafers"));
    CHECK(word_hash("wafer") != word_hash("wafers"));
  }

  TEST_CASE("what has lost a y is not what never had one") {
    CHECK(stem_hash("quer") != stem_hash("query"));
  }
}
