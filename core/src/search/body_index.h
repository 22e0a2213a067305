#pragma once

#include <cstdint>
#include <vector>

#include "pack/words.h"
#include "search/window_index.h"

namespace termdex {

/// The words of all definitions, where they stand, and how long the definitions are; made when a
/// pack is opened.
struct BodyIndex {
  WordIndex words;
  WindowIndex windows;                 ///< Of the words.
  std::vector<std::uint32_t> lengths;  ///< Of each definition, in words.
  float average_length = 1;

  /// Cost: one pass over words and postings.
  BodyIndex(WordIndex index, std::uint32_t entry_count);

  [[nodiscard]] FuzzyTable table() const noexcept { return {words.words, windows}; }
};

}  // namespace termdex
