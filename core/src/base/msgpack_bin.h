#pragma once

#include <cstdint>
#include <span>

#include "termdex/result.h"

namespace termdex {

/// The payload of the one MessagePack `bin` that `bytes` are.
///
/// Errors: truncated, malformed.
[[nodiscard]] Result<std::span<const std::uint8_t>> read_bin(std::span<const std::uint8_t> bytes);

}  // namespace termdex
