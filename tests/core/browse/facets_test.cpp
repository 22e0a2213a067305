#include "browse/facets.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace termdex;

PackInfo info() {
  PackInfo made;
  made.letters = {{"#", 9}, {"A", 9}, {"B", 9}};
  made.categories = {{"Metrology", 9}, {"Tools", 9}, {"Yield", 9}};
  return made;
}

HeadRecord record(std::uint32_t letter, std::uint32_t category) {
  return {.id = "x", .term = "x", .aliases = {}, .category = category, .letter = letter, .see = {}};
}

FacetCounts counted(std::string_view letter, std::string_view category) {
  const Filter filter(info(), letter, category);
  FacetCounts counts;
  for (const HeadRecord& hit : {record(1, 1), record(1, 3), record(2, 3), record(2, 0)}) {
    counts.add(hit, filter);
  }
  return counts;
}

using Counts = std::vector<Count>;

}  // namespace

TEST_SUITE("browse/facets") {
  TEST_CASE("hits are counted in the pack's order, without zeros") {
    const FacetCounts counts = counted("", "");
    CHECK(counts.letters(info()) == Counts{{"A", 2}, {"B", 2}});
    CHECK(counts.categories(info()) == Counts{{"Metrology", 1}, {"Yield", 2}});
  }

  TEST_CASE("a letter narrows the categories and not the letters, and the other way round") {
    CHECK(counted("a", "").letters(info()) == Counts{{"A", 2}, {"B", 2}});
    CHECK(counted("a", "").categories(info()) == Counts{{"Metrology", 1}, {"Yield", 1}});
    CHECK(counted("", "yield").letters(info()) == Counts{{"A", 1}, {"B", 1}});
    CHECK(counted("", "yield").categories(info()) == Counts{{"Metrology", 1}, {"Yield", 2}});
  }

  TEST_CASE("a name that the pack does not have leaves nothing under the others") {
    CHECK(counted("Z", "").categories(info()) == Counts{});
    CHECK(counted("Z", "").letters(info()) == Counts{{"A", 2}, {"B", 2}});
    CHECK(counted("", "none").letters(info()) == Counts{});
  }

  TEST_CASE("no hits have no counts") {
    CHECK(FacetCounts().letters(info()) == Counts{});
    CHECK(FacetCounts().categories(info()) == Counts{});
  }
}
