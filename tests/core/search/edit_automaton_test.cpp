#include "search/edit_automaton.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

EditAutomaton::State after(const EditAutomaton& automaton, std::string_view text) {
  EditAutomaton::State state = automaton.start();
  for (const char32_t letter : letters_of(text)) state = automaton.step(state, letter);
  return state;
}

// Edits, or 9 for more than the maximum.
unsigned edits(std::string_view pattern, std::string_view text, unsigned max_edits) {
  const EditAutomaton automaton(pattern, max_edits);
  return automaton.edits(after(automaton, text)).value_or(9);
}

}  // namespace

TEST_SUITE("search/edit_automaton") {
  TEST_CASE("each kind of mistake counts as one edit") {
    struct Row {
      std::string_view typed;
      unsigned expected;
    };
    for (const Row& row : {Row{"tensor", 0}, Row{"tesnor", 1}, Row{"tenor", 1}, Row{"tenssor", 1},
                           Row{"tendor", 1}, Row{"etnsor", 1}, Row{"tensro", 1}, Row{"ensor", 1},
                           Row{"tenso", 1}, Row{"atensor", 1}, Row{"tensors", 1}, Row{"etnsro", 2},
                           Row{"tnsr", 2}, Row{"tens", 2}, Row{"ten", 9}, Row{"", 9}}) {
      CAPTURE(row.typed);
      CHECK(edits("tensor", row.typed, 2) == row.expected);
    }
  }

  TEST_CASE("no letter is edited twice: a swap around an insertion is not two edits") {
    CHECK(edits("ca", "abc", 2) == 9);
  }

  TEST_CASE("letters beyond ASCII are single letters") {
    CHECK(edits("σταθμός", "σταθός", 2) == 1);
    CHECK(edits("机器学习", "机器习学", 2) == 1);
    CHECK(edits("😀x", "x😀", 1) == 1);
  }

  TEST_CASE("every pair of short words is as far apart as the definition says") {
    Random random(11);
    for (int round = 0; round < 6000; ++round) {
      const std::string pattern = random.text({"a", "b", "c", "é"}, 0, 6);
      const std::string text = random.text({"a", "b", "c", "é"}, 0, 6);
      const unsigned expected = slow_edits(pattern, text);
      for (unsigned max_edits = 0; max_edits <= kMaxEdits; ++max_edits) {
        CAPTURE(pattern);
        CAPTURE(text);
        CAPTURE(max_edits);
        CHECK(edits(pattern, text, max_edits) == (expected <= max_edits ? expected : 9));
      }
    }
  }

  TEST_CASE("a state is dead exactly when no continuation of a few letters matches") {
    Random random(12);
    const std::string_view continuations[] = {"",   "a",   "b",   "aa",  "ab",  "ba",
                                              "bb", "aab", "aba", "baa", "abb", "bab"};
    for (int round = 0; round < 1500; ++round) {
      const std::string pattern = random.word("ab", 0, 3);
      const std::string text = random.word("abc", 0, 5);
      const EditAutomaton automaton(pattern, 1);
      bool some = false;
      for (const std::string_view more : continuations) {
        some = some || slow_edits(pattern, text + std::string(more)) <= 1;
      }
      CAPTURE(pattern);
      CAPTURE(text);
      // A swap that has begun keeps no state alive of its own: one edit is spent either way.
      CHECK(EditAutomaton::alive(after(automaton, text)) == some);
    }
  }

  TEST_CASE("the longest pattern is read to its last letter and no further") {
    const std::string longest(EditAutomaton::kMaxLetters, 'x');
    CHECK(EditAutomaton(longest, 2).letters() == EditAutomaton::kMaxLetters);
    CHECK(edits(longest, longest, 2) == 0);
    CHECK(edits(longest, longest + "y", 2) == 1);
    CHECK(edits(longest, longest + "yyy", 2) == 9);
    CHECK(edits(longest + "zzz", longest, 2) == 0);
    CHECK(EditAutomaton(longest + "zzz", 2).letters() == EditAutomaton::kMaxLetters);
  }

  TEST_CASE("an empty pattern matches what is no longer than the edits") {
    CHECK(edits("", "", 0) == 0);
    CHECK(edits("", "ab", 2) == 2);
    CHECK(edits("", "abc", 2) == 9);
  }
}
