#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "termdex/result.h"

namespace termdex {

/// A list of entries for each entry, ascending, all in one allocation.
class EntryLists {
 public:
  void reserve(std::size_t lists) { starts_.reserve(lists + 1); }
  void push_back(std::uint32_t entry) { entries_.push_back(entry); }
  /// What follows belongs to the list of the next entry.
  void end_list() { starts_.push_back(static_cast<std::uint32_t>(entries_.size())); }

  /// The lists that there are.
  [[nodiscard]] std::size_t size() const noexcept { return starts_.size() - 1; }
  /// All that is in the lists.
  [[nodiscard]] std::size_t link_count() const noexcept { return entries_.size(); }
  [[nodiscard]] std::span<const std::uint32_t> operator[](std::uint32_t entry) const noexcept {
    return std::span(entries_).subspan(starts_[entry], starts_[entry + 1] - starts_[entry]);
  }

  /// The same links the other way: in the list of each entry those that have it in theirs.
  [[nodiscard]] EntryLists reversed() const;

  friend bool operator==(const EntryLists&, const EntryLists&) = default;

 private:
  std::vector<std::uint32_t> starts_{0};
  std::vector<std::uint32_t> entries_;
};

/// The section "links": for each entry those whose text mentions it without a reference.
/// At most kMaxMentions each, never itself.
[[nodiscard]] std::vector<std::uint8_t> write_links(const EntryLists& mentions);

/// The section "links", checked.
///
/// Errors: truncated, malformed, too_large.
/// Cost:   200 ns a link.
[[nodiscard]] Result<EntryLists> read_links(std::span<const std::uint8_t> section,
                                            std::uint32_t entry_count);

}  // namespace termdex
