#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/string_walk.h"

namespace termdex {

/// match_strings that remembers. Who types asks for the same words again and again, the last with a
/// letter more: what is within so many edits of "neural" begins within so many of "neura", so the
/// walk for "neural" reads only what that for "neura" found.
///
/// Tables that it was asked about outlive it. Patterns are UTF-8.
class MatchMemo {
 public:
  /// As match_strings. Lifetime of the result: until the next call.
  [[nodiscard]] const std::vector<StringMatch>& match(const FuzzyTable& table,
                                                      std::string_view pattern, unsigned max_edits,
                                                      MatchMode mode);

 private:
  static constexpr std::size_t kEntries = 16;  // of a query and those before it

  struct Entry {
    const SortedStrings* strings = nullptr;
    std::string pattern;
    unsigned max_edits = 0;
    MatchMode mode = MatchMode::whole;
    std::vector<StringMatch> matches;
    std::uint64_t used = 0;  // when, in calls
  };

  /// What holds every match of the longest beginning of the pattern that is known, or nothing.
  [[nodiscard]] Entry* find_wider(const FuzzyTable& table, std::string_view pattern,
                                  unsigned max_edits) noexcept;

  std::array<Entry, kEntries> entries_;
  std::uint64_t calls_ = 0;
};

}  // namespace termdex
