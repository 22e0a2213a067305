#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace termdex {

/// Which letters a text has, in whatever order: a bit for each of 32 kinds, and another for each
/// that is there twice. Two texts are at least as many edits apart as one has bits that the other
/// has not.
[[nodiscard]] inline std::uint64_t letter_set(std::string_view text) noexcept {
  std::uint64_t set = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // A letter is told by its last byte.
    const bool is_last =
        i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0U) != 0x80;
    const std::uint64_t kind = std::uint64_t{is_last ? 1U : 0U}
                               << (static_cast<unsigned char>(text[i]) & 31U);
    set |= kind | (set & kind) << 32U;
  }
  return set;
}

}  // namespace termdex
