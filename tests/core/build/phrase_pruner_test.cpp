#include "build/phrase_pruner.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

namespace {

using namespace termdex;

using Symbols = std::vector<std::uint32_t>;

// With 10 words, 0 to 9; the phrases are 10, 11 and so on.
PhrasedText prune(const PhrasedText& given, std::uint32_t least_saved = 0) {
  return prune_phrases(given, 10, FixedLog2(), least_saved);
}

// Enough of other words that every phrase is worth its uses.
Symbols among_others(Symbols symbols) {
  for (std::uint32_t i = 0; i < 200; ++i) symbols.push_back(5 + i % 5);
  return symbols;
}

}  // namespace

TEST_SUITE("build/phrase_pruner") {
  TEST_CASE("a text without phrases stays as it is") {
    CHECK(prune({{}, {}}).text.empty());
    CHECK(prune({{1, 2, 1, 2}, {}}).text == Symbols{1, 2, 1, 2});
  }

  TEST_CASE("phrases with one use go where it is, through many") {
    const PhrasedText pruned =
        prune({among_others({14, 14, 14}), {{0, 1}, {10, 2}, {3, 4}, {12, 0}, {11, 13}}});
    CHECK(pruned.phrases == std::vector<Symbols>{{0, 1, 2, 3, 4, 0}});
    CHECK(pruned.text == among_others({10, 10, 10}));
  }

  TEST_CASE("a phrase without a use is dropped, and the others are numbered anew") {
    const PhrasedText pruned =
        prune({among_others({11, 11, 12, 12}), {{0, 1}, {1, 2, 3}, {11, 4, 0}}});
    CHECK(pruned.phrases == std::vector<Symbols>{{1, 2, 3}, {10, 4, 0}});
    CHECK(pruned.text == among_others({10, 10, 11, 11}));
  }

  TEST_CASE("a phrase that costs more than it saves goes where it is used") {
    // Words so frequent that they cost less than a phrase with two uses.
    Symbols text(100, 0);
    text.insert(text.begin() + 50, {10, 1, 10});
    Symbols expected(105, 0);
    expected[52] = 1;
    const PhrasedText pruned = prune({text, {{0, 0}}});
    CHECK(pruned.phrases.empty());
    CHECK(pruned.text == expected);
  }

  TEST_CASE("a phrase has to save more than the least") {
    // Among 206 symbols what stands once takes log2(206) = 7.7 bits, half a bit less where another
    // tells of it: 28.7 bits for the second time of the four words, beside 12.4 for two phrases.
    const PhrasedText given = {among_others({10, 10}), {{0, 1, 2, 3}}};
    std::uint32_t most = 0;
    while (!prune(given, most).phrases.empty()) ++most;
    CHECK(most == 17);
    CHECK(prune(given, most).text == among_others({0, 1, 2, 3, 0, 1, 2, 3}));
    CHECK(prune(given, most - 1).text == among_others({10, 10}));
  }

  TEST_CASE("ten thousand phrases in each other with one use each are one") {
    PhrasedText given = {{10'009, 10'009}, {{0, 1}}};
    for (std::uint32_t i = 1; i < 10'000; ++i) given.phrases.push_back({9 + i, i % 10});
    const PhrasedText pruned = prune(given);
    REQUIRE(pruned.phrases.size() == 1);
    CHECK(pruned.phrases[0].size() == 10'001);
    CHECK(pruned.text == Symbols{10, 10});
  }
}
