#pragma once

#include <string_view>
#include <vector>

#include "termdex/source.h"

namespace termdex {

/// A term or alias that a pack can hold: 1 to kMaxHeadBytes bytes.
[[nodiscard]] bool is_packable_head(std::string_view head) noexcept;

/// The entries that a pack can hold, so that every pack that is written opens. The others, and
/// aliases that are too long or too many, are left out and reported.
[[nodiscard]] std::vector<SourceEntry> keep_packable(std::vector<SourceEntry> entries,
                                                     std::vector<Problem>& problems);

}  // namespace termdex
