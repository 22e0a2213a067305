#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/sorted_strings.h"

namespace termdex {

/// That a word stands in an entry, and how often. There are many, so it is small.
struct Posting {
  static constexpr std::uint32_t kMostTimes = 255;

  std::uint32_t entry : 24;  ///< A pack has fewer than 2²⁴.
  std::uint32_t count : 8;   ///< kMostTimes for more.

  constexpr Posting() noexcept : Posting(0, 0) {}
  constexpr Posting(std::uint32_t in, std::uint32_t times) noexcept
      : entry(in & 0xFF'FFFFU), count((times < kMostTimes ? times : kMostTimes) & 0xFFU) {}

  friend bool operator==(const Posting&, const Posting&) = default;
};

/// The words of all definitions, sorted, and where they stand: the section "words" in memory.
struct WordIndex {
  SortedStrings words;
  std::vector<std::uint32_t> starts{0};  ///< Of each word's postings; one more than words.
  std::vector<Posting> postings;         ///< Of a word: ascending by entry.

  [[nodiscard]] std::span<const Posting> of(std::size_t word) const noexcept {
    return std::span(postings).subspan(starts[word], starts[word + 1] - starts[word]);
  }
};

}  // namespace termdex
