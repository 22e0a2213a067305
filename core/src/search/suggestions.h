#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/later.h"
#include "search/head_index.h"
#include "search/query.h"

namespace termdex {

/// What may have been meant by a query that nothing answers: heads of at most `limit` entries, the
/// likeliest first.
///
/// They are the heads that are fewest edits from the whole query, up to two in five of its letters;
/// a head that goes on where the query ends is one edit further. Where there are none, they are
/// the heads that have most of the query's letters in words of three letters or more.
/// Letters of the query beyond EditDistance::kMaxLetters are not looked at.
///
/// Cost: a glance at the letter_set of every head; EditDistance over those that have the letters,
/// as far as they differ from the one before.
[[nodiscard]] TERMDEX_LATER std::vector<std::uint32_t> suggest_heads(const HeadIndex& index,
                                                                     const Query& query,
                                                                     std::size_t limit);

}  // namespace termdex
