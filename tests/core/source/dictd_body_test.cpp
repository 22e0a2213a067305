#include "source/dictd_body.h"

#include <doctest/doctest.h>

#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::parse_dictd_body;
using termdex::testing::outline;

struct Row {
  std::string_view given;
  std::string_view expected;
};

}  // namespace

TEST_SUITE("source/dictd_body") {
  TEST_CASE("the layout of a text becomes its nodes") {
    for (const Row& row : {
             Row{"   one\n   two\n\n   three", "p[one two] p[three]"},
             Row{"   e.g.\n\n    f x = 1\n    f y = 2\n\n    g\n\n   so",
                 "p[e.g.] code_block[f x = 1\nf y = 2\n\ng] p[so]"},
             Row{"   1. a\n\n   b\n\n   2. c\n\n   (1999-12-05)",
                 "ordered_list#1[item[p[a]p[b]]item[p[c]]] p[(1999-12-05)]"},
             Row{"   1. <text> a\n\n   2. <tool, Unix> b",
                 "ordered_list#1[item[p[emphasis[text]: a]]item[p[emphasis[tool, Unix]: b]]]"},
             Row{"   * a\n\n   * b", "list[item[a]item[b]]"},
             Row{"   - Someone said", "p[- Someone said]"},
             Row{"    n 1: a {b}\n         c\n    2: d\n    v 1: e",
                 "p[emphasis[n]] ordered_list#1[item[a reference{b}[b] c]item[d]] p[emphasis[v]] "
                 "ordered_list#1[item[e]]"},
             Row{"Haus <n>\n house <n>\n", "p[Haus <n>line_breakhouse <n>]"},
             Row{"", ""},
         }) {
      CAPTURE(row.given);
      CHECK(outline(parse_dictd_body(row.given, false).body) == row.expected);
    }
  }

  TEST_CASE("the tag at the beginning is the category, in sentence case") {
    CHECK(parse_dictd_body("   <operating system> x", false).category == "Operating system");
    CHECK(parse_dictd_body("   <programming, tool> x", false).category == "Programming");
    CHECK(outline(parse_dictd_body("   <programming> x", false).body) == "p[x]");
    CHECK(parse_dictd_body("   1. <text> x", false).category == "Text");
    CHECK(parse_dictd_body("   <a@b.org> x", false).category.empty());
    CHECK(parse_dictd_body("   x <y> z", false).category.empty());
  }

  TEST_CASE("running text has references, links and emphasis") {
    for (const Row& row : {
             Row{"   see {batch\n   size}.", "p[see reference{batch size}[batch size].]"},
             Row{"   {loops (loop)}", "p[reference{loop}[loops]]"},
             Row{"   {home (http://a.org/)}", "p[link{http://a.org/}[home]]"},
             Row{"   {(http://a.org/)}", "p[link{http://a.org/}[http://a.org/]]"},
             Row{"   {page (/pub/x)} {bad (javascript://x)}", "p[page bad]"},
             Row{"   a *bad* __idea__", "p[a emphasis[bad] strong[idea]]"},
             Row{"   a * b * c, x*y*z, {}, { {a}", "p[a * b * c, x*y*z, {}, { reference{a}[a]]"},
         }) {
      CAPTURE(row.given);
      CHECK(outline(parse_dictd_body(row.given, false).body) == row.expected);
    }
  }
}
