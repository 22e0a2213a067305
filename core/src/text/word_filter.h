#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace termdex {

/// Tells of most words in a text, by their letters alone, that nobody looks for them: a WordCursor
/// passes over these without folding them.
class WordFilter {
 public:
  /// A bit for a letter of either case, the same for some others: the last five bits of its byte.
  [[nodiscard]] static constexpr std::uint32_t letter_bit(unsigned char ascii) noexcept {
    return 1U << (ascii & 31U);
  }

  /// Lets pass what is within so many edits of a folded word, and what holds it.
  void add(std::string_view word, unsigned edits) {
    Pattern pattern{.letters = 0, .length = 0, .edits = edits};
    for (std::size_t at = 0; at < word.size(); ++pattern.length) {
      const char32_t letter = decode_utf8(word, at);
      if (letter < 0x80) pattern.letters |= letter_bit(static_cast<unsigned char>(letter));
    }
    patterns_.push_back(pattern);
  }

  /// Whether a word of ASCII letters, of so many with these bits, is let pass.
  [[nodiscard]] bool admits(std::uint32_t letters, std::size_t length) const noexcept {
    return std::any_of(patterns_.begin(), patterns_.end(), [&](const Pattern& pattern) {
      if (length + pattern.edits < pattern.length) return false;
      const unsigned edits = length > pattern.length + pattern.edits ? 0 : pattern.edits;
      return static_cast<unsigned>(std::popcount(pattern.letters & ~letters)) <= edits;
    });
  }

 private:
  struct Pattern {
    std::uint32_t letters;
    std::size_t length;
    unsigned edits;
  };

  std::vector<Pattern> patterns_;
};

}  // namespace termdex
