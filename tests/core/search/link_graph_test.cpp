#include "search/link_graph.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "search/opening.h"
#include "support/glossary.h"
#include "support/random.h"

namespace {

using namespace termdex;
using namespace termdex::test;

using List = std::vector<std::uint32_t>;

// References from the bodies as they are read, each resolved by itself.
void add_references(const Body& body, const HeadNames& names, std::uint32_t from,
                    std::set<std::uint32_t>& targets) {
  for (const Node& node : body) {
    add_references(node.children, names, from, targets);
    if (node.kind != NodeKind::reference) continue;
    const auto to = names.find(node.text.empty() ? plain_text(node.children) : node.text, from);
    if (to && *to != from) targets.insert(*to);
  }
}

}  // namespace

TEST_SUITE("search/link_graph") {
  TEST_CASE("random packs have the links that their bodies and see have, one by one") {
    Random random(217);
    const auto name = [&] { return random.text({"Ab ", "cd ", "ef-", "Gh ", "ij"}, 1, 2); };
    for (int round = 0; round < 100; ++round) {
      std::vector<SourceEntry> entries;
      for (unsigned left = 1 + random.below(30); left > 0; --left) {
        SourceEntry one = entry(name(), name(), random.one_in(2) ? "A" : "B");
        if (random.one_in(3)) one.aliases = {name() + "!"};
        if (random.one_in(4)) one.see = {name()};
        for (unsigned references = random.below(4); references > 0; --references) {
          Node reference = node(NodeKind::reference, {text_node(name())});
          if (random.one_in(3)) {
            reference.children = {node(NodeKind::strong, {text_node(name())}), text_node("c++ x")};
          }
          reference.text = name();
          one.body.push_back(node(NodeKind::item, {text_node("Of "), reference, text_node(".")}));
        }
        entries.push_back(one);
      }
      const std::vector<std::uint8_t> pack = build(entries).bytes;
      const auto opening = Opening::open(pack);
      REQUIRE(opening);
      const std::vector<HeadRecord>& records = (*opening)->records();
      const HeadNames names(records);
      const LinkGraph graph(records, names, (*opening)->take_reference_names().finish(),
                            (*opening)->take_mentions());
      for (std::uint32_t i = 0; i < records.size(); ++i) {
        std::set<std::uint32_t> targets;
        add_references((*opening)->bodies().body(i), names, i, targets);
        for (const SeeTarget& see : records[i].see) {
          if (see.entry != SeeTarget::kNowhere && see.entry != i) targets.insert(see.entry);
        }
        CAPTURE(round);
        REQUIRE(List(graph.targets[i].begin(), graph.targets[i].end()) ==
                List(targets.begin(), targets.end()));
      }
      CHECK(graph.users == graph.targets.reversed());
      CHECK(graph.mentions == graph.mentioned_by.reversed());
    }
  }
}
