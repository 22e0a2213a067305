#pragma once

#include <cstdint>
#include <span>

// The one file that includes xxhash.h. Newer versions look for arm_neon.h when they are compiled
// to WebAssembly with SIMD, unless they may not look for headers at all.
#if defined(__EMSCRIPTEN__)
#define XXH_HAS_INCLUDE(x) 0
#endif
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace termdex {

/// XXH3, 64 bits, seed 0: the seal of every section.
[[nodiscard]] inline std::uint64_t checksum(std::span<const std::uint8_t> bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace termdex
