#include "source/entry_list.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "core/source/outline.h"

namespace {

using termdex::EntryList;
using termdex::parse_weight;
using termdex::Source;
using termdex::SourceEntry;

SourceEntry entry(std::string term) {
  SourceEntry made;
  made.term = std::move(term);
  made.body = {{termdex::NodeKind::rule, {}, 0, {}}};
  made.place = {"a", 1, 1};
  return made;
}

Source added(SourceEntry one) {
  EntryList list;
  list.add(std::move(one));
  return std::move(list).take();
}

}  // namespace

TEST_SUITE("source/entry_list") {
  TEST_CASE("white space and control characters in heads are squeezed") {
    CHECK(added(entry(" a\t\n b\x01 ")).entries.at(0).term == "a b");
  }

  TEST_CASE("an entry beyond a bound is a problem") {
    auto long_term = entry(std::string(termdex::kMaxHeadBytes + 1, 'x'));
    auto many = entry("a");
    for (std::size_t i = 0; i <= termdex::kMaxHeadsOfEntry; ++i) {
      many.aliases.push_back(std::to_string(i));
    }
    auto heavy = entry("a");
    heavy.weight = std::numeric_limits<double>::infinity();
    auto unweighed = entry("a");
    unweighed.weight = std::numeric_limits<double>::quiet_NaN();
    for (const auto& bad : {long_term, many, heavy, unweighed, entry(""), entry(" \n")}) {
      CAPTURE(bad.term.substr(0, 10));
      const Source source = added(bad);
      CHECK(source.entries.empty());
      CHECK(termdex::testing::places(source) == "1:1 error");
    }
  }

  TEST_CASE("problems are kept up to a bound, and the last one says so") {
    EntryList list;
    for (std::size_t i = 0; i < termdex::kMaxProblems + 10; ++i) list.error({}, "x");
    REQUIRE(list.source().problems.size() == termdex::kMaxProblems);
    CHECK(list.source().problems.back().message != "x");
  }

  TEST_CASE("a weight is a plain decimal number above 0, else 0") {
    struct Row {
      std::string_view given;
      double expected;
    };
    for (const Row& row : {Row{"1", 1}, Row{"2.5", 2.5}, Row{".5", 0.5}, Row{"3.", 3},
                           Row{"1e2", 100}, Row{"25E-1", 2.5}, Row{"1e+1", 10}, Row{"", 0},
                           Row{".", 0}, Row{"-1", 0}, Row{"1,5", 0}, Row{"1e", 0}, Row{"e1", 0},
                           Row{"inf", 0}, Row{"0x10", 0}, Row{"1 ", 0}, Row{"1e9999", 0}}) {
      CAPTURE(row.given);
      CHECK(parse_weight(row.given) == row.expected);
    }
    CHECK(std::isinf(parse_weight("1e999")));
  }
}
