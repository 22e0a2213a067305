#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/edit_automaton.h"
#include "search/window_index.h"

namespace termdex {

/// Strings of a sorted table that match a pattern: one as a whole, or a run of neighbours whose
/// common beginning matches.
struct StringMatch {
  std::uint32_t begin = 0;  ///< Positions in the table.
  std::uint32_t end = 0;
  std::uint32_t matched_bytes = 0;  ///< Of each string: all of it, or the beginning that matches.
  unsigned edits = 0;
  bool whole = false;
};

enum class MatchMode : std::uint8_t { whole, prefix };

/// All strings of `table` within `max_edits` (kMaxEdits at most) of `pattern`, which is UTF-8; with
/// MatchMode::prefix also those that begin so, unless they match as a whole.
///
/// The table is walked as the trie that its order implies: strings with a common beginning are
/// stepped through once, and left as soon as no continuation can match. Strings that have not the
/// letters for it are passed over without a step.
///
/// Cost: a look at the table's blocks, and letters in the part of the trie that is alive.
[[nodiscard]] std::vector<StringMatch> match_strings(const FuzzyTable& table,
                                                     std::string_view pattern, unsigned max_edits,
                                                     MatchMode mode);

/// The same, looked for only in the strings of `within`: with matches in MatchMode::prefix of a
/// beginning of the pattern, within as many edits or more, nothing is missed.
[[nodiscard]] std::vector<StringMatch> match_strings(const FuzzyTable& table,
                                                     std::string_view pattern, unsigned max_edits,
                                                     MatchMode mode,
                                                     std::span<const StringMatch> within);

}  // namespace termdex
