#include "pack/head_names.h"

#include <algorithm>
#include <string>

#include "base/checksum.h"
#include "pack/format.h"
#include "text/fold.h"

namespace termdex {

namespace {

constexpr std::uint64_t kEntry = kMaxEntries - 1;  // the bits of an entry

}  // namespace

HeadNames::HeadNames(const std::vector<HeadRecord>& heads) : heads_(heads) {
  for (std::uint32_t i = 0; i < heads.size(); ++i) {
    keys_.push_back(hash_of(By::id, heads[i].id) | i);
    keys_.push_back(hash_of(By::term, fold(heads[i].term)) | i);
    for (const auto& alias : heads[i].aliases) {
      keys_.push_back(hash_of(By::alias, fold(alias)) | i);
    }
  }
  std::sort(keys_.begin(), keys_.end());
}

std::uint64_t HeadNames::hash_of(By by, std::string_view name) {
  // Letters are bytes that are characters.
  const std::uint64_t hash =
      checksum({reinterpret_cast<const std::uint8_t*>(name.data()), name.size()});
  return (hash + static_cast<std::uint64_t>(by) * (kEntry + 1)) & ~kEntry;
}

// Whether the hash did not deceive.
bool HeadNames::has(std::uint32_t entry, By by, std::string_view name) const {
  const HeadRecord& head = heads_[entry];
  switch (by) {
    case By::id: return head.id == name;
    case By::term: return fold(head.term) == name;
    case By::alias: break;
  }
  return std::any_of(head.aliases.begin(), head.aliases.end(),
                     [&](const std::string& alias) { return fold(alias) == name; });
}

std::vector<std::uint32_t> HeadNames::named(By by, std::string_view name) const {
  const std::uint64_t hash = hash_of(by, name);
  std::vector<std::uint32_t> entries;
  auto key = std::lower_bound(keys_.begin(), keys_.end(), hash);
  for (; key != keys_.end() && (*key & ~kEntry) == hash; ++key) {
    const auto entry = static_cast<std::uint32_t>(*key & kEntry);
    if (has(entry, by, name)) entries.push_back(entry);
  }
  return entries;
}

std::optional<std::uint32_t> HeadNames::nearest(const std::vector<std::uint32_t>& named,
                                                std::uint32_t from) const {
  std::optional<std::uint32_t> best;
  for (const std::uint32_t entry : named) {
    if (entry == from) continue;
    if (heads_[entry].category == heads_[from].category) return entry;
    if (!best) best = entry;
  }
  return best;
}

std::vector<std::uint32_t> HeadNames::find_all(std::string_view name) const {
  std::vector<std::uint32_t> entries = named(By::id, name);
  if (!entries.empty()) return entries;
  const std::string folded = fold(name);
  entries = named(By::term, folded);
  return entries.empty() ? named(By::alias, folded) : entries;
}

std::optional<std::uint32_t> HeadNames::find(std::string_view name, std::uint32_t from) const {
  if (const auto entry = nearest(named(By::id, name), from)) return entry;
  const std::string folded = fold(name);
  if (const auto entry = nearest(named(By::term, folded), from)) return entry;
  return nearest(named(By::alias, folded), from);
}

}  // namespace termdex
