#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/sorted_strings.h"

namespace termdex {

/// A word of an index that a typed word may mean.
struct Candidate {
  std::uint32_t word = 0;
  float similarity = 0;  ///< 1 for the word itself, towards 0 for what it hardly means.
};

/// What may be behind a typed word: how it was written, and whether more of it may follow.
struct TypedWord {
  std::string_view text;
  bool unfinished = false;  ///< The last word of a query: completions cost little.
};

/// Similarity of a whole string to `typed`, which is `cost` away (edit_cost) and has so many
/// letters.
[[nodiscard]] float typo_similarity(double cost, std::size_t letters) noexcept;

/// Similarity of a string that goes on for `more` letters after the `letters` that were typed.
[[nodiscard]] float prefix_similarity(std::size_t letters, std::size_t more,
                                      bool unfinished) noexcept;

/// The words of `table` that are `typed`, begin with it, or are within forgiven_edits of either,
/// the most similar first. In words of two and three letters only a swap, a neighbouring key or a
/// letter doubled is forgiven.
///
/// Cost: match_strings, and an edit_cost a match.
[[nodiscard]] std::vector<Candidate> find_candidates(const SortedStrings& table,
                                                     const TypedWord& typed);

/// As find_candidates, but only the word itself and, if it is unfinished and has three letters or
/// more, its completions; mistakes are forgiven only when there is neither.
[[nodiscard]] std::vector<Candidate> find_plain_candidates(const SortedStrings& table,
                                                           const TypedWord& typed);

}  // namespace termdex
