#include "source/page_heads.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/source/page_heads_rows.h"

namespace {

using termdex::read_page_heads;
using termdex::testing::HeadRow;

std::string shape(const termdex::PageHead& head) {
  std::string out(head.term);
  if (!head.expansion.empty()) out += " = " + std::string(head.expansion);
  for (const auto alias : head.aliases) out += " | " + std::string(alias);
  if (!head.category.empty()) out += " | (" + std::string(head.category) + ")";
  return out;
}

std::string shape(std::string_view line) { return shape(read_page_heads({line}).at(0)); }

template <typename Rows>
void check_page(const Rows& rows) {
  std::vector<std::string_view> lines;
  for (const HeadRow& row : rows) lines.push_back(row.line);
  const auto heads = read_page_heads(lines);
  REQUIRE(heads.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(rows[i].line);
    CHECK(shape(heads[i]) == rows[i].seen);
  }
}

}  // namespace

TEST_SUITE("source/page_heads") {
  TEST_CASE("every head of a page under B is seen as a reader sees it") {
    check_page(termdex::testing::kHeadsInB);
  }

  TEST_CASE("every head of a page under D is seen as a reader sees it") {
    check_page(termdex::testing::kHeadsInD);
  }

  TEST_CASE("the form of a line alone tells short heads apart") {
    for (const HeadRow& row :
         {HeadRow{"mask, lithography", "mask | (lithography)"},
          HeadRow{"mask,lithography", "mask | (lithography)"},
          HeadRow{"sac, soft actor critic, control", "sac | soft actor critic | (control)"},
          HeadRow{"sac,soft actor critic", "sac | soft actor critic"},
          HeadRow{"a,b,c", "a | b | c"}, HeadRow{"gan (a, b),gan,vision", "gan = a, b | (vision)"},
          HeadRow{"mask", "mask"}, HeadRow{"mask,", "mask"}, HeadRow{"a (b", "a (b"},
          HeadRow{",", ""}}) {
      CAPTURE(row.line);
      CHECK(shape(row.line) == row.seen);
    }
  }

  TEST_CASE("what is a category of other heads is one at the end of a list, too") {
    const auto heads = read_page_heads({"x,etch", "y,b,c,etch", "z,b,c,d"});
    CHECK(shape(heads[1]) == "y | b | c | (etch)");
    CHECK(shape(heads[2]) == "z | b | c | d");
  }

  TEST_CASE("inside a list it takes two other heads to make a category") {
    CHECK(shape(read_page_heads({"x,etch", "y,b,etch,d"})[1]) == "y | b | etch | d");
    CHECK(shape(read_page_heads({"x,etch", "w, etch", "y,b,etch,d"})[2]) == "y | b | d | (etch)");
  }
}
