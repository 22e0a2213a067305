#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/head_index.h"
#include "search/query.h"
#include "search/weights.h"
#include "search/word_weights.h"
#include "search/workspace.h"

namespace termdex {

/// How a head answers a query.
struct HeadMatch {
  std::uint32_t head = 0;
  /// Similarity of each query word to the word of the head that it means; 0 where there is none.
  std::array<float, kMaxQueryWords> words{};
  std::uint16_t as_typed = 0;  ///< A bit for each word that is there without a mistake.
  bool at_start = false;       ///< A query word is the head's first.
  bool exact = false;          ///< The query's key is the head's.
  bool begins = false;         ///< The head's key begins with the query's.
  bool initials = false;       ///< The query's key is the head's first letters.
  /// And it is a head itself, an abbreviation in use, and not the beginning of this one.
  bool abbreviates = false;
  /// Similarity of the query's key to the head's; less where more letters follow.
  float whole = 0;
  float completeness = 0;  ///< Share of the head's letters that the words found cover, 0 to 1.
  float order = 0;         ///< Share of neighbouring query words that are neighbours in it.
};

/// Every head in which a word of the query is found that tells enough (WordWeights::finds), or that
/// the query is as a whole, or begins, or spells by its first letters.
///
/// Cost: the candidates of each word and the heads they stand in.
[[nodiscard]] std::vector<HeadMatch> match_heads(const HeadIndex& index, const Query& query,
                                                 const WordWeights& word_weights,
                                                 Workspace& workspace,
                                                 const Weights& weights = kWeights);

}  // namespace termdex
