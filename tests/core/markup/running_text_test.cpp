#include "markup/running_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/glossary.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// With "|" for one break or more.
std::string text_of(const Body& body) {
  std::string text = running_text(body);
  std::replace(text.begin(), text.end(), kTextBreak, '|');
  text.erase(
      std::unique(text.begin(), text.end(), [](char a, char b) { return a == '|' && b == '|'; }),
      text.end());
  return text;
}

}  // namespace

TEST_SUITE("markup/running_text") {
  TEST_CASE("text is whole across emphasis and line breaks") {
    const Body body = {text_node("a "), node(NodeKind::strong, {text_node("neural")}),
                       node(NodeKind::line_break, {}), text_node("network")};
    CHECK(text_of(body) == "a neural network");
  }

  TEST_CASE("code, formulas, links and references are silent") {
    for (const NodeKind kind : {NodeKind::code, NodeKind::code_block, NodeKind::math,
                                NodeKind::math_block, NodeKind::link, NodeKind::reference}) {
      CAPTURE(to_string(kind));
      CHECK(text_of({text_node("a"), node(kind, {text_node("x")}), text_node("b")}) == "a|b");
    }
  }

  TEST_CASE("blocks and cells are texts of their own") {
    const Body row = {node(NodeKind::cell, paragraph("a")), node(NodeKind::cell, paragraph("b"))};
    CHECK(text_of({node(NodeKind::table, {node(NodeKind::row, row)})}) == "|a|b|");
    CHECK(text_of({text_node("a"), node(NodeKind::rule, {}), text_node("b")}) == "a|b");
  }
}
