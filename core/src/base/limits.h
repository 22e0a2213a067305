#pragma once

#include <cstddef>

namespace termdex {

/// A word longer than this is cut: no reader types it, and it bounds every table.
inline constexpr std::size_t kMaxWordBytes = 64;

}  // namespace termdex
