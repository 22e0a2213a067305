#include "termdex/builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "pack/format.h"
#include "support/glossary.h"
#include "support/random.h"
#include "support/random_body.h"
#include "text/fold.h"

namespace {

using namespace termdex;
using namespace termdex::test;

std::vector<SourceEntry> sample() {
  SourceEntry axe = with_aliases(entry("Axe", "Cuts wood.", "Tools"), {"hatchet"});
  axe.see = {"Bow", "Arrow"};
  return {axe, entry("Bow", "Shoots arrows.", "Arms"), entry("3D saw", "Saws.", "tools"),
          entry("Ångström", "A length.")};
}

// Moves entries about as a source in another order would have them.
void shuffle(std::vector<SourceEntry>& entries, Random& random) {
  for (std::size_t i = entries.size(); i > 1; --i) {
    std::swap(entries[i - 1], entries[random.below(i)]);
  }
}

// A body of `depth` nodes inside one another, the innermost `last`.
Body nested(unsigned depth, Node last) {
  Body body{std::move(last)};
  for (unsigned i = 1; i < depth; ++i) body = {node(NodeKind::quote, std::move(body))};
  return body;
}

void remove_references(Body& body) {
  for (Node& node : body) {
    if (node.kind == NodeKind::reference)
      node = {.kind = NodeKind::strong, .children = node.children};
    remove_references(node.children);
  }
}

using Texts = std::vector<std::string>;

constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_SUITE("build/builder") {
  TEST_CASE("an entry whose nodes a reader would refuse is left out and reported") {
    const std::vector<Node> refused = {{.kind = NodeKind::heading, .number = 0},
                                       {.kind = NodeKind::heading, .number = 7},
                                       {.kind = NodeKind::cell, .number = 4},
                                       {.kind = NodeKind::link, .text = "javascript:x"}};
    for (const Node& node : refused) {
      CAPTURE(node.text);
      CAPTURE(node.number);
      const auto built = build_pack({{.term = "good"}, {.term = "bad", .body = {node}}});
      REQUIRE(built);
      CHECK(built->info.entry_count == 1);
      CHECK(built->problems.size() == 1);
    }
  }

  TEST_CASE("the index is in the order of folded terms, then categories") {
    const Reader reader =
        glossary({entry("zebra"), entry("Ångström"), entry("apple"), entry("Drift", "x", "B"),
                  entry("Drift", "x", "A"), entry("beta"), entry("3D")});
    CHECK(ids(reader.list()) ==
          Texts{"3d", "angstrom", "apple", "beta", "drift-a", "drift-b", "zebra"});
  }

  TEST_CASE("what the header counts is what the entries add up to") {
    const PackInfo info = build(sample(), {.title = "T", .language = "de"}).info;
    CHECK(info.title == "T");
    CHECK(info.language == "de");
    CHECK(info.entry_count == 4);
    CHECK(info.alias_count == 1);
    CHECK(info.letters == std::vector<Count>{{"#", 1}, {"A", 2}, {"B", 1}});
    CHECK(info.sections.size() == 6);
  }

  TEST_CASE("categories that fold to the same are one, in the order of the folded names") {
    const PackInfo info = build(sample()).info;
    REQUIRE(info.categories.size() == 2);
    CHECK(info.categories[0] == Count{"Arms", 1});
    CHECK(fold(info.categories[1].name) == "tools");
    CHECK(info.categories[1].entries == 2);
  }

  TEST_CASE("the same entries give the same bytes in any order") {
    Random random(41);
    std::vector<SourceEntry> entries = sample();
    entries.push_back(entry("Axe", "Cuts prices.", "Slang"));
    entries.push_back(entry("bow!", "Bends.", "Arms"));
    const auto expected = build(entries).bytes;
    for (int round = 0; round < 50; ++round) {
      shuffle(entries, random);
      CHECK(build(entries).bytes == expected);
    }
  }

  TEST_CASE("another title is another pack") {
    CHECK(build(sample(), {.title = "A"}).info.hash != build(sample(), {.title = "B"}).info.hash);
    CHECK(build(sample()).info.hash == build(sample()).info.hash);
  }

  TEST_CASE("no entries are bad_source") {
    const auto built = build_pack({});
    REQUIRE_FALSE(built);
    CHECK(built.error().code == ErrorCode::bad_source);
  }

  TEST_CASE("a title or a language that is not UTF-8 is bad_source") {
    for (const BuildOptions& options :
         {BuildOptions{.title = "\xFF"}, BuildOptions{.language = "\xC0"}}) {
      const auto built = build_pack(sample(), options);
      REQUIRE_FALSE(built);
      CHECK(built.error().code == ErrorCode::bad_source);
    }
  }

  TEST_CASE("an entry that a pack can't hold is reported and left out, the others are kept") {
    using Change = std::function<void(SourceEntry&)>;
    struct Row {
      std::string_view what;
      Change change;
    };
    const Row rows[] = {
        {"no term", [](SourceEntry& bad) { bad.term = ""; }},
        {"a long term", [](SourceEntry& bad) { bad.term = std::string(kMaxHeadBytes + 1, 'x'); }},
        {"a long category",
         [](SourceEntry& bad) { bad.category = std::string(kMaxHeadBytes + 1, 'x'); }},
        {"a term in no UTF-8", [](SourceEntry& bad) { bad.term = "a\xFF"; }},
        {"a category in no UTF-8", [](SourceEntry& bad) { bad.category = "\x80"; }},
        {"an alias in no UTF-8", [](SourceEntry& bad) { bad.aliases = {"\xED\xA0\x80"}; }},
        {"an id in no UTF-8", [](SourceEntry& bad) { bad.id = "\xFF"; }},
        {"a see in no UTF-8", [](SourceEntry& bad) { bad.see = {"\xFF"}; }},
        {"a definition in no UTF-8", [](SourceEntry& bad) { bad.body = paragraph("\xFF"); }},
        {"a definition too deep",
         [](SourceEntry& bad) { bad.body = nested(kMaxNodeDepth + 1, node(NodeKind::rule, {})); }},
        {"a long definition",
         [](SourceEntry& bad) { bad.body = paragraph(std::string(kMaxBodyBytes, 'x')); }},
        {"a definition of five million rules",
         [](SourceEntry& bad) { bad.body.assign(5'000'000, node(NodeKind::rule, {})); }},
        {"a link as long as a book",
         [](SourceEntry& bad) {
           bad.body = {{.kind = NodeKind::link, .text = std::string(kMaxBodyBytes, 'x')}};
         }},
    };
    for (const Row& row : rows) {
      CAPTURE(row.what);
      std::vector<SourceEntry> source = {entry("Good"), entry("Bad")};
      source[1].place = {"bad.csv", 7, 3};
      row.change(source[1]);
      const BuiltPack built = build(std::move(source));
      CHECK(ids(open(built.bytes).list()) == Texts{"good"});
      REQUIRE(built.problems.size() == 1);
      CHECK(built.problems[0].severity == Severity::error);
      CHECK(built.problems[0].place.file == "bad.csv");
      CHECK(built.problems[0].place.line == 7);
    }
  }

  TEST_CASE("zero bytes, which nobody sees and no pack holds, become U+FFFD") {
    const std::string zero = "a" + std::string(1, '\0') + "b";
    SourceEntry odd = with_aliases(entry(zero, zero, zero), {zero + "2"});
    odd.see = {zero + "3"};
    odd.id = zero;
    odd.body.push_back({.kind = NodeKind::code_block, .text = zero, .children = {}});
    const Reader reader = glossary({odd});
    const auto read = reader.entry("a\uFFFDb");
    REQUIRE(read);
    CHECK(read->term == "a\uFFFDb");
    CHECK(read->aliases == Texts{"a\uFFFDb2"});
    CHECK(read->category == "a\uFFFDb");
    CHECK(read->see.at(0).term == "a\uFFFDb3");
    CHECK(read->body.at(0) == paragraph("a\uFFFDb").at(0));
    CHECK(read->body.at(1).text == "a\uFFFDb");
  }

  TEST_CASE("what is just within the limits is packed, and opens") {
    for (const Node& last :
         {node(NodeKind::strong, {}), node(NodeKind::rule, {}), text_node("x")}) {
      SourceEntry deep = entry("Deep");
      deep.body = nested(kMaxNodeDepth, last);
      CHECK(glossary({deep}).entry("deep")->body == deep.body);
    }
    const std::string longest(kMaxHeadBytes, 'x');
    CHECK(
        glossary({with_aliases(entry(longest, "x", longest), {longest + ""})}).info().entry_count ==
        1);
    const std::string text(kMaxBodyBytes - 100, 'x');
    CHECK(glossary({entry("Long", text)}).entry("long")->body == paragraph(text));
  }

  TEST_CASE("aliases that don't fit are reported and left out") {
    const BuiltPack built =
        build({with_aliases(entry("A"), {"", "b", std::string(kMaxHeadBytes + 1, 'x')}),
               with_aliases(entry("C"), Texts(kMaxHeadsPerEntry + 5, "d"))});
    const Reader reader = open(built.bytes);
    CHECK(reader.entry("a")->aliases == Texts{"b"});
    CHECK(reader.entry("c")->aliases.size() == kMaxHeadsPerEntry - 1);
    CHECK(built.problems.size() == 2);
  }

  TEST_CASE("a weight that is no positive number counts as 1") {
    for (const double weight : {0.0, -1.0, kEndless, -kEndless, kNoNumber}) {
      SourceEntry odd = entry("drift");
      odd.weight = weight;
      const Reader reader = glossary({odd, entry("Drift", "x", "Neutral")});
      const auto hits = reader.search("drift").hits;
      REQUIRE(hits.size() == 2);
      CHECK(hits[0].score == hits[1].score);
    }
  }

  TEST_CASE("a see that leads nowhere is reported and kept, one to itself is not followed") {
    SourceEntry axe = entry("Axe");
    axe.see = {"axe", "Saw", ""};
    const BuiltPack built = build({axe, entry("Bow")});
    CHECK(built.problems.size() == 2);
    const auto see = open(built.bytes).entry("axe")->see;
    REQUIRE(see.size() == 2);
    CHECK(see[0].id.empty());
    CHECK(see[1].term == "Saw");
  }

  TEST_CASE("the words of a definition and of a category are indexed, not those of a language") {
    SourceEntry code = entry("Loop", "x", "Programming");
    code.body = {
        {.kind = NodeKind::code_block, .text = "fortran", .children = {text_node("goto")}}};
    const Reader reader = glossary({code, entry("Other")});
    CHECK(first_id(reader, "goto") == "loop");
    CHECK(first_id(reader, "programming") == "loop");
    CHECK(first_id(reader, "fortran") == "-");
  }

  TEST_CASE("every step of the progress goes from nothing to all that it has") {
    struct Told {
      std::string step;
      std::size_t done, of;
    };
    std::vector<Told> told;
    build(std::vector<SourceEntry>(600, entry("x")),
          {.progress = [&](std::string_view step, std::size_t done, std::size_t of) {
            told.push_back({std::string(step), done, of});
          }});
    REQUIRE(told.size() > 1);
    CHECK(told.front().done == 0);
    CHECK(told.front().of == 600);
    CHECK(told.back().done == told.back().of);
    for (std::size_t i = 1; i < told.size(); ++i) {
      CAPTURE(told[i].step);
      CHECK(told[i].done <= told[i].of);
      CHECK((told[i].step != told[i - 1].step || told[i].done >= told[i - 1].done));
    }
  }

  TEST_CASE("whatever is given, the pack that is built opens") {
    Random random(42);
    for (int round = 0; round < 200; ++round) {
      std::vector<SourceEntry> source;
      for (unsigned left = 1 + random.below(20); left > 0; --left) {
        SourceEntry any =
            with_aliases(entry(random.unicode(6), random.unicode(40), random.unicode(3)),
                         {random.unicode(4), random.bytes(3)});
        any.id = random.one_in(4) ? random.unicode(2) : "";
        any.see = {random.unicode(2)};
        source.push_back(any);
      }
      source.push_back(entry("one"));
      CAPTURE(round);
      const Reader reader = glossary(source);
      CHECK(reader.list({.per_page = 100}).entries.size() == reader.info().entry_count);
    }
  }

  TEST_CASE("whatever is given comes back") {
    Random random(43);
    for (int round = 0; round < 60; ++round) {
      std::vector<SourceEntry> source;
      const std::uint32_t count = 1 + random.below(12);
      for (std::uint32_t i = 0; i < count; ++i) {
        SourceEntry any = with_aliases(entry("t" + random_text(random, 9), "", "c"),
                                       {"a" + random_text(random, 9)});
        any.category += random_text(random, 1);
        any.id = "id" + std::to_string(i);
        any.body = random_body(random, 1);
        // References to nowhere become what is inside them: a test of their own.
        remove_references(any.body);
        source.push_back(any);
      }
      const Reader reader = glossary(source);
      for (const SourceEntry& given : source) {
        const auto read = reader.entry(given.id);
        CAPTURE(round);
        REQUIRE(read);
        CHECK(read->term == given.term);
        CHECK(read->aliases == given.aliases);
        CHECK(fold(read->category) == fold(given.category));
        CHECK(read->body == joined(given.body));
      }
    }
  }
}
