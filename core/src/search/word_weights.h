#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "search/body_index.h"
#include "search/query.h"
#include "search/weights.h"

namespace termdex {

/// Letters up to which an unfinished word behind others may become too much to look for.
inline constexpr std::size_t kVagueLetters = 2;

/// How much each word of a query tells.
struct WordWeights {
  /// Inverse document frequency, as in BM25, by the share of the rarest possible word's; a word
  /// that stands nowhere tells as much as a rare one. All together 1.
  std::array<float, kMaxQueryWords> shares{};
  /// A bit for each word that tells enough to look for what has it and no other word. "of" hardly
  /// ever does; one or two letters behind other words, which may go on, never do.
  std::uint16_t finding = 0;

  [[nodiscard]] bool finds(std::size_t word) const noexcept { return (finding >> word & 1U) != 0; }
};

/// Cost: a binary search a word.
[[nodiscard]] WordWeights weigh_words(const BodyIndex& index, const Query& query,
                                      const Weights& weights = kWeights);

}  // namespace termdex
