#pragma once

namespace termdex {

/// Whether a character is of a script written without spaces between words: Han, kana, Thai, Lao,
/// Khmer, Myanmar.
[[nodiscard]] constexpr bool is_continuous(char32_t point) noexcept {
  return (point >= 0x3040 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x9FFF) ||
         (point >= 0x20000 && point <= 0x3FFFF) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0x0E00 && point <= 0x0EFF) || (point >= 0x1000 && point <= 0x109F) ||
         (point >= 0x1780 && point <= 0x17FF) || (point >= 0xFF66 && point <= 0xFF9F);
}

}  // namespace termdex
