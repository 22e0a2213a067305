#pragma once

#include <cstdint>
#include <vector>

#include "pack/heads.h"

namespace termdex {

/// The section "heads": one record an entry, in the order of the index.
[[nodiscard]] std::vector<std::uint8_t> write_heads(const std::vector<HeadRecord>& heads);

}  // namespace termdex
