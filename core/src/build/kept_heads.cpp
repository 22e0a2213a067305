#include "build/kept_heads.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include "text/fold.h"

namespace termdex {
namespace {

// Both lists are in the order of their folded names; what is not has no place.
void place_categories(std::vector<BaseCategory>& categories, const PackInfo& info) {
  std::unordered_map<std::string, std::uint32_t> places;
  for (const Count& category : info.categories) {
    places.emplace(fold(category.name), static_cast<std::uint32_t>(places.size()));
  }
  std::uint32_t next = 0;
  for (BaseCategory& category : categories) {
    const auto found = places.find(fold(category.name));
    category.place = BaseCategory::kGone;
    if (found == places.end() || found->second < next) continue;
    category.place = found->second;
    next = category.place + 1;
  }
}

// Whether what a reader makes of a record of the base is the record that is wanted.
bool is_same(const HeadRecord& head, const HeadRecord& wanted, const BasePack& base,
             const std::vector<HeadRecord>& base_heads, const std::vector<HeadRecord>& heads) {
  const std::uint32_t category =
      head.category == 0 ? 0 : base.categories[head.category - 1].place + 1;
  if (head.term != wanted.term || head.aliases != wanted.aliases || head.weight != wanted.weight ||
      category != wanted.category || (category == 0) != (head.category == 0) ||
      head.see.size() != wanted.see.size()) {
    return false;
  }
  for (std::size_t i = 0; i < head.see.size(); ++i) {
    const SeeTarget& target = head.see[i];
    const SeeTarget& other = wanted.see[i];
    if (target.entry == SeeTarget::kNowhere || other.entry == SeeTarget::kNowhere) {
      if (target != other) return false;
    } else if (base_heads[target.entry].id != heads[other.entry].id) {
      return false;
    }
  }
  return true;
}

}  // namespace

Changes keep_heads(const BasePack& base, const std::vector<HeadRecord>& base_heads,
                   const std::vector<HeadRecord>& heads, const PackInfo& info) {
  Changes changes{.base = base, .entries = {}, .records = {}};
  place_categories(changes.base.categories, info);
  std::unordered_map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < base_heads.size(); ++i) by_id.emplace(base_heads[i].id, i);
  std::uint32_t next = 0;  // kept records stay in their order
  for (const HeadRecord& wanted : heads) {
    ChangedEntry& entry = changes.entries.emplace_back();
    const auto found = by_id.find(wanted.id);
    if (found != by_id.end() && found->second >= next &&
        is_same(base_heads[found->second], wanted, changes.base, base_heads, heads)) {
      entry.kept = found->second;
      next = entry.kept + 1;
    } else {
      changes.records.push_back(wanted);
    }
  }
  return changes;
}

}  // namespace termdex
