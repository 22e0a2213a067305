#pragma once

#include <cstdint>
#include <vector>

#include "build/phrase_finder.h"

namespace termdex {

/// Phrases level by level: those of words alone, those of these and words, and so on.
struct PhraseLevels {
  std::vector<std::uint32_t> sizes;  ///< How many phrases each level has.
  std::vector<bool> ends_body;       ///< Of each symbol: whether it is, or ends with, `end_body`.
};

/// Numbers the phrases anew, level by level and in a level in the order of their parts.
[[nodiscard]] PhraseLevels level_phrases(PhrasedText& text, std::uint32_t word_count,
                                         std::uint32_t end_body);

}  // namespace termdex
