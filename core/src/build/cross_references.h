#pragma once

#include <cstddef>
#include <vector>

#include "pack/head_names.h"
#include "pack/heads.h"
#include "pack/links.h"
#include "termdex/source.h"

namespace termdex {

/// Where more entries write a head that is one ordinary word, it need not mean the entry.
inline constexpr std::size_t kMaxOrdinaryMentions = 3;

/// For each entry, those whose running text mentions it, as Matcher finds heads, and that neither
/// refer to it nor `see` it. All of them if they are kMaxOrdinaryMentions at most; else those that
/// write a distinct head of it, if these are kMaxMentions at most; else none: what everybody
/// mentions tells nothing. References have in `text` the id of their entry, or nothing where their
/// own characters name it.
///
/// Cost: a pass over all text.
[[nodiscard]] EntryLists find_mentions(const std::vector<SourceEntry>& entries,
                                       const std::vector<HeadRecord>& heads,
                                       const HeadNames& names);

}  // namespace termdex
