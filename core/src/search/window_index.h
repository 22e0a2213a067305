#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/sorted_strings.h"
#include "search/letter_windows.h"

namespace termdex {

/// The letter windows of sorted strings, of each and of each block of neighbours together: what is
/// needed to find those near a pattern without reading the others.
class WindowIndex {
 public:
  static constexpr std::uint32_t kBlock = 8;  // strings

  WindowIndex() = default;

  /// Cost: one pass over the strings.
  explicit WindowIndex(const SortedStrings& strings) {
    windows_.reserve(strings.size());
    blocks_.reserve(strings.size() / kBlock + 1);
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      windows_.push_back(windows_of(strings[i]));
      if (i % kBlock == 0) blocks_.push_back({windows_.back(), strings.shared(i)});
      Block& block = blocks_.back();
      block.windows = block.windows | windows_.back();
      block.shared = std::min(block.shared, strings.shared(i));
    }
  }

  /// The first string of [from, end) that may be within `edits` of a pattern with these parts, or
  /// `end`. `shared` becomes the least of itself and SortedStrings::shared of the strings that are
  /// passed over and the one that is given.
  [[nodiscard]] std::uint32_t next_near(const SortedStrings& strings, std::uint32_t from,
                                        std::uint32_t end, const LetterWindows& parts,
                                        unsigned edits, std::size_t& shared) const noexcept {
    while (from < end) {
      if (from % kBlock == 0) {
        if (passes(blocks_[from / kBlock], parts, edits, shared)) {
          from += kBlock;
          continue;
        }
      }
      shared = std::min(shared, strings.shared(from));
      if (!lacks_letters(parts, windows_[from], edits)) return from;
      ++from;
    }
    return end;
  }

  /// Calls `visit(i)` for each string that may hold these letters (letters_of), in order.
  /// Cost: a look at each block, and at each string of a block that may have one.
  template <typename Visit>
  void for_each_holding(std::uint32_t letters, const Visit& visit) const {
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
      if ((letters & ~letters_in(blocks_[block].windows)) != 0) continue;
      const std::size_t end = std::min<std::size_t>(windows_.size(), (block + 1) * kBlock);
      for (std::size_t i = block * kBlock; i < end; ++i) {
        if ((letters & ~letters_in(windows_[i])) == 0) visit(i);
      }
    }
  }

 private:
  struct Block {
    LetterWindows windows;
    std::size_t shared;  // the least of its strings
  };

  // Whether no string of the block can be near.
  static bool passes(const Block& block, const LetterWindows& parts, unsigned edits,
                     std::size_t& shared) noexcept {
    if (!lacks_letters(parts, block.windows, edits)) return false;
    shared = std::min(shared, block.shared);
    return true;
  }

  std::vector<LetterWindows> windows_;
  std::vector<Block> blocks_;
};

/// Sorted strings and their windows; both outlive it.
struct FuzzyTable {
  const SortedStrings& strings;
  const WindowIndex& windows;
};

}  // namespace termdex
