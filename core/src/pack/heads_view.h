#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/letter_code.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// The records of the section "heads", each checked as of read_plain_heads. `letters` becomes the
/// code of all strings of the pack, with which the section begins.
///
/// Errors: truncated, malformed.
/// Cost:   10 ns a letter that is not also the one of the term before.
[[nodiscard]] Result<std::vector<HeadRecord>> read_heads(std::span<const std::uint8_t> section,
                                                         const PackInfo& info, LetterCode& letters);

/// The same without letters and what hangs together: of the header only entries and categories are
/// needed.
///
/// Errors: truncated, malformed.
[[nodiscard]] Result<std::vector<HeadRecord>> read_records(std::span<const std::uint8_t> section,
                                                           const PackInfo& info,
                                                           LetterCode& letters);

}  // namespace termdex
