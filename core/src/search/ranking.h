#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "browse/facets.h"
#include "browse/filter.h"
#include "pack/heads.h"
#include "search/body_index.h"
#include "search/head_index.h"
#include "search/query.h"
#include "search/score.h"
#include "search/workspace.h"

namespace termdex {

/// What a query is ranked over; all of it outlives the call.
struct SearchedPack {
  const std::vector<HeadRecord>& records;
  const HeadIndex& heads;
  const BodyIndex& bodies;
  const std::vector<float>& familiarity;  ///< Of each head.
};

struct RankingOptions {
  std::size_t limit = 10;  ///< Entries given at most.
  std::size_t offset = 0;  ///< Of the best, how many are left out.
  Filter filter;
  bool facets = false;  ///< Fill Ranking::facets.
  const Weights* weights = &kWeights;
};

struct RankedEntry {
  std::uint32_t entry = 0;
  std::uint32_t head = kNoHead;  ///< The head that answers best.
  double score = 0;
  ScoreParts parts;
  std::uint16_t defined_words = 0;  ///< A bit for each word of the query that the definition has.

  static constexpr std::uint32_t kNoHead = 0xFFFF'FFFF;
};

struct Ranking {
  std::vector<RankedEntry> best;  ///< Best first; equal scores in index order.
  std::size_t total = 0;          ///< Entries that answer well enough to be hits, and are admitted.
  bool total_is_exact = true;     ///< False when `total` is a floor: not all were counted.
  FacetCounts facets;             ///< Of the hits, those that are not admitted among them.
};

/// Ranks the entries that the filter admits, and gives `limit` of them after the first `offset`.
[[nodiscard]] Ranking rank_entries(const SearchedPack& pack, const Query& query,
                                   Workspace& workspace, const RankingOptions& options);

}  // namespace termdex
