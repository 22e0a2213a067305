#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/string_model.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// The records of the section "heads", each checked as of read_plain_heads. `strings` learns their
/// letters: the next section is read with it.
///
/// Errors: truncated, malformed.
/// Cost:   300 ns a letter that is not also the one of the term before.
[[nodiscard]] Result<std::vector<HeadRecord>> read_heads(std::span<const std::uint8_t> section,
                                                         const PackInfo& info,
                                                         StringModel& strings);

/// The same without letters and what hangs together: of the header only entries and categories are
/// needed.
///
/// Errors: truncated, malformed.
[[nodiscard]] Result<std::vector<HeadRecord>> read_records(std::span<const std::uint8_t> section,
                                                           const PackInfo& info,
                                                           StringModel& strings);

}  // namespace termdex
