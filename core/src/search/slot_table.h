#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace termdex {

/// Numbers the keys that it is asked for: 0 for the first, then 1, and so on. Made for one search
/// after another: what the one before left is told by its age, and cleared once in some billions.
class SlotTable {
 public:
  SlotTable() = default;

  /// Numbers inside begin at `first`: for tests of their end.
  explicit SlotTable(std::uint32_t first) : base_(first) {}

  /// Forgets all keys; those to come are less than `keys`.
  void begin(std::size_t keys) {
    base_ += size_;
    size_ = 0;
    if (base_ > std::numeric_limits<std::uint32_t>::max() - keys) {
      std::fill(places_.begin(), places_.end(), 0);
      base_ = 1;
    }
    if (keys > places_.size()) places_.resize(keys);
  }

  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t key) const noexcept {
    const std::uint32_t place = places_[key];
    return place < base_ ? std::nullopt : std::optional(place - base_);
  }

  /// The number of `key`, which is size() if it is new.
  std::uint32_t slot_of(std::uint32_t key) noexcept {
    std::uint32_t& place = places_[key];
    if (place < base_) place = base_ + size_++;
    return place - base_;
  }

 private:
  std::vector<std::uint32_t>
      places_;  // base_ and the number; less than base_ is of a search before
  std::uint32_t base_ = 1;
  std::uint32_t size_ = 0;
};

}  // namespace termdex
