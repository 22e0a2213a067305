#include "source/markdown.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "core/source/outline.h"

namespace {

using termdex::parse_markdown;
using termdex::testing::depth;
using termdex::testing::outline;

struct Row {
  std::string_view given;
  std::string_view expected;
};

std::string repeat(std::string_view text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_SUITE("source/markdown") {
  TEST_CASE("each construct becomes its node") {
    for (const Row& row : {
             Row{"one\ntwo", "p[one two]"},
             Row{"one  \ntwo", "p[oneline_breaktwo]"},
             Row{"## Title", "heading#2[Title]"},
             Row{"**a** *b* ~~c~~ `d`", "p[strong[a] emphasis[b] strike[c] code[d]]"},
             Row{"- a\n- b", "list[item[a]item[b]]"},
             Row{"3. a\n4. b", "ordered_list#3[item[a]item[b]]"},
             Row{"> said", "quote[p[said]]"},
             Row{"```cpp\nint x;\n```", "code_block{cpp}[int x;]"},
             Row{"---", "rule"},
             Row{"[home](https://example.org/)", "p[link{https://example.org/}[home]]"},
             Row{"https://example.org/x", "p[link{https://example.org/x}[https://example.org/x]]"},
             Row{"![a *cat*](cat.png)", "p[a emphasis[cat]]"},
             Row{"&lt;b&gt; &#960; &nope;", "p[<b> π &nope;]"},
         }) {
      CAPTURE(row.given);
      CHECK(outline(parse_markdown(row.given)) == row.expected);
    }
  }

  TEST_CASE("a table has a heading row and cells with their alignment") {
    CHECK(outline(parse_markdown("| a | b |\n|:--|--:|\n| 1 | 2 |")) ==
          "table[row#1[cell#1[a]cell#3[b]]row[cell#1[1]cell#3[2]]]");
  }

  TEST_CASE("HTML is the text it is written with") {
    CHECK(outline(parse_markdown("<script>alert(1)</script> <b>x</b>")) ==
          "p[<script>alert(1)</script> <b>x</b>]");
  }

  TEST_CASE("a link that a page may not have is its text") {
    for (const std::string_view href :
         {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "file:///etc"}) {
      CAPTURE(href);
      CHECK(outline(parse_markdown("[x](" + std::string(href) + ")")) == "p[x]");
    }
  }

  TEST_CASE("double brackets refer to a term, with or without a text of their own") {
    CHECK(outline(parse_markdown("see [[Batch size]] or [[Learning rate|the rate]]")) ==
          "p[see reference{Batch size}[Batch size] or reference{Learning rate}[the rate]]");
    CHECK(outline(parse_markdown("[[ ]] [[a]](https://b) `[[c]]`")) ==
          "p[[[ ]] link{https://b}[[a]] code[[[c]]]]");
    CHECK(outline(parse_markdown("| x |\n|---|\n| [[a|b]] |")) ==
          "table[row#1[cell[x]]row[cell[reference{a}[b]]]]");
  }

  TEST_CASE("a formula keeps every character between its dollars") {
    for (const Row& row : {
             Row{"so $a_b^*c\\{d\\}$ is", "p[so math[a_b^*c\\{d\\}] is]"},
             Row{"| x |\n|---|\n| $|G|^2$ |", "table[row#1[cell[x]]row[cell[math[|G|^2]]]]"},
             Row{"$$\n\\frac{a}{b}\n= c\n$$", "math_block[\\frac{a}{b}\n= c]"},
             Row{"the $k$th and $n$-gram", "p[the math[k]th and math[n]-gram]"},
             Row{"**$x$** is", "p[strong[math[x]] is]"},
         }) {
      CAPTURE(row.given);
      CHECK(outline(parse_markdown(row.given)) == row.expected);
    }
  }

  TEST_CASE("money is no formula") {
    for (const std::string_view text :
         {"costs $5 and $10", "from $5-$10 each", "a $3,000/month cluster", "5$ or 10$",
          "$5 or 10$ more", "US$5 (of $20)"}) {
      CAPTURE(text);
      CHECK(outline(parse_markdown(text)) == "p[" + std::string(text) + "]");
    }
  }

  TEST_CASE("dollars in code stay") {
    CHECK(outline(parse_markdown("`$x$` and\n\n```\n$y$\n```")) ==
          "p[code[$x$] and] code_block[$y$]");
  }

  TEST_CASE("an item with blocks has paragraphs, one without has its text") {
    CHECK(outline(parse_markdown("- a\n  - b\n- c")) == "list[item[p[a]list[item[b]]]item[c]]");
  }

  TEST_CASE("what nests too deep is flattened and not lost") {
    for (const std::string& text :
         {repeat("> ", 100) + "deep", repeat("- ", 100) + "deep", repeat("*a **b ", 60) + "deep",
          repeat("> ", 23) + "| a |\n" + repeat("> ", 23) + "|---|\n"}) {
      CAPTURE(text);
      CHECK(depth(parse_markdown(text)) <= termdex::kMaxNodeDepth);
      CHECK(plain_text(parse_markdown(text)).find(text.back()) != std::string::npos);
    }
  }

  TEST_CASE("control characters cannot forge a formula") {
    CHECK(outline(parse_markdown("\x02"
                                 "0\x03 $x$")) == "p[0 math[x]]");
  }

  TEST_CASE("an empty text has no nodes") { CHECK(parse_markdown(" \n\n").empty()); }
}
