#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pack/heads.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// The records of the section "heads" of format 0, each checked: counts as in `info`, indexes
/// within their tables, sizes within the limits, weights finite and above 0, ids different.
///
/// Errors: truncated, malformed, too_large.
[[nodiscard]] Result<std::vector<HeadRecord>> read_plain_heads(
    std::span<const std::uint8_t> section, const PackInfo& info);

}  // namespace termdex
