#include "build/cross_references.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "annotate/matcher.h"
#include "markup/running_text.h"
#include "pack/format.h"

namespace termdex {
namespace {

struct Mention {
  std::uint32_t entry;
  bool is_distinct;
};

void add_references(const Body& body, std::uint32_t from, const HeadNames& names,
                    std::vector<std::uint32_t>& targets) {
  for (const Node& node : body) {
    add_references(node.children, from, names, targets);
    if (node.kind != NodeKind::reference) continue;
    const auto entry = names.find(node.text.empty() ? plain_text(node.children) : node.text, from);
    if (entry) targets.push_back(*entry);
  }
}

// What an entry refers to already.
std::vector<std::uint32_t> targets_of(const SourceEntry& entry, const HeadRecord& head,
                                      std::uint32_t number, const HeadNames& names) {
  std::vector<std::uint32_t> targets;
  for (const SeeTarget& see : head.see) targets.push_back(see.entry);
  add_references(entry.body, number, names, targets);
  return targets;
}

// Each entry once, distinct if any of its mentions is.
std::vector<Mention> once_each(const std::vector<Match>& matches) {
  std::vector<Mention> mentions;
  mentions.reserve(matches.size());
  for (const Match& match : matches) mentions.push_back({match.entry, match.is_distinct});
  std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.entry != b.entry ? a.entry < b.entry : a.is_distinct && !b.is_distinct;
  });
  mentions.erase(std::unique(mentions.begin(), mentions.end(),
                             [](const Mention& a, const Mention& b) { return a.entry == b.entry; }),
                 mentions.end());
  return mentions;
}

}  // namespace

EntryLists find_mentions(const std::vector<SourceEntry>& entries,
                         const std::vector<HeadRecord>& heads, const HeadNames& names) {
  std::vector<std::uint32_t> all(heads.size());
  std::iota(all.begin(), all.end(), 0U);
  const Matcher matcher(heads, all);
  std::vector<std::vector<Mention>> mentioned(heads.size());  // by whom
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const auto targets = targets_of(entries[i], heads[i], i, names);
    for (const Mention& mention : once_each(matcher.find(running_text(entries[i].body), i))) {
      if (std::find(targets.begin(), targets.end(), mention.entry) != targets.end()) continue;
      mentioned[mention.entry].push_back({i, mention.is_distinct});
    }
  }
  EntryLists lists;
  lists.reserve(heads.size());
  for (const std::vector<Mention>& by : mentioned) {
    const auto distinct = static_cast<std::size_t>(
        std::count_if(by.begin(), by.end(), [](const Mention& m) { return m.is_distinct; }));
    const bool is_rare = by.size() <= kMaxOrdinaryMentions;
    for (const Mention& mention : by) {
      if (is_rare || (mention.is_distinct && distinct <= kMaxMentions)) {
        lists.push_back(mention.entry);
      }
    }
    lists.end_list();
  }
  return lists;
}

}  // namespace termdex
