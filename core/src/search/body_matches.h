#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/body_index.h"
#include "search/query.h"
#include "search/weights.h"
#include "search/word_weights.h"
#include "search/workspace.h"

namespace termdex {

/// How a definition answers a query.
struct BodyMatch {
  std::uint32_t entry = 0;
  /// For each query word 0 to 1: similarity times how much the definition is about the word, by
  /// the saturating term frequency of BM25 (Robertson and Zaragoza 2009, section 3).
  std::array<float, kMaxQueryWords> words{};
  std::uint16_t as_typed = 0;  ///< A bit for each word that is there without a mistake.
};

/// Definitions that are read for one word of a query: the most similar words first, as many of them
/// as have no more together. What a word says that stands in so many is too little to look for.
inline constexpr std::size_t kMaxBodyPostings = 20'000;

/// Every entry whose definition holds a word of the query that tells enough (WordWeights::finds).
///
/// Cost: the postings of these words; for the others a binary search an entry.
[[nodiscard]] std::vector<BodyMatch> match_bodies(const BodyIndex& index, const Query& query,
                                                  const WordWeights& word_weights,
                                                  Workspace& workspace,
                                                  const Weights& weights = kWeights);

}  // namespace termdex
