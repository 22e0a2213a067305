#include "build/neighbours.h"

#include <cstddef>

namespace termdex {

Neighbours::Neighbours(const std::vector<std::uint32_t>& words,
                       const std::vector<std::uint32_t>& others, std::uint32_t word_count)
    : starts_(std::size_t{word_count} + 1) {
  // The others in the order of their words.
  std::vector<std::uint32_t> ends(std::size_t{word_count} + 1);
  for (const std::uint32_t word : words) ++ends[word + 1];
  for (std::uint32_t word = 0; word < word_count; ++word) ends[word + 1] += ends[word];
  std::vector<std::uint32_t> sorted(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) sorted[ends[words[i]]++] = others[i];

  std::vector<std::uint32_t> counts(word_count);
  std::uint32_t at = 0;
  for (std::uint32_t word = 0; word < word_count; ++word) {
    for (; at < ends[word]; ++at) {
      const std::uint32_t other = sorted[at];
      if (other != word && counts[other]++ == 0) neighbours_.push_back({other, 0});
    }
    for (std::size_t i = starts_[word]; i < neighbours_.size(); ++i) {
      Neighbour& neighbour = neighbours_[i];
      neighbour.count = counts[neighbour.word];
      counts[neighbour.word] = 0;
    }
    starts_[word + 1] = static_cast<std::uint32_t>(neighbours_.size());
  }
}

}  // namespace termdex
