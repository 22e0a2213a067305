#include "build/references.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/glossary.h"

namespace {

using namespace termdex;
using namespace termdex::test;

Node reference(std::string_view to, std::vector<Node> children = {}) {
  return {.kind = NodeKind::reference, .text = std::string(to), .children = std::move(children)};
}

HeadRecord named(std::string_view id, std::string_view term) {
  return {.id = std::string(id), .term = std::string(term), .aliases = {}, .see = {}};
}

// The body of entry 0, an axe, with a bow beside it.
Body resolved(Body body) {
  const std::vector<HeadRecord> heads = {named("id-a", "Axe"), named("id-b", "Bow")};
  resolve_references(body, heads, HeadNames(heads), 0);
  return body;
}

}  // namespace

TEST_SUITE("build/references") {
  TEST_CASE("a reference gets the id of its entry") {
    CHECK(resolved({reference("Bow", {text_node("that weapon")})}) ==
          Body{reference("id-b", {text_node("that weapon")})});
  }

  TEST_CASE("a reference whose own characters name the entry needs no id") {
    CHECK(resolved({reference("Bow", {text_node("bow")})}) ==
          Body{reference("", {text_node("bow")})});
    const Node strong = node(NodeKind::strong, {text_node("id-b")});
    CHECK(resolved({reference("Bow", {strong})}) == Body{reference("", {strong})});
  }

  TEST_CASE("a reference without characters keeps its id") {
    CHECK(resolved({reference("id-b")}) == Body{reference("id-b")});
  }

  TEST_CASE("a reference to nowhere or to its own entry gives its children") {
    CHECK(resolved({reference("Saw", {text_node("saw"), text_node("!")})}) ==
          Body{text_node("saw"), text_node("!")});
    CHECK(resolved({reference("Axe", {text_node("axe")})}) == Body{text_node("axe")});
    CHECK(resolved({reference("Nothing")}).empty());
  }

  TEST_CASE("references are resolved wherever they stand, inside one another too") {
    const Body body = {
        node(NodeKind::quote, {reference("Axe", {reference("Bow", {text_node("inside")})})})};
    CHECK(resolved(body) ==
          Body{node(NodeKind::quote, {reference("id-b", {text_node("inside")})})});
  }
}
