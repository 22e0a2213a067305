#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/sorted_strings.h"

namespace termdex {

/// That a word stands in an entry, and how often.
struct Posting {
  std::uint32_t entry = 0;
  std::uint32_t count = 0;

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
