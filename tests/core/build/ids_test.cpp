#include "build/ids.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"
#include "support/glossary.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::vector<std::string> ids_of(std::vector<SourceEntry> entries) {
  std::vector<Problem> problems;
  assign_ids(entries, problems);
  std::vector<std::string> ids;
  for (const SourceEntry& given : entries) ids.push_back(given.id);
  return ids;
}

SourceEntry with_id(SourceEntry entry, std::string_view id) {
  entry.id = id;
  return entry;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("build/ids") {
  TEST_CASE("a term that is alone gets its slug") {
    CHECK(ids_of({entry("Batch size", "x", "Training"), entry("C++"), entry("C")}) ==
          Texts{"batch-size", "c-plus-plus", "c"});
  }

  TEST_CASE("homonyms get their category, then their alias, then a number by their definitions") {
    CHECK(ids_of({entry("Mask", "x", "Lithography"), entry("mask", "x", "Models"),
                  entry("MASK!")}) == Texts{"mask-lithography", "mask-models", "mask"});
    CHECK(ids_of({with_aliases(entry("Mask", "x", "A"), {"Reticle"}),
                  with_aliases(entry("Mask", "x", "A"), {"Hood"})}) ==
          Texts{"mask-a-reticle", "mask-a-hood"});
    CHECK(ids_of({entry("Mask", "zebra", "A"), entry("Mask", "apple", "A")}) ==
          Texts{"mask-a-2", "mask-a"});
  }

  TEST_CASE("an id of the source is kept, and nobody gets it who would have") {
    CHECK(ids_of({entry("Mask"), with_id(entry("Other"), "mask")})[1] == "mask");
    CHECK(ids_of({entry("Mask"), with_id(entry("Other"), "mask")})[0] != "mask");
  }

  TEST_CASE("an id that is there twice or is too long is replaced and reported") {
    std::vector<SourceEntry> given = {with_id(entry("A"), "x"), with_id(entry("B"), "x"),
                                      with_id(entry("C"), std::string(kMaxHeadBytes + 1, 'y'))};
    std::vector<Problem> problems;
    assign_ids(given, problems);
    CHECK(given[0].id == "x");
    CHECK(given[1].id == "b");
    CHECK(given[2].id == "c");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].severity == Severity::warning);
  }

  TEST_CASE("a term without a word, and one without end, have an id") {
    CHECK(ids_of({entry("!")}) == Texts{"entry"});
    const Texts ids = ids_of({entry(std::string(4000, 'x'))});
    CHECK(ids[0].size() <= 200);
    CHECK_FALSE(ids[0].empty());
  }

  TEST_CASE("ids are different, and the same whatever the order of the source") {
    Random random(43);
    for (int round = 0; round < 300; ++round) {
      std::vector<SourceEntry> given;
      for (unsigned left = 1 + random.below(12); left > 0; --left) {
        const std::string body = "body " + std::to_string(given.size());
        SourceEntry made =
            entry(random.text({"a", "b", " ", "2"}, 1, 3), body, random.text({"a", "2"}, 0, 2));
        if (random.one_in(3)) made.aliases = {random.text({"a", "2"}, 1, 2)};
        given.push_back(made);
      }
      std::map<std::string, std::string> expected;
      const Texts first = ids_of(given);
      for (std::size_t i = 0; i < given.size(); ++i) {
        expected[plain_text(given[i].body)] = first[i];
      }
      CAPTURE(round);
      CHECK(std::set<std::string>(first.begin(), first.end()).size() == given.size());
      for (std::size_t i = given.size(); i > 1; --i)
        std::swap(given[i - 1], given[random.below(i)]);
      const Texts second = ids_of(given);
      for (std::size_t i = 0; i < given.size(); ++i) {
        CHECK(expected[plain_text(given[i].body)] == second[i]);
      }
    }
  }
}
