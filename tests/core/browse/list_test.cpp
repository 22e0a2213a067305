#include "browse/list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/glossary.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr std::size_t kMost = ~std::size_t{0};

// `count` records with ids "0", "1", …; every second in the only category.
std::vector<HeadRecord> records(std::uint32_t count) {
  std::vector<HeadRecord> made;
  for (std::uint32_t i = 0; i < count; ++i) {
    made.push_back(
        {.id = std::to_string(i), .term = "t", .aliases = {"a"}, .category = i % 2, .see = {}});
  }
  return made;
}

PackInfo info() {
  PackInfo made;
  made.letters = {{"T", 0}};
  made.categories = {{"Odd", 0}};
  return made;
}

}  // namespace

TEST_SUITE("browse/list") {
  TEST_CASE("a page has its entries, and says how many there are") {
    const ListPage page = list_entries(records(5), info(), {.page = 2, .per_page = 2});
    CHECK(ids(page) == std::vector<std::string>{"2", "3"});
    CHECK(page.page == 2);
    CHECK(page.pages == 3);
    CHECK(page.per_page == 2);
    CHECK(page.total == 5);
    CHECK(page.entries[1].category == "Odd");
    CHECK(page.entries[0].category.empty());
    CHECK(page.entries[0].aliases == std::vector<std::string>{"a"});
  }

  TEST_CASE("pages are counted right at every border") {
    struct Row {
      std::uint32_t records;
      std::size_t page;
      std::size_t per_page;
      std::size_t expected_pages;
      std::size_t expected_entries;
    };
    for (const Row& row :
         {Row{0, 1, 50, 0, 0}, Row{1, 1, 50, 1, 1}, Row{50, 1, 50, 1, 50}, Row{51, 1, 50, 2, 50},
          Row{51, 2, 50, 2, 1}, Row{51, 3, 50, 2, 0}, Row{3, kMost, 1, 3, 0},
          Row{3, 1, kMost, 1, 3}, Row{3, 2, kMost, 1, 0}, Row{3, 0, 2, 2, 2}, Row{3, 1, 0, 3, 1}}) {
      CAPTURE(row.records);
      CAPTURE(row.page);
      CAPTURE(row.per_page);
      const ListPage page =
          list_entries(records(row.records), info(), {.page = row.page, .per_page = row.per_page});
      CHECK(page.pages == row.expected_pages);
      CHECK(page.entries.size() == row.expected_entries);
      CHECK(page.total == row.records);
    }
  }

  TEST_CASE("all pages together are the whole list, once each, in order") {
    Random random(71);
    for (int round = 0; round < 200; ++round) {
      const std::vector<HeadRecord> all = records(random.below(40));
      const bool odd = random.one_in(2);
      ListOptions options{
          .category = odd ? "odd" : "", .page = 1, .per_page = 1 + random.below(12)};
      std::vector<std::string> expected;
      for (const HeadRecord& record : all) {
        if (!odd || record.category == 1) expected.push_back(record.id);
      }
      std::vector<std::string> found;
      for (std::size_t pages = list_entries(all, info(), options).pages; options.page <= pages;
           ++options.page) {
        for (const std::string& id : ids(list_entries(all, info(), options))) found.push_back(id);
      }
      CHECK(found == expected);
    }
  }
}
