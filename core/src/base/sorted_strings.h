#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// Many strings in one allocation, in an order that the owner keeps: sorted by bytes, which for
/// UTF-8 is the order of code points.
class SortedStrings {
 public:
  SortedStrings() : offsets_{0} {}

  void reserve(std::size_t count, std::size_t bytes) {
    offsets_.reserve(count + 1);
    bytes_.reserve(bytes);
  }

  /// `text` must not come before the last one added; all of them stay under 4 GiB.
  void push_back(std::string_view text) {
    bytes_ += text;
    offsets_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }

  [[nodiscard]] std::size_t size() const noexcept { return offsets_.size() - 1; }

  /// Lifetime: until the next push_back.
  [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
    return {bytes_.data() + offsets_[index], offsets_[index + 1] - offsets_[index]};
  }

  /// The first position in [from, size()) whose string is not before `text`.
  [[nodiscard]] std::size_t lower_bound(std::string_view text,
                                        std::size_t from = 0) const noexcept {
    std::size_t low = from;
    std::size_t high = size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if ((*this)[middle] < text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

 private:
  std::string bytes_;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace termdex
