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
  WindowIndex windows;  ///< Of the words.
  /// Of each definition, its words as a share of the average.
  std::vector<float> lengths;

  /// Cost: one pass over words and postings.
  BodyIndex(WordIndex index, std::uint32_t entry_count);

  [[nodiscard]] FuzzyTable table() const noexcept { return {words.words, windows}; }
};

}  // namespace termdex
