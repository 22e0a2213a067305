#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "search/match_memo.h"
#include "search/weights.h"
#include "search/window_index.h"

namespace termdex {

/// A word of an index that a typed word may mean.
struct Candidate {
  std::uint32_t word = 0;
  float similarity = 0;   ///< 1 for the word itself, towards 0 for what it hardly means.
  bool mistyped = false;  ///< Neither the word nor a beginning of it was typed.
};

/// What may be behind a typed word: how it was written, and whether more of it may follow.
struct TypedWord {
  std::string_view text;
  bool unfinished = false;  ///< The last word of a query: completions cost little.
};

/// Similarity of a whole string to `typed`, which is `cost` away (edit_cost) and has so many
/// letters.
[[nodiscard]] float typo_similarity(float cost, std::size_t letters,
                                    const Weights& weights = kWeights) noexcept;

/// Similarity of a string that goes on for `more` letters after the `letters` that were typed.
[[nodiscard]] float prefix_similarity(std::size_t letters, std::size_t more, bool unfinished,
                                      const Weights& weights = kWeights) noexcept;

/// The words of `table` that are `typed`, begin with it, are within forgiven_edits of either, or
/// hold it from five letters on (parts of compounds), the most similar first. In words of two and
/// three letters only a swap, a neighbouring key or a letter doubled is forgiven.
///
/// Cost: MatchMemo::match, and an edit_cost a match.
[[nodiscard]] std::vector<Candidate> find_candidates(const FuzzyTable& table,
                                                     const TypedWord& typed, MatchMemo& memo,
                                                     const Weights& weights = kWeights);

/// As find_candidates, but only the word itself, with an ending of two letters more or less from
/// five letters on, and, if it is unfinished and has three letters or more, its completions;
/// mistakes are forgiven only when there is none of these.
[[nodiscard]] std::vector<Candidate> find_plain_candidates(const FuzzyTable& table,
                                                           const TypedWord& typed, MatchMemo& memo,
                                                           const Weights& weights = kWeights);

}  // namespace termdex
