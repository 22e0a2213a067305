#include "pack/head_names.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace termdex;

HeadRecord named(std::string_view id, std::string_view term, std::uint32_t category = 0,
                 std::vector<std::string> aliases = {}) {
  return {.id = std::string(id),
          .term = std::string(term),
          .aliases = std::move(aliases),
          .category = category,
          .see = {}};
}

using Found = std::optional<std::uint32_t>;

}  // namespace

TEST_SUITE("pack/head_names") {
  TEST_CASE("an id is found before a term, a term before an alias") {
    const std::vector<HeadRecord> heads = {named("a", "Pod", 0, {"kernel"}), named("b", "Kernel"),
                                           named("kernel", "Seed"), named("d", "D")};
    const HeadNames names(heads);
    CHECK(names.find("kernel", 3) == Found(2));
    CHECK(names.find("KERNEL", 3) == Found(1));
    CHECK(names.find("Kernel", 1) == Found(0));
  }

  TEST_CASE("what no entry is called is not found") {
    const std::vector<HeadRecord> heads = {named("a", "Pod")};
    const HeadNames names(heads);
    CHECK(names.find("nothing", 0) == std::nullopt);
    CHECK(names.find("", 0) == std::nullopt);
    CHECK(HeadNames({}).find("nothing", 0) == std::nullopt);
  }

  TEST_CASE("an id is found as it is spelled, terms and aliases however they are") {
    const std::vector<HeadRecord> heads = {named("Q1", "Ångström", 0, {"Length Unit"}),
                                           named("b", "Bow")};
    const HeadNames names(heads);
    CHECK(names.find("Q1", 1) == Found(0));
    CHECK(names.find("q1", 1) == std::nullopt);
    CHECK(names.find("angstrom", 1) == Found(0));
    CHECK(names.find("LENGTH unit", 1) == Found(0));
  }

  TEST_CASE("among homonyms the one of the same category is meant, else the first, never oneself") {
    const std::vector<HeadRecord> heads = {named("a", "Mask", 1), named("b", "Mask", 2),
                                           named("c", "Token", 2), named("d", "Other", 3)};
    const HeadNames names(heads);
    CHECK(names.find("mask", 2) == Found(1));
    CHECK(names.find("mask", 3) == Found(0));
    CHECK(names.find("mask", 0) == Found(1));
    CHECK(names.find("token", 2) == std::nullopt);
  }

  TEST_CASE(
      "all of a name are those with the id or, without any, the term or, without, the alias") {
    const std::vector<HeadRecord> heads = {named("a", "Mask", 1, {"veil"}), named("b", "Mask", 2),
                                           named("c", "Cap", 2, {"mask", "Veil"}),
                                           named("veils", "Cap")};
    const HeadNames names(heads);
    using All = std::vector<std::uint32_t>;
    CHECK(names.find_all("MASK") == All{0, 1});
    CHECK(names.find_all("veil") == All{0, 2});
    CHECK(names.find_all("veils") == All{3});
    CHECK(names.find_all("hat").empty());
    CHECK(names.nearest({0, 1}, 2) == Found(1));
    CHECK(names.nearest({0, 1}, 0) == Found(1));
    CHECK(names.nearest({3}, 3) == std::nullopt);
  }
}
