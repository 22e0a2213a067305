#include "build/cross_references.h"

#include <doctest/doctest.h>

#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "annotate/matcher.h"
#include "build/references.h"
#include "markup/running_text.h"
#include "pack/format.h"
#include "support/glossary.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using List = std::vector<std::uint32_t>;

struct Linked {
  std::vector<SourceEntry> entries;
  std::vector<HeadRecord> heads;

  explicit Linked(std::vector<SourceEntry> given) : entries(std::move(given)) {
    for (const SourceEntry& entry : entries) {
      heads.push_back({.id = entry.term, .term = entry.term, .aliases = entry.aliases, .see = {}});
    }
    const HeadNames names(heads);
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      resolve_references(entries[i].body, heads, names, i);
    }
  }

  [[nodiscard]] EntryLists mentions() const {
    return find_mentions(entries, heads, HeadNames(heads));
  }
  [[nodiscard]] List mentions_of(std::uint32_t entry) const {
    const EntryLists all = mentions();
    return {all[entry].begin(), all[entry].end()};
  }
};

// The first is mentioned in `count` others, in these words.
List mentioned_in(std::string_view term, std::string_view text, std::size_t count) {
  std::vector<SourceEntry> entries = {entry(term)};
  for (std::size_t i = 0; i < count; ++i) entries.push_back(entry("q" + std::to_string(i), text));
  return Linked(entries).mentions_of(0);
}

Node reference_to(std::string_view term) {
  Node reference = node(NodeKind::reference, {text_node(term)});
  reference.text = term;
  return reference;
}

}  // namespace

TEST_SUITE("build/cross_references") {
  TEST_CASE("an entry is mentioned where one of its heads stands in running text") {
    const Linked linked({with_aliases(entry("random-access memory"), {"RAM"}),
                         entry("b", "Some RAM, and random-access memories."), entry("c", "rams"),
                         entry("d", "16 kB of RAM")});
    CHECK(linked.mentions_of(0) == List{1, 3});
  }

  TEST_CASE("what an entry refers to or has in its see is no mention, nor is it itself") {
    SourceEntry referring = entry("b", "An operating system.");
    referring.body.push_back(node(NodeKind::paragraph, {reference_to("operating system")}));
    Linked linked({entry("operating system", "An operating system is one."), referring,
                   entry("c", "An operating system.")});
    CHECK(linked.mentions_of(0) == List{2});
    linked.heads[2].see = {{.entry = 0, .term = {}}};
    CHECK(linked.mentions_of(0).empty());
  }

  TEST_CASE("code, links and formulas mention nothing") {
    SourceEntry code = entry("b", "Of");
    code.body.push_back(node(NodeKind::code_block, {text_node("operating system")}));
    CHECK(Linked({entry("operating system"), code}).mentions_of(0).empty());
  }

  TEST_CASE("the longest head is what is meant") {
    const Linked linked(
        {entry("system"), entry("operating system"), entry("c", "operating systems")});
    CHECK(linked.mentions_of(0).empty());
    CHECK(linked.mentions_of(1) == List{2});
  }

  TEST_CASE("an ordinary word counts in few entries, a distinct head in more, neither in many") {
    constexpr std::size_t kOrdinary = kMaxOrdinaryMentions;
    CHECK(mentioned_in("word", "A word.", kOrdinary).size() == kOrdinary);
    CHECK(mentioned_in("word", "A word.", kOrdinary + 1).empty());
    CHECK(mentioned_in("two words", "Of two words.", kMaxMentions).size() == kMaxMentions);
    CHECK(mentioned_in("two words", "Of two words.", kMaxMentions + 1).empty());
    CHECK(mentioned_in("ASCII", "In ASCII.", kMaxMentions).size() == kMaxMentions);
  }

  TEST_CASE("random glossaries have the mentions that one look at each pair of entries gives") {
    Random random(216);
    for (int round = 0; round < 300; ++round) {
      const auto text = [&](std::size_t most) {
        return random.text({"ab ", "cd ", "AB ", "ef-", "gh. ", "ij ", "kl "}, 1, most);
      };
      std::vector<SourceEntry> entries;
      for (unsigned left = 2 + random.below(12); left > 0; --left) {
        entries.push_back(entry(text(2), text(6)));
        if (random.one_in(3)) entries.back().body.push_back(reference_to(text(1)));
      }
      const Linked linked(entries);
      const auto count = static_cast<std::uint32_t>(entries.size());
      List all(count);
      std::iota(all.begin(), all.end(), 0U);
      const Matcher matcher(linked.heads, all);
      const EntryLists found = linked.mentions();
      for (std::uint32_t to = 0; to < count; ++to) {
        List any;
        List distinct;
        for (std::uint32_t from = 0; from < count; ++from) {
          const Body& body = linked.entries[from].body;
          bool is_any = false;
          bool is_distinct = false;
          for (const Match& match : matcher.find(running_text(body), from)) {
            is_any = is_any || match.entry == to;
            is_distinct = is_distinct || (match.entry == to && match.is_distinct);
          }
          for (const Node& node : body) {
            if (node.kind != NodeKind::reference) continue;
            const HeadNames names(linked.heads);
            const std::string name = node.text.empty() ? plain_text(node.children) : node.text;
            if (names.find(name, from) == to) is_any = is_distinct = false;
          }
          if (is_any) any.push_back(from);
          if (is_distinct) distinct.push_back(from);
        }
        CAPTURE(round);
        const List expected = any.size() <= kMaxOrdinaryMentions ? any : distinct;
        REQUIRE(List(found[to].begin(), found[to].end()) == expected);
      }
    }
  }
}
