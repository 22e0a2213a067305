#include "pack/plain_bodies_view.h"

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "pack/format.h"
#include "support/glossary.h"
#include "support/plain_pack.h"
#include "support/random.h"
#include "support/random_body.h"
#include "support/raw_pack.h"
#include "termdex/source.h"

namespace {

using namespace termdex;
using namespace termdex::test;

constexpr std::uint32_t kEntries = 3;

// "id0", "id1" and so on.
std::vector<std::string> ids_of(std::uint32_t entry_count) {
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < entry_count; ++i) ids.push_back("id" + std::to_string(i));
  return ids;
}

std::string outcome_of(const Bytes& section, std::uint32_t entry_count = 1) {
  const auto bodies = PlainBodies::open(section, ids_of(entry_count));
  return bodies ? "opens" : std::string(to_string(bodies.error().code));
}

// `depth` nodes inside one another, the innermost of kind `last`.
Body nested(unsigned depth, Node last) {
  Body body{std::move(last)};
  for (unsigned i = 1; i < depth; ++i) body = {node(NodeKind::quote, std::move(body))};
  return body;
}

Bytes section_of(const Body& body) {
  return written([&](MsgpackWriter& out) { write_plain_body(out, body); });
}

// What text() gives without building the nodes, the long way round.
std::string slow_text(const Bodies& view, std::uint32_t entry, std::size_t max_bytes) {
  const std::string all = plain_text(view.body(entry), Formulas::readable);
  return std::string(utf8_prefix(all, max_bytes));
}

// Entries of a source whose text at some length is not the beginning of their plain text.
std::string wrong_texts(const std::string& path) {
  const auto source = read_source(path);
  REQUIRE(source);
  const auto entry_count = static_cast<std::uint32_t>(source->entries.size());
  MsgpackWriter out;
  for (const SourceEntry& entry : source->entries) write_plain_body(out, entry.body);
  const Bytes section = out.take();
  const auto view = PlainBodies::open(section, ids_of(entry_count));
  REQUIRE(view);
  std::string wrong;
  for (std::uint32_t i = 0; i < entry_count; ++i) {
    for (const std::size_t bytes : {0U, 40U, 384U, 8192U, 5'000'000U}) {
      if ((*view)->text(i, bytes) != slow_text(**view, i, bytes)) wrong += std::to_string(i) + " ";
    }
  }
  return wrong;
}

}  // namespace

TEST_SUITE("pack/plain_bodies_view") {
  TEST_CASE("random definitions come back as they were written, references with ids") {
    Random random(4);
    for (int round = 0; round < 300; ++round) {
      CAPTURE(round);
      std::vector<Body> bodies(kEntries);
      MsgpackWriter out;
      for (Body& body : bodies) {
        body = random_body(random, kEntries);
        write_plain_body(out, body);
      }
      const Bytes section = out.take();
      const auto view = PlainBodies::open(section, ids_of(kEntries));
      REQUIRE(view);
      for (std::uint32_t i = 0; i < kEntries; ++i) {
        CHECK(joined((*view)->body(i)) == joined(with_ids(bodies[i], "id")));
      }
    }
  }

  TEST_CASE("the text of random definitions is the beginning of their plain text") {
    Random random(5);
    for (int round = 0; round < 500; ++round) {
      const Bytes section = section_of(random_body(random, kEntries));
      const auto view = PlainBodies::open(section, ids_of(1));
      // Some are no definitions: a reference to an entry that is not there.
      if (!view) continue;
      const std::size_t bytes = random.below(80);
      CAPTURE(round);
      CAPTURE(bytes);
      CHECK((*view)->text(0, bytes) == slow_text(**view, 0, bytes));
    }
  }

  TEST_CASE("the text of every entry of our glossary is the beginning of its plain text") {
    CHECK(wrong_texts(TERMDEX_SOURCE_DIR "/data/glossary") == "");
  }

  TEST_CASE("the text of every entry of FOLDOC is the beginning of its plain text") {
    const std::string path = "/usr/share/dictd/foldoc.index";
    if (!std::ifstream(path)) {
      MESSAGE("skipped: " << path << " is not installed");
      return;
    }
    CHECK(wrong_texts(path) == "");
  }

  TEST_CASE("numbers and texts of every width are read in a text") {
    const std::string medium(300, 'm');
    const std::string large(70'000, 'l');
    const Bytes section = {0xDC, 0, 8,                      // array 16
                           0xCC, 1, 0xA1, 'a', 0xC0,        // a paragraph, uint 8
                           0xCC, 2, 0xCD, 0,   1,    0xC0,  // a heading, uint 16
                           0xCE, 0, 0,    0,   20,          // a line break, uint 32
                           0xD9, 1, 'b'};                   // str 8
    const auto view = PlainBodies::open(section, ids_of(1));
    REQUIRE(view);
    CHECK((*view)->text(0, 99) == "a\n b");
    const Body body = {text_node(medium), text_node(large)};
    const Bytes texts = section_of(body);
    CHECK((*PlainBodies::open(texts, ids_of(1)))->text(0, 100'000) == medium + large);
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
