#include "build/kept_heads.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace termdex;

HeadRecord head(std::string_view id, std::string_view term, std::uint32_t category = 0) {
  return {.id = std::string(id), .term = std::string(term), .category = category};
}

BasePack base_of(std::vector<BaseCategory> categories, std::size_t entries) {
  return {.entry_count = static_cast<std::uint32_t>(entries), .categories = std::move(categories)};
}

using Kept = std::vector<std::uint32_t>;

Kept kept(const Changes& changes) {
  Kept numbers;
  for (const ChangedEntry& entry : changes.entries) numbers.push_back(entry.kept);
  return numbers;
}

constexpr std::uint32_t kNew = BodyMap::kNone;

}  // namespace

TEST_SUITE("build/kept_heads") {
  TEST_CASE("what is equal is kept, wherever it stands now") {
    const std::vector<HeadRecord> before = {head("a", "A"), head("b", "B"), head("c", "C")};
    const std::vector<HeadRecord> now = {head("aa", "Aa"), head("b", "B"), head("c", "Cc")};
    const Changes changes = keep_heads(base_of({}, 3), before, now, {});
    CHECK(kept(changes) == Kept{kNew, 1, kNew});
    CHECK(changes.records == std::vector<HeadRecord>{now[0], now[2]});
  }

  TEST_CASE("a category is the same however it is spelled, one that is gone is none") {
    const std::vector<HeadRecord> before = {head("a", "A", 1), head("b", "B", 2)};
    const std::vector<HeadRecord> now = {head("a", "A", 2), head("b", "B", 0)};
    const PackInfo info{.categories = {{"Arms", 0}, {"TOOLS", 1}}};
    const Changes changes = keep_heads(base_of({{"tools"}, {"Wood"}}, 2), before, now, info);
    CHECK(kept(changes) == Kept{0, kNew});
    CHECK(changes.base.categories ==
          std::vector<BaseCategory>{{"tools", 1}, {"Wood", BaseCategory::kGone}});
  }

  TEST_CASE("a see is the same if it leads to the entry with the id") {
    std::vector<HeadRecord> before = {head("a", "A"), head("b", "B")};
    before[0].see = {{.entry = 1}, {.term = "Nowhere"}};
    std::vector<HeadRecord> now = {head("a", "A"), head("aa", "Aa"), head("b", "Bb")};
    now[0].see = {{.entry = 2}, {.term = "Nowhere"}};
    CHECK(kept(keep_heads(base_of({}, 2), before, now, {})) == Kept{0, kNew, kNew});
    now[0].see[0].entry = 1;
    CHECK(kept(keep_heads(base_of({}, 2), before, now, {})) == Kept{kNew, kNew, kNew});
    now[0].see[0] = {.term = "B"};
    CHECK(kept(keep_heads(base_of({}, 2), before, now, {})) == Kept{kNew, kNew, kNew});
  }

  TEST_CASE("of a base in no order only what is in one is kept") {
    const std::vector<HeadRecord> before = {head("c", "C"), head("a", "A"), head("b", "B")};
    const std::vector<HeadRecord> now = {head("a", "A"), head("b", "B"), head("c", "C")};
    CHECK(kept(keep_heads(base_of({}, 3), before, now, {})) == Kept{1, 2, kNew});
  }
}
