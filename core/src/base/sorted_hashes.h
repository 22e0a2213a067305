#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace termdex {

/// Hashes in ascending order, some of them equal, which are found by a look at their upper bits.
class SortedHashes {
 public:
  SortedHashes() : SortedHashes(std::vector<std::uint64_t>()) {}
  explicit SortedHashes(std::vector<std::uint64_t> sorted)
      : hashes_(std::move(sorted)),
        shift_(64U - std::max(1U, static_cast<unsigned>(std::bit_width(hashes_.size())))) {
    starts_.resize((std::size_t{1} << (64U - shift_)) + 1);
    for (const std::uint64_t hash : hashes_) ++starts_[bucket_of(hash) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  }

  [[nodiscard]] std::size_t size() const noexcept { return hashes_.size(); }
  [[nodiscard]] std::uint64_t operator[](std::size_t place) const noexcept {
    return hashes_[place];
  }

  /// The place of the first one that is `hash`; size() if there is none.
  ///
  /// Cost: that of about one comparison.
  [[nodiscard]] std::size_t find(std::uint64_t hash) const noexcept {
    const std::size_t bucket = bucket_of(hash);
    for (std::size_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
      if (hashes_[i] == hash) return i;
    }
    return size();
  }

 private:
  [[nodiscard]] std::size_t bucket_of(std::uint64_t hash) const noexcept {
    return static_cast<std::size_t>(hash >> shift_);
  }

  std::vector<std::uint64_t> hashes_;
  unsigned shift_;
  std::vector<std::uint32_t> starts_;  // of the hashes with the same upper bits
};

}  // namespace termdex
