#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// Bytes that two strings begin with in common, whole code points, `most` at most.
[[nodiscard]] inline std::size_t shared_bytes(std::string_view before, std::string_view text,
                                              std::size_t most) noexcept {
  most = std::min({before.size(), text.size(), most});
  std::size_t count = 0;
  while (count < most && before[count] == text[count]) ++count;
  // Not inside a code point of `text`: back to a byte that begins one.
  while (count > 0 && count < text.size() &&
         (static_cast<unsigned char>(text[count]) & 0xC0U) == 0x80) {
    --count;
  }
  return count;
}

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
    const std::size_t shared =
        size() == 0 ? 0 : shared_bytes((*this)[size() - 1], text, kMaxShared);
    shared_.push_back(static_cast<std::uint8_t>(shared));
    bytes_ += text;
    offsets_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  }

  [[nodiscard]] std::size_t size() const noexcept { return offsets_.size() - 1; }

  /// Lifetime: until the next push_back.
  [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
    return {bytes_.data() + offsets_[index], offsets_[index + 1] - offsets_[index]};
  }

  /// Bytes that a string shares with the one before it, whole code points, kMaxShared at most.
  [[nodiscard]] std::size_t shared(std::size_t index) const noexcept { return shared_[index]; }

  static constexpr std::size_t kMaxShared = 255;

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
  std::vector<std::uint8_t> shared_;
};

}  // namespace termdex
