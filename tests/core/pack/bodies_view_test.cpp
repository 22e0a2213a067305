#include "pack/bodies_view.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/bodies_writer.h"
#include "pack/format.h"
#include "support/glossary.h"
#include "support/random.h"
#include "support/raw_pack.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr std::uint32_t kEntries = 3;

std::string outcome_of(const Bytes& section, std::uint32_t entry_count = 1) {
  const auto bodies = BodiesView::open(section, entry_count);
  return bodies ? "opens" : std::string(to_string(bodies.error().code));
}

Node random_node(Random& random, unsigned depth) {
  Node made;
  made.kind = static_cast<NodeKind>(random.below(depth < kMaxNodeDepth ? kNodeKindCount : 1));
  switch (attribute_of(made.kind)) {
    case NodeAttribute::none: break;
    case NodeAttribute::text: made.text = "x" + std::to_string(random.below(99)); break;
    case NodeAttribute::number: made.number = 1 + random.below(max_number_of(made.kind)); break;
    case NodeAttribute::entry: made.number = random.below(kEntries); break;
  }
  if (made.kind == NodeKind::text) made.text = random.unicode(20);
  if (made.kind == NodeKind::text || is_leaf(made.kind)) return made;
  for (unsigned left = random.below(3); left > 0; --left) {
    made.children.push_back(random_node(random, depth + 1));
  }
  return made;
}

// `depth` nodes inside one another, the innermost of kind `last`.
Body nested(unsigned depth, Node last) {
  Body body{std::move(last)};
  for (unsigned i = 1; i < depth; ++i) body = {node(NodeKind::quote, std::move(body))};
  return body;
}

Bytes section_of(const Body& body) {
  return written([&](MsgpackWriter& out) { write_body(out, body); });
}

}  // namespace

TEST_SUITE("pack/bodies_view") {
  TEST_CASE("random definitions come back as they were written") {
    Random random(4);
    for (int round = 0; round < 300; ++round) {
      CAPTURE(round);
      std::vector<Body> bodies(kEntries);
      MsgpackWriter out;
      for (Body& body : bodies) {
        for (unsigned left = random.below(5); left > 0; --left) {
          body.push_back(random_node(random, 1));
        }
        write_body(out, body);
      }
      const Bytes section = out.take();
      const auto view = BodiesView::open(section, kEntries);
      REQUIRE(view);
      for (std::uint32_t i = 0; i < kEntries; ++i) CHECK(view->body(i) == bodies[i]);
    }
  }

  TEST_CASE("nodes nest as deep as the limit, whatever is innermost, and no deeper") {
    for (const Node& last :
         {text_node("x"), node(NodeKind::rule, {}), node(NodeKind::strong, {})}) {
      CAPTURE(to_string(last.kind));
      CHECK(outcome_of(section_of(nested(kMaxNodeDepth, last))) == "opens");
      CHECK(outcome_of(section_of(nested(kMaxNodeDepth + 1, last))) == "malformed");
    }
    const Bytes deep = written([](MsgpackWriter& out) {
      out.array(200'000);
      for (int i = 0; i < 100'000; ++i) out.uint(static_cast<std::uint64_t>(NodeKind::quote));
      for (int i = 0; i < 100'000; ++i) out.nil();
    });
    CHECK(outcome_of(deep) == "malformed");
  }

  TEST_CASE("a record that breaks the format is malformed") {
    using Write = std::function<void(MsgpackWriter&)>;
    struct Row {
      std::string_view what;
      Write write;
    };
    const auto kind = [](NodeKind value) { return static_cast<std::uint64_t>(value); };
    const Row rows[] = {
        {"a kind that is none",
         [](MsgpackWriter& out) { out.array(2).uint(kNodeKindCount).nil(); }},
        {"a kind of 2^32 + 1",
         [](MsgpackWriter& out) { out.array(2).uint((std::uint64_t{1} << 32U) + 1).nil(); }},
        {"text as a kind", [](MsgpackWriter& out) { out.array(2).uint(0).nil(); }},
        {"a node without end", [](MsgpackWriter& out) { out.array(2).uint(1).text("x"); }},
        {"an end without a node", [](MsgpackWriter& out) { out.array(2).text("x").nil(); }},
        {"an end too many", [](MsgpackWriter& out) { out.array(3).uint(1).nil().nil(); }},
        {"a heading of level 0",
         [&](MsgpackWriter& out) { out.array(3).uint(kind(NodeKind::heading)).uint(0).nil(); }},
        {"a heading of level 7",
         [&](MsgpackWriter& out) { out.array(3).uint(kind(NodeKind::heading)).uint(7).nil(); }},
        {"a heading without a level",
         [&](MsgpackWriter& out) { out.array(2).uint(kind(NodeKind::heading)).nil(); }},
        {"an alignment that is none",
         [&](MsgpackWriter& out) { out.array(3).uint(kind(NodeKind::cell)).uint(4).nil(); }},
        {"a reference to an entry that is not there",
         [&](MsgpackWriter& out) { out.array(3).uint(kind(NodeKind::reference)).uint(1).nil(); }},
        {"a link without a target",
         [&](MsgpackWriter& out) { out.array(2).uint(kind(NodeKind::link)).nil(); }},
        {"a script as a target",
         [&](MsgpackWriter& out) {
           out.array(3).uint(kind(NodeKind::link)).text("javascript:alert(1)").nil();
         }},
        {"a script in capitals",
         [&](MsgpackWriter& out) {
           out.array(3).uint(kind(NodeKind::link)).text("JavaScript:alert(1)").nil();
         }},
        {"a script behind a tab",
         [&](MsgpackWriter& out) {
           out.array(3).uint(kind(NodeKind::link)).text("java\tscript:alert(1)").nil();
         }},
        {"a document as a target",
         [&](MsgpackWriter& out) {
           out.array(3).uint(kind(NodeKind::link)).text("data:text/html,x").nil();
         }},
        {"an array inside", [](MsgpackWriter& out) { out.array(1).array(1).text("x"); }},
        {"a fraction", [](MsgpackWriter& out) { out.array(1).real(1.5); }},
        {"a text for a record", [](MsgpackWriter& out) { out.text("x"); }},
        {"a map for a record", [](MsgpackWriter& out) { out.map(1).text("x").text("y"); }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      CHECK(outcome_of(written(row.write)) == "malformed");
    }
  }

  TEST_CASE("fewer definitions than entries are truncated") {
    CHECK(outcome_of(section_of(paragraph("x")), 2) == "truncated");
    CHECK(outcome_of({}, 1) == "truncated");
    CHECK(outcome_of({}, 0) == "opens");
  }

  TEST_CASE("a definition opens up to 4 MiB and is too_large above") {
    const auto of_bytes = [](std::size_t bytes) {
      return written([&](MsgpackWriter& out) { out.array(1).text(std::string(bytes - 6, 'x')); });
    };
    REQUIRE(of_bytes(kMaxBodyBytes).size() == kMaxBodyBytes);
    CHECK(outcome_of(of_bytes(kMaxBodyBytes)) == "opens");
    CHECK(outcome_of(of_bytes(kMaxBodyBytes + 1)) == "too_large");
  }
}
