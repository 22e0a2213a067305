#pragma once

#include <cstdint>
#include <vector>

#include "base/letter_code.h"
#include "pack/base_pack.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// The section "changes". `info` is the header of the pack; `heads` are the records of the base,
/// which begin with `letters`.
[[nodiscard]] std::vector<std::uint8_t> write_changes(Changes changes, const PackInfo& info,
                                                      const std::vector<HeadRecord>& heads,
                                                      const LetterCode& letters);

}  // namespace termdex
