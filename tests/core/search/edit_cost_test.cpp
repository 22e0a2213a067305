#include "search/edit_cost.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "search/edit_automaton.h"
#include "support/random.h"
#include "support/slow_edits.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr EditCosts kCosts{.other = 1.0F,
                           .swap = 0.8F,
                           .neighbour = 0.75F,
                           .doubled = 0.6F,
                           .vowel = 0.9F,
                           .first_letter = 0.4F};

}  // namespace

TEST_SUITE("search/edit_cost") {
  TEST_CASE("each mistake costs what it is said to cost") {
    struct Row {
      std::string_view typed;
      std::string_view intended;
      float expected;
    };
    for (const Row& row : {Row{"tensor", "tensor", 0.0F}, Row{"tesnor", "tensor", 0.8F},
                           Row{"tendor", "tensor", 0.75F}, Row{"tenssor", "tensor", 0.6F},
                           Row{"batleneck", "battleneck", 0.6F}, Row{"tensar", "tensor", 0.9F},
                           Row{"tenzor", "tensor", 0.75F}, Row{"tenkor", "tensor", 1.0F},
                           Row{"tenor", "tensor", 1.0F}, Row{"tenksor", "tensor", 1.0F},
                           Row{"xensor", "tensor", 1.4F}, Row{"yensor", "tensor", 1.15F},
                           Row{"ensor", "tensor", 1.4F}, Row{"xtensor", "tensor", 1.4F},
                           Row{"etnsor", "tensor", 1.0F}, Row{"", "", 0.0F}, Row{"", "a", 1.4F},
                           Row{"a", "", 1.4F}}) {
      CAPTURE(row.typed);
      CAPTURE(row.intended);
      CHECK(edit_cost(row.typed, row.intended, kCosts) == doctest::Approx(row.expected));
    }
  }

  TEST_CASE("any two words cost what the cheapest way between them costs") {
    Random random(14);
    for (int round = 0; round < 3000; ++round) {
      const std::string typed = random.text({"a", "e", "s", "d", "k", "é"}, 0, 6);
      const std::string intended = random.text({"a", "e", "s", "d", "k", "é"}, 0, 6);
      CAPTURE(typed);
      CAPTURE(intended);
      CHECK(edit_cost(typed, intended, kCosts) ==
            doctest::Approx(slow_cost(typed, intended, kCosts)));
    }
  }

  TEST_CASE("words that differ behind the last letter looked at cost nothing") {
    const std::string longest(EditAutomaton::kMaxLetters, 'x');
    CHECK(edit_cost(longest + "abc", longest + "d") == 0);
    CHECK(edit_cost(longest, longest.substr(1)) > 0);
  }

  TEST_CASE("to be neighbours is mutual, and no key is its own neighbour") {
    for (char32_t a = 0; a < 0x100; ++a) {
      CHECK_FALSE(are_neighbouring_keys(a, a));
      for (char32_t b = 0; b < 0x100; ++b) {
        if (are_neighbouring_keys(a, b) != are_neighbouring_keys(b, a)) {
          FAIL("not mutual: " << static_cast<unsigned>(a) << " " << static_cast<unsigned>(b));
        }
      }
    }
  }

  TEST_CASE("neighbouring keys are those that touch on the keyboard") {
    const std::string_view touch[] = {"qw", "qa", "as", "sw", "se", "sz", "sx", "gb", "hb",
                                      "po", "pl", "mk", "mj", "1q", "2q", "0p", "0o"};
    for (const std::string_view pair : touch) {
      CAPTURE(pair);
      CHECK(are_neighbouring_keys(static_cast<char32_t>(pair[0]), static_cast<char32_t>(pair[1])));
    }
    const std::string_view apart[] = {"qs", "ae", "pa", "mq", "zd", "gc", "1w", "0a"};
    for (const std::string_view pair : apart) {
      CAPTURE(pair);
      CHECK_FALSE(
          are_neighbouring_keys(static_cast<char32_t>(pair[0]), static_cast<char32_t>(pair[1])));
    }
    CHECK_FALSE(are_neighbouring_keys(U'é', U'e'));
    CHECK_FALSE(are_neighbouring_keys(0, U'q'));
  }
}
