#include "build/targets.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/glossary.h"

namespace {

using namespace termdex;
using namespace termdex::test;

SourceEntry named(std::string_view id, std::string_view term, std::string_view category = "") {
  SourceEntry made = entry(term, "x", category);
  made.id = id;
  return made;
}

Node reference(std::string_view to, std::vector<Node> children = {}) {
  return {.kind = NodeKind::reference, .text = std::string(to), .children = std::move(children)};
}

using Found = std::optional<std::uint32_t>;

}  // namespace

TEST_SUITE("build/targets") {
  TEST_CASE("an id is found before a term, a term before an alias") {
    const std::vector<SourceEntry> entries = {with_aliases(named("a", "Pod"), {"kernel"}),
                                              named("b", "Kernel"), named("kernel", "Seed"),
                                              named("d", "D")};
    const Targets targets(entries);
    CHECK(targets.find("kernel", 3) == Found(2));
    CHECK(targets.find("KERNEL", 3) == Found(1));
    CHECK(targets.find("Kernel", 1) == Found(0));
    CHECK(targets.find("nothing", 3) == std::nullopt);
    CHECK(targets.find("", 3) == std::nullopt);
  }

  TEST_CASE("among homonyms the one of the same category is meant, else the first, never oneself") {
    const std::vector<SourceEntry> entries = {
        named("a", "Mask", "Lithography"), named("b", "Mask", "Models"),
        named("c", "Token", "Models"), named("d", "Other", "Else")};
    const Targets targets(entries);
    CHECK(targets.find("mask", 2) == Found(1));
    CHECK(targets.find("mask", 3) == Found(0));
    CHECK(targets.find("mask", 0) == Found(1));
    CHECK(targets.find("token", 2) == std::nullopt);
  }

  TEST_CASE("a reference gets its entry's number, one to nowhere gives its children") {
    const std::vector<SourceEntry> entries = {named("a", "Axe"), named("b", "Bow")};
    Body body = {node(
        NodeKind::paragraph,
        {reference("Bow", {text_node("bow")}), reference("Saw", {text_node("saw"), text_node("!")}),
         reference("Axe", {reference("Bow", {text_node("inside")})}), reference("Nothing")})};
    resolve_references(body, Targets(entries), 0);
    const Body& inline_nodes = body.at(0).children;
    REQUIRE(inline_nodes.size() == 4);
    CHECK(inline_nodes[0].number == 1);
    CHECK(inline_nodes[1] == text_node("saw"));
    CHECK(inline_nodes[2] == text_node("!"));
    CHECK(inline_nodes[3].kind == NodeKind::reference);
    CHECK(inline_nodes[3].children.at(0) == text_node("inside"));
  }
}
