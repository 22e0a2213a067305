#include "search/word_tokens.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "search/opening.h"
#include "search/word_collector.h"
#include "support/glossary.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

// Every word with its postings, a line each.
std::string described(const WordIndex& index) {
  std::string lines;
  for (std::size_t i = 0; i < index.words.size(); ++i) {
    lines += std::string(index.words[i]) + ":";
    for (const Posting& posting : index.of(i)) {
      lines += " " + std::to_string(posting.entry) + "*" + std::to_string(posting.count);
    }
    lines += "\n";
  }
  return lines;
}

// The index of the same pack, by its plain text.
std::string slow(const Opening& opened) {
  WordCollector words;
  for (std::uint32_t i = 0; i < opened.records().size(); ++i) {
    const std::uint32_t category = opened.records()[i].category;
    if (category != 0) words.add(i, opened.info().categories[category - 1].name);
    words.add(i, plain_text(opened.bodies().body(i)));
  }
  return described(words.finish());
}

// The first line in which the two ways differ; empty if none does.
std::string difference(std::vector<SourceEntry> entries) {
  const BuiltPack built = build(std::move(entries));
  const auto opened = Opening::open(built.bytes);
  REQUIRE(opened);
  const std::string fast = described((*opened)->take_words());
  const std::string expected = slow(**opened);
  std::size_t at = 0;
  while (at < fast.size() && at < expected.size() && fast[at] == expected[at]) ++at;
  if (at == fast.size() && at == expected.size()) return "";
  const std::size_t line = fast.rfind('\n', at) + 1;
  return fast.substr(line, 100) + " | " + expected.substr(line, 100);
}

}  // namespace

TEST_SUITE("search/word_tokens") {
  TEST_CASE("the words of symbols are the words of the plain text, whatever is written together") {
    for (const std::string_view text :
         {"a b", "C++ and C++", "C++, c+x", "Moore's law isn't law's", "a* a*b", "k-means TCP/IP",
          "\u2019tis o\u2019clock o\u2019clock", "\u6F22\u5B57 \u6F22\u5B57\u304B\u306A x\u6F22y",
          "e\u0301 caf\u00E9 CAF\u00C9", "4:2:0 1.5", "#1 C# C#.", "\U0001F600 face \U0001F600face",
          "The end. The end! the End", "a++ b ++c", "x' y 'z'",
          "averyveryverylongwordofmorethan32bytes"}) {
      CAPTURE(text);
      CHECK(difference({entry("one", text), entry("two", text)}) == "");
    }
  }

  TEST_CASE("nodes inside a line do not part words, blocks and cells do") {
    const Body body = {
        node(NodeKind::paragraph,
             {text_node("bo"), node(NodeKind::strong, {text_node("ld")}), text_node("er and"),
              node(NodeKind::line_break, {}), text_node("more")}),
        node(NodeKind::list,
             {node(NodeKind::item,
                   {text_node("one"),
                    node(NodeKind::list, {node(NodeKind::item, {text_node("two")})})})}),
        node(NodeKind::table, {node(NodeKind::row, {node(NodeKind::cell, {text_node("a")}),
                                                    node(NodeKind::cell, {text_node("b")})})})};
    SourceEntry made = entry("one", "x");
    made.body = body;
    CHECK(difference({made}) == "");
    const BuiltPack built = build({made});
    const auto opened = Opening::open(built.bytes);
    REQUIRE(opened);
    CHECK(described((*opened)->take_words()) ==
          "a: 0*1\nand: 0*1\nb: 0*1\nbolder: 0*1\nmore: 0*1\none: 0*1\ntwo: 0*1\n");
  }

  TEST_CASE("random texts give the words of their plain text") {
    Random random(8);
    for (int round = 0; round < 60; ++round) {
      std::vector<SourceEntry> entries;
      for (unsigned i = 0; i < 6; ++i) {
        SourceEntry made = entry("t" + std::to_string(i), "x", i % 2 == 0 ? "C++ Tools" : "");
        made.body = paragraph(random.text({"a", "B", "the", " ", " ", ". ", "'", "+", "#", "-",
                                           "\u6F22", "\u00E9", "\u0301", "\u2019", "\n", "7"},
                                          0, 60));
        entries.push_back(std::move(made));
      }
      CAPTURE(round);
      CHECK(difference(entries) == "");
    }
  }

  TEST_CASE("a dictionary gives the words of its plain text") {
    const std::string path = "/usr/share/dictd/foldoc.index";
    if (!std::ifstream(path)) {
      MESSAGE("skipped: dict-foldoc is not installed");
      return;
    }
    auto source = read_source(path);
    REQUIRE(source);
    CHECK(difference(std::move(source->entries)) == "");
  }
}
