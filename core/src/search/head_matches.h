#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/head_index.h"
#include "search/query.h"

namespace termdex {

/// How a head answers a query.
struct HeadMatch {
  std::uint32_t head = 0;
  /// Similarity of each query word to the word of the head that it means; 0 where there is none.
  std::array<float, kMaxQueryWords> words{};
  float whole = 0;         ///< Similarity of the whole query to the whole head, joined.
  float completeness = 0;  ///< Share of the head's letters that the query covers, 0 to 1.
  float order = 0;         ///< Share of neighbouring query words that are neighbours in the head.
  bool at_start = false;   ///< A query word is the head's first.
};

/// Every head in which a word of the query is found, or that the query is as a whole.
///
/// Cost: the candidates of each word and the heads they stand in.
[[nodiscard]] std::vector<HeadMatch> match_heads(const HeadIndex& index, const Query& query);

}  // namespace termdex
