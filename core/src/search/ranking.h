#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "pack/heads.h"
#include "search/body_matches.h"
#include "search/head_index.h"
#include "search/query.h"
#include "search/score.h"

namespace termdex {

/// What a query is ranked over; all of it outlives the call.
struct SearchedPack {
  const std::vector<HeadRecord>& records;
  const HeadIndex& heads;
  const WordIndex& words;
  const BodyLengths& lengths;
};

struct RankedEntry {
  std::uint32_t entry = 0;
  std::uint32_t head = kNoHead;  ///< The head that answers best.
  double score = 0;
  ScoreParts parts;

  static constexpr std::uint32_t kNoHead = 0xFFFF'FFFF;
};

struct Ranking {
  std::vector<RankedEntry> best;  ///< At most `limit`, best first; equal scores in index order.
  std::size_t total = 0;          ///< Entries that answer the query well enough to be hits.
};

/// Ranks the entries that `wanted` admits; an empty `wanted` admits all.
[[nodiscard]] Ranking rank_entries(const SearchedPack& pack, const Query& query, std::size_t limit,
                                   const std::function<bool(std::uint32_t entry)>& wanted);

}  // namespace termdex
