#include "build/targets.h"

#include <iterator>
#include <utility>

#include "text/fold.h"

namespace termdex {

Targets::Targets(const std::vector<SourceEntry>& entries) : entries_(entries) {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    by_id_[entries[i].id].push_back(i);
    by_term_[fold(entries[i].term)].push_back(i);
    for (const auto& alias : entries[i].aliases) by_alias_[fold(alias)].push_back(i);
  }
}

std::optional<std::uint32_t> Targets::nearest(const Named& named, const std::string& name,
                                              std::uint32_t from) const {
  const auto found = named.find(name);
  if (found == named.end()) return std::nullopt;
  std::optional<std::uint32_t> best;
  for (const std::uint32_t entry : found->second) {
    if (entry == from) continue;
    if (entries_[entry].category == entries_[from].category) return entry;
    if (!best) best = entry;
  }
  return best;
}

std::optional<std::uint32_t> Targets::find(std::string_view name, std::uint32_t from) const {
  if (const auto entry = nearest(by_id_, std::string(name), from)) return entry;
  const std::string folded = fold(name);
  if (const auto entry = nearest(by_term_, folded, from)) return entry;
  return nearest(by_alias_, folded, from);
}

void resolve_references(Body& body, const Targets& targets, std::uint32_t from) {
  Body resolved;
  resolved.reserve(body.size());
  for (Node& node : body) {
    resolve_references(node.children, targets, from);
    if (node.kind != NodeKind::reference) {
      resolved.push_back(std::move(node));
    } else if (const auto entry = targets.find(node.text, from)) {
      node.number = *entry;
      resolved.push_back(std::move(node));
    } else {
      std::move(node.children.begin(), node.children.end(), std::back_inserter(resolved));
    }
  }
  body = std::move(resolved);
}

}  // namespace termdex
