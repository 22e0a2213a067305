#include "search/link_graph.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace termdex {
namespace {

EntryLists targets_of(const std::vector<HeadRecord>& records, const HeadNames& names,
                      const WordIndex& reference_names) {
  std::vector<std::uint64_t> links;  // from, to
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    if (from != to) links.push_back(std::uint64_t{from} << 32U | to);
  };
  for (std::size_t i = 0; i < reference_names.words.size(); ++i) {
    const std::string_view name = reference_names.words[i];
    const std::vector<std::uint32_t> named = names.find_all(name);
    for (const Posting& use : reference_names.of(i)) {
      auto to = names.nearest(named, use.entry);
      if (!to) to = names.find(name, use.entry);
      if (to) add(use.entry, *to);
    }
  }
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    for (const SeeTarget& see : records[i].see) {
      if (see.entry != SeeTarget::kNowhere) add(i, see.entry);
    }
  }
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
  EntryLists lists;
  lists.reserve(records.size());
  auto link = links.begin();
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    for (; link != links.end() && *link >> 32U == i; ++link) {
      lists.push_back(static_cast<std::uint32_t>(*link));
    }
    lists.end_list();
  }
  return lists;
}

}  // namespace

LinkGraph::LinkGraph(const std::vector<HeadRecord>& records, const HeadNames& names,
                     const WordIndex& reference_names, EntryLists mentioned)
    : targets(targets_of(records, names, reference_names)),
      users(targets.reversed()),
      mentions(mentioned.reversed()),
      mentioned_by(std::move(mentioned)) {}

}  // namespace termdex
