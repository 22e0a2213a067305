#include "pack/bodies_view.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "support/glossary.h"
#include "support/packed_bodies.h"
#include "support/random_body.h"
#include "termdex/source.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::vector<Body> random_bodies(Random& random, std::size_t most) {
  std::vector<Body> bodies(1 + random.below(most));
  const auto count = static_cast<std::uint32_t>(bodies.size());
  for (Body& body : bodies) body = with_ids(random_body(random, count), "id");
  return bodies;
}

// Prose of words that mostly come again, long enough for several blocks.
std::vector<Body> long_bodies() {
  Random random(94);
  std::vector<Body> bodies;
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (int word = 0; word < 90; ++word) text += random.word("abcdefgh", 2, 5) + " ";
    bodies.push_back(paragraph(text));
  }
  return bodies;
}

// What text() gives without building the nodes, the long way round.
std::string slow_text(const Bodies& view, std::uint32_t entry, std::size_t max_bytes) {
  const std::string all = plain_text(view.body(entry), Formulas::readable);
  return std::string(utf8_prefix(all, max_bytes));
}

// Entries that do not come back as they are, or with the beginnings of their text.
std::string wrong_entries(const std::vector<Body>& bodies) {
  const PackedBodies packed(bodies, {"The", "a", "computer", "of"});
  const auto view = packed.open();
  std::string wrong;
  for (std::uint32_t i = 0; i < bodies.size(); ++i) {
    bool same = view->body(i) == joined(bodies[i]);
    for (const std::size_t bytes : {0U, 40U, 384U, 8192U, 5'000'000U}) {
      same = same && view->text(i, bytes) == slow_text(*view, i, bytes);
    }
    if (!same) wrong += std::to_string(i) + " ";
  }
  return wrong;
}

std::vector<Body> bodies_of(const std::string& path) {
  auto source = read_source(path);
  REQUIRE(source);
  std::vector<Body> bodies;
  for (SourceEntry& entry : source->entries) bodies.push_back(std::move(entry.body));
  return bodies;
}

}  // namespace

TEST_SUITE("pack/bodies_view") {
  TEST_CASE("random bodies come back as they were packed") {
    Random random(95);
    for (int round = 0; round < 400; ++round) {
      CAPTURE(round);
      const auto bodies = random_bodies(random, 12);
      const PackedBodies packed(bodies, {"a", "b", "漢"});
      const auto view = packed.open();
      for (std::uint32_t i = 0; i < bodies.size(); ++i) CHECK(view->body(i) == joined(bodies[i]));
    }
  }

  TEST_CASE("the text of random bodies is the beginning of their plain text") {
    Random random(96);
    for (int round = 0; round < 300; ++round) {
      const auto bodies = random_bodies(random, 4);
      const PackedBodies packed(bodies);
      const auto view = packed.open();
      const std::size_t bytes = random.below(80);
      CAPTURE(round);
      CAPTURE(bytes);
      CHECK(view->text(0, bytes) == slow_text(*view, 0, bytes));
    }
  }

  TEST_CASE("attributes of every sort come back") {
    const Node word = text_node("x");
    const auto with = [&](NodeKind kind, std::string text, std::uint32_t number = 0) {
      return Node{.kind = kind, .text = std::move(text), .number = number, .children = {word}};
    };
    const Body body = {
        with(NodeKind::code_block, ""),
        with(NodeKind::code_block, "c++ {.numbered}"),
        with(NodeKind::ordered_list, "", 0),
        with(NodeKind::ordered_list, "", 1),
        with(NodeKind::ordered_list, "", 2),
        with(NodeKind::ordered_list, "", 999'999'999),
        with(NodeKind::reference, ""),
        with(NodeKind::reference, "漢字-id. Id"),
        with(NodeKind::link, "https://example.org/A?b=c#D"),
        with(NodeKind::link, "#" + std::string(500, 'x')),
        with(NodeKind::heading, "", 1),
        with(NodeKind::heading, "", 6),
        with(NodeKind::row, "", 0),
        with(NodeKind::row, "", 1),
        with(NodeKind::cell, "", 0),
        with(NodeKind::cell, "", 3),
        node(NodeKind::rule, {}),
        node(NodeKind::line_break, {}),
    };
    CHECK(PackedBodies({body}).open()->body(0) == body);
  }

  TEST_CASE("bodies of nothing come back") {
    const std::vector<Body> bodies = {{}, {text_node("")}, {node(NodeKind::paragraph, {})}, {}};
    const PackedBodies packed(bodies);
    const auto view = packed.open();
    CHECK(view->body(0).empty());
    CHECK(view->body(1).empty());
    CHECK(view->body(2) == bodies[2]);
    CHECK(view->text(3, 10).empty());
  }

  TEST_CASE("blocks follow one another, and their entries can be read in any order") {
    const auto bodies = long_bodies();
    const PackedBodies packed(bodies);
    const auto view = packed.open();
    CHECK(view->block_count() > 5);
    Random random(97);
    for (int i = 0; i < 1000; ++i) {
      const std::uint32_t entry = random.below(bodies.size());
      CAPTURE(entry);
      REQUIRE(view->body(entry) == bodies[entry]);
      REQUIRE(view->text(entry, 50) == slow_text(*view, entry, 50));
    }
  }

  TEST_CASE("blocks can be checked in any order") {
    const auto bodies = long_bodies();
    const PackedBodies packed(bodies);
    const auto view = packed.view();
    BlindTokens tokens;
    for (std::size_t i = view->block_count(); i-- > 0;) {
      CHECK_FALSE(view->check(i, tokens));
    }
    CHECK(view->body(0) == bodies[0]);
    CHECK(view->body(299) == bodies[299]);
  }

  TEST_CASE("every body is in the block that says so, and every byte") {
    const PackedBodies packed(long_bodies());
    const auto view = packed.open();
    std::uint32_t body = 0;
    std::uint64_t offset = 0;
    for (std::size_t i = 0; i < view->block_count(); ++i) {
      CAPTURE(i);
      CHECK(view->offset(i) == offset);
      CHECK(view->block_at(offset) == i);
      CHECK(view->block_at(offset + view->block(i).bytes - 1) == i);
      CHECK(view->block_of(body) == i);
      CHECK(view->block_of(body + view->block(i).bodies - 1) == i);
      body += view->block(i).bodies;
      offset += view->block(i).bytes;
    }
    CHECK(body == 300);
    CHECK(offset == packed.sections.bodies.size());
  }

  TEST_CASE("one text that comes ten thousand times takes little, and comes back each time") {
    const std::vector<Body> bodies(10'000, paragraph("The same. Again and again, 漢字."));
    const PackedBodies packed(bodies);
    const auto view = packed.open();
    CHECK(packed.sections.bodies.size() < 10'000);
    CHECK(view->body(0) == bodies[0]);
    CHECK(view->body(9'999) == bodies[0]);
  }

  TEST_CASE("a formula is shown whole in a text, however long it is") {
    std::string formula;
    for (int i = 0; i < 200; ++i) formula += "\\alpha + ";
    const Body body = {node(NodeKind::math_block, {text_node(formula)}), text_node("end")};
    const PackedBodies packed({body});
    const auto view = packed.open();
    for (const std::size_t bytes : {1U, 300U, 700U, 9999U}) {
      CAPTURE(bytes);
      CHECK(view->text(0, bytes) == slow_text(*view, 0, bytes));
    }
  }

  TEST_CASE("every entry of our glossary comes back") {
    CHECK(wrong_entries(bodies_of(TERMDEX_SOURCE_DIR "/data/glossary")) == "");
  }

  TEST_CASE("every entry of FOLDOC comes back") {
    const std::string path = "/usr/share/dictd/foldoc.index";
    if (!std::ifstream(path)) {
      MESSAGE("skipped: " << path << " is not installed");
      return;
    }
    CHECK(wrong_entries(bodies_of(path)) == "");
  }
}
