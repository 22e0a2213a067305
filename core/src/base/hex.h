#pragma once

#include <cstdint>
#include <string>

namespace termdex {

/// Sixteen lower-case hexadecimal digits, the highest first.
[[nodiscard]] inline std::string hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) digits[i] = "0123456789abcdef"[value & 15U];
  return digits;
}

}  // namespace termdex
