#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace termdex {

/// A word that stands beside another, and how often.
struct Neighbour {
  std::uint32_t word = 0;
  std::uint32_t count = 0;
};

/// The neighbours of every word on one side.
class Neighbours {
 public:
  /// `words[i]` has the neighbour `others[i]`; all are below `word_count`.
  ///
  /// Cost: two passes, 12 bytes a pair.
  Neighbours(const std::vector<std::uint32_t>& words, const std::vector<std::uint32_t>& others,
             std::uint32_t word_count);

  /// Each neighbour once, without `word` itself.
  [[nodiscard]] std::span<const Neighbour> of(std::uint32_t word) const noexcept {
    return {neighbours_.data() + starts_[word], starts_[word + 1] - starts_[word]};
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<Neighbour> neighbours_;
};

}  // namespace termdex
