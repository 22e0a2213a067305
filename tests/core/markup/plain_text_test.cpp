#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "termdex/body.h"

namespace {

using termdex::Body;
using termdex::Node;
using termdex::NodeKind;
using termdex::plain_text;

Node text(std::string words) { return {NodeKind::text, std::move(words), 0, {}}; }
Node node(NodeKind kind, std::vector<Node> children, std::string text = {}) {
  return {kind, std::move(text), 0, std::move(children)};
}

}  // namespace

TEST_SUITE("markup/plain_text") {
  TEST_CASE("a block ends with one line end, however many end there") {
    CHECK(plain_text(
              {node(NodeKind::paragraph, {text("a"), node(NodeKind::strong, {text("b")})}),
               node(NodeKind::list, {node(NodeKind::item, {node(NodeKind::paragraph, {text("c")})}),
                                     node(NodeKind::item, {text("d")})})}) == "ab\nc\nd\n");
  }

  TEST_CASE("a cell ends with a tab, a row with a line end") {
    const Node row =
        node(NodeKind::row, {node(NodeKind::cell, {text("a")}), node(NodeKind::cell, {text("b")})});
    CHECK(plain_text({node(NodeKind::table, {row, row})}) == "a\tb\t\na\tb\t\n");
  }

  TEST_CASE("formulas and code are their source, a line break is a space") {
    CHECK(plain_text({node(NodeKind::paragraph,
                           {node(NodeKind::math, {text("x^2")}), node(NodeKind::line_break, {}),
                            node(NodeKind::code, {text("y")})}),
                      node(NodeKind::code_block, {text("z\n")}, "cpp")}) == "x^2 y\nz\n");
  }

  TEST_CASE("readable formulas are readable at any depth, and only they") {
    const Body body = {node(NodeKind::math, {text("\\pi"), node(NodeKind::strong, {text("\\le")})}),
                       node(NodeKind::code, {text("\\pi")})};
    CHECK(plain_text(body, termdex::Formulas::readable) == "π≤\\pi");
  }

  TEST_CASE("targets and ids are not text") {
    CHECK(plain_text({node(NodeKind::paragraph, {node(NodeKind::link, {text("a")}, "https://x"),
                                                 node(NodeKind::reference, {text("b")}, "id")})}) ==
          "ab\n");
  }

  TEST_CASE("nothing has no text") { CHECK(plain_text({}).empty()); }
}
