#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "pack/words.h"
#include "search/query.h"

namespace termdex {

/// How a definition answers a query.
struct BodyMatch {
  std::uint32_t entry = 0;
  /// For each query word 0 to 1: similarity times how much the definition is about the word, by
  /// the saturating term frequency of BM25 (Robertson and Zaragoza 2009, section 3).
  std::array<float, kMaxQueryWords> words{};
};

/// Lengths of definitions, made when a pack is opened.
struct BodyLengths {
  std::vector<std::uint32_t> words;  ///< Of each entry.
  float average = 1;
};

[[nodiscard]] BodyLengths measure_bodies(const WordIndex& index, std::uint32_t entry_count);

/// Every entry whose definition holds a word of the query.
///
/// Cost: the postings of the words, at most kMaxBodyPostings for a word that is not there as typed.
[[nodiscard]] std::vector<BodyMatch> match_bodies(const WordIndex& index,
                                                  const BodyLengths& lengths, const Query& query);

/// How much each query word tells, 0 to 1: its inverse document frequency, as in BM25, by the
/// share of the rarest possible word's. A word that stands nowhere tells as much as a rare one.
[[nodiscard]] std::array<float, kMaxQueryWords> word_weights(const WordIndex& index,
                                                             std::uint32_t entry_count,
                                                             const Query& query);

}  // namespace termdex
