#include "search/entry_links.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/glossary.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using Names = std::vector<std::string>;

Names terms(const std::vector<LinkedEntry>& entries) {
  Names names;
  for (const LinkedEntry& entry : entries) names.push_back(entry.term);
  return names;
}

// An entry whose text is these terms, those in brackets as references.
SourceEntry about(std::string_view term, std::vector<std::string> words,
                  std::string_view category = "") {
  SourceEntry made = entry(term, "", category);
  made.body.clear();
  for (const std::string& word : words) {
    if (word[0] == '[') {
      Node reference = node(NodeKind::reference, {text_node(word.substr(1, word.size() - 2))});
      reference.text = word.substr(1, word.size() - 2);
      made.body.push_back(node(NodeKind::item, {reference}));
    } else {
      made.body.push_back(node(NodeKind::item, {text_node(word)}));
    }
  }
  return made;
}

}  // namespace

TEST_SUITE("search/entry_links") {
  TEST_CASE("those that refer come before those that mention, the most used of them first") {
    SourceEntry seeing = about("Sees it", {"nothing"});
    seeing.see = {"Pod"};
    const Reader reader = glossary({about("Pod", {"-"}), about("Mentions", {"Pod"}), seeing,
                                    about("Refers", {"[Pod]"}), about("Another", {"[Refers]"})});
    const UsedBy used = reader.entry("Pod")->used_by;
    CHECK(terms(used.entries) == Names{"Refers", "Sees it", "Mentions"});
    CHECK(used.total == 3);
    CHECK(reader.entry("Mentions")->used_by.total == 0);
  }

  TEST_CASE("fifty users are named, all are counted") {
    for (const std::size_t count : {kMaxUsers, kMaxUsers + 1}) {
      std::vector<SourceEntry> entries = {about("Pod", {"-"})};
      for (std::size_t i = 0; i < count; ++i) {
        entries.push_back(about("q" + std::to_string(i), {"[Pod]"}));
      }
      const UsedBy used = glossary(entries).entry("Pod")->used_by;
      CHECK(used.total == count);
      CHECK(used.entries.size() == kMaxUsers);
    }
  }

  TEST_CASE("mentions are in the order of the text, without what it refers to") {
    const Reader reader =
        glossary({about("Pod", {"Zebra", "some bows", "[Axe]", "Axe", "zebras"}),
                  about("Axe", {"-"}), about("Bow", {"-"}), about("Zebra", {"-"})});
    CHECK(terms(reader.entry("Pod")->mentions) == Names{"Zebra", "Bow"});
    CHECK(terms(reader.entry("Axe")->mentions).empty());
  }

  TEST_CASE("what shares a rare link is nearer than what shares a frequent one") {
    const Reader reader =
        glossary({about("Pod", {"[Rare]", "[Often]"}), about("Rare", {"-"}), about("Often", {"-"}),
                  about("Near", {"[Rare]", "[x]"}), about("Far 1", {"[Often]"}),
                  about("Far 2", {"[Often]"}), about("Far 3", {"[Often]"}), about("Alone", {"-"})});
    const Names related = terms(reader.entry("Pod")->related);
    CHECK(related == Names{"Rare", "Near", "Often", "Far 1", "Far 2", "Far 3"});
    CHECK(reader.entry("Alone")->related.empty());
  }

  TEST_CASE("what a third entry leads to, too, is related") {
    const Reader reader = glossary({about("Pod", {"-"}), about("Seed", {"-"}),
                                    about("List", {"[Pod]", "[Seed]"}), about("Husk", {"-"})});
    CHECK(terms(reader.entry("Pod")->related) == Names{"List", "Seed"});
  }

  TEST_CASE(
      "of two as near the one of the same category comes first, then the order of the index") {
    const Reader reader =
        glossary({about("Pod", {"[Rare]"}, "A"), about("Rare", {"-"}), about("b", {"[Rare]"}, "B"),
                  about("c", {"[Rare]"}, "A"), about("d", {"[Rare]"})});
    CHECK(terms(reader.entry("Pod")->related) == Names{"Rare", "c", "b", "d"});
  }

  TEST_CASE("eight are related at most") {
    std::vector<SourceEntry> entries;
    for (std::size_t i = 0; i < 12; ++i) {
      entries.push_back(about("q" + std::to_string(i), {"[Pod]"}));
    }
    entries.push_back(about("Pod", {"-"}));
    CHECK(glossary(entries).entry("q3")->related.size() == kMaxRelated);
  }

  TEST_CASE("a pack that is not whole has no links") {
    const std::vector<std::uint8_t> pack =
        build({about("Pod", {"[Axe]"}), about("Axe", {"[Pod]"})}).bytes;
    auto reader = Reader::begin(pack);
    REQUIRE(reader);
    while (const auto part = reader->next_part()) {
      const auto entry = reader->entry("Axe");
      CHECK((!entry || entry->used_by.total == 0));
      const auto begin = pack.begin() + static_cast<std::ptrdiff_t>(part->offset);
      REQUIRE_FALSE(
          reader->supply(part->offset, {begin, begin + static_cast<std::ptrdiff_t>(part->bytes)}));
    }
    CHECK(reader->entry("Axe")->used_by.total == 1);
  }
}
