#include "text/word_filter.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

bool admits(const WordFilter& filter, std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= WordFilter::letter_bit(static_cast<unsigned char>(c));
  return filter.admits(letters, word.size());
}

}  // namespace

TEST_SUITE("text/word_filter") {
  TEST_CASE("without patterns nothing is admitted") { CHECK_FALSE(admits({}, "token")); }

  TEST_CASE("what lacks more letters than the edits is not, whatever its case") {
    WordFilter filter;
    filter.add("token", 1);
    CHECK(admits(filter, "TOKEN"));
    CHECK(admits(filter, "taken"));
    CHECK_FALSE(admits(filter, "taxen"));
    CHECK_FALSE(admits(filter, "tok"));
    CHECK(admits(filter, "tokens"));
    CHECK(admits(filter, "detokenizer"));
    CHECK_FALSE(admits(filter, "takeners"));
  }

  TEST_CASE("letters of a pattern that are not ASCII may be missing") {
    WordFilter filter;
    filter.add("größe", 0);
    CHECK(admits(filter, "grone"));
    CHECK_FALSE(admits(filter, "gravy"));
  }

  TEST_CASE("what is near a pattern or holds it is always admitted") {
    Random random(91);
    for (int round = 0; round < 4000; ++round) {
      const std::string pattern = random.word("abcdp01", 1, 8);
      const std::string word = random.word("abcdp01", 1, 12);
      const unsigned edits = random.below(3);
      WordFilter filter;
      filter.add("zzzzzzzzzzzzzzzzzzzzzzzz", 0);
      filter.add(pattern, edits);
      if (slow_edits(pattern, word) > edits && word.find(pattern) == std::string::npos) continue;
      CAPTURE(pattern);
      CAPTURE(word);
      CHECK(admits(filter, word));
    }
  }
}
