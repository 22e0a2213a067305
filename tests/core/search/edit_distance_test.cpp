#include "search/edit_distance.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

unsigned edits(std::string_view pattern, std::string_view text) {
  const EditDistance distance(letters_of(pattern));
  EditDistance::State state = distance.start();
  for (const char32_t letter : letters_of(text)) state = distance.step(state, letter);
  return state.edits;
}

}  // namespace

TEST_SUITE("search/edit_distance") {
  TEST_CASE("each kind of mistake counts as one edit") {
    CHECK(edits("tensor", "tensor") == 0);
    for (const std::string_view typed :
         {"tesnor", "tenor", "tenssor", "tendor", "etnsor", "tensro", "ensor", "tenso"}) {
      CAPTURE(typed);
      CHECK(edits("tensor", typed) == 1);
    }
    CHECK(edits("tensor", "") == 6);
    CHECK(edits("ca", "abc") == 3);  // no letter is edited twice
  }

  TEST_CASE("every pair of words is as far apart as the definition says") {
    Random random(61);
    for (int round = 0; round < 4000; ++round) {
      const std::string pattern = random.text({"a", "b", "c", "é", "機", "😀"}, 1, 12);
      const std::string text = random.text({"a", "b", "c", "é", "機", "😀"}, 0, 16);
      CAPTURE(pattern);
      CAPTURE(text);
      CHECK(edits(pattern, text) == slow_edits(pattern, text));
    }
  }

  TEST_CASE("a pattern of the greatest length is compared to its last letter") {
    Random random(62);
    for (const std::size_t letters : {std::size_t{63}, EditDistance::kMaxLetters}) {
      const std::string pattern = random.word("abcdefgh", letters, letters);
      CHECK(edits(pattern, pattern) == 0);
      CHECK(edits(pattern, pattern.substr(0, letters - 1)) == 1);
      for (int round = 0; round < 20; ++round) {
        std::string text = pattern;
        for (int change = 0; change < 5; ++change) text[random.below(text.size())] = 'x';
        CHECK(edits(pattern, text) == slow_edits(pattern, text));
      }
    }
  }

  TEST_CASE("letters that the pattern has not are counted") {
    const EditDistance distance(U"tensor");
    EditDistance::State state = distance.start();
    for (const char32_t letter : std::u32string_view(U"xtenéx")) {
      state = distance.step(state, letter);
    }
    CHECK(state.foreign == 3);
  }

  TEST_CASE("letters that share a place in a table are told apart") {
    // All the same modulo 128.
    CHECK(edits("a\u00E1\u0161\u01E1", "a\u00E1\u0161\u01E1") == 0);
    CHECK(edits("a\u00E1\u0161\u01E1", "\u01E1\u0161\u00E1a") == 4 - 1);
    CHECK(edits("a\u00E1", "\u0161\u01E1") == 2);
  }
}
