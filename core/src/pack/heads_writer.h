#pragma once

#include <cstdint>
#include <vector>

#include "base/letter_code.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// The section "heads": the code of all strings of the pack, and the records in the order of the
/// index.
[[nodiscard]] std::vector<std::uint8_t> write_heads(const std::vector<HeadRecord>& heads,
                                                    const PackInfo& info, LetterCode& letters);

}  // namespace termdex
