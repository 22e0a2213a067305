#include "pack/links.h"

namespace termdex {

EntryLists EntryLists::reversed() const {
  EntryLists other;
  other.starts_.resize(starts_.size());
  other.entries_.resize(entries_.size());
  for (const std::uint32_t entry : entries_) ++other.starts_[entry + 1];
  for (std::size_t i = 1; i < other.starts_.size(); ++i) other.starts_[i] += other.starts_[i - 1];
  std::vector<std::uint32_t> next(other.starts_.begin(), other.starts_.end() - 1);
  for (std::uint32_t i = 0; i < size(); ++i) {
    for (const std::uint32_t entry : (*this)[i]) other.entries_[next[entry]++] = i;
  }
  return other;
}

}  // namespace termdex
