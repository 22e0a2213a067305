#pragma once

#include <cstdint>
#include <span>

#include "pack/words.h"
#include "termdex/result.h"

namespace termdex {

/// The section "words" of format 0, checked: words not empty and strictly ascending, postings
/// strictly ascending and below `entry_count`, counts from 1.
///
/// Errors: truncated, malformed.
[[nodiscard]] Result<WordIndex> read_plain_words(std::span<const std::uint8_t> section,
                                                 std::uint32_t entry_count);

}  // namespace termdex
