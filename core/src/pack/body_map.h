#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace termdex {

/// Which body of the blocks belongs to which entry: where nothing has changed since the pack was
/// built, the body of each entry is the one with its number.
class BodyMap {
 public:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;

  /// Each of `count` entries has the body with its number.
  explicit BodyMap(std::uint32_t count = 0) : count_(count) {}

  /// `bodies`: of each entry, all different and below `count`.
  BodyMap(std::vector<std::uint32_t> bodies, std::uint32_t count)
      : count_(count), bodies_(std::move(bodies)), entries_(count, kNone) {
    for (std::uint32_t i = 0; i < bodies_.size(); ++i) entries_[bodies_[i]] = i;
  }

  /// Bodies in all blocks, of which some may belong to no entry.
  [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

  [[nodiscard]] std::uint32_t body_of(std::uint32_t entry) const noexcept {
    return bodies_.empty() ? entry : bodies_[entry];
  }
  /// kNone for a body that belongs to no entry.
  [[nodiscard]] std::uint32_t entry_of(std::uint32_t body) const noexcept {
    return entries_.empty() ? body : entries_[body];
  }

 private:
  std::uint32_t count_;
  std::vector<std::uint32_t> bodies_;   // of each entry; none where that is its number
  std::vector<std::uint32_t> entries_;  // of each body
};

}  // namespace termdex
