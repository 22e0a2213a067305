#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace termdex {

/// Steps through the values of an object that MsgpackReader has read before, without a copy.
///
/// The bytes must be what MsgpackReader takes, and each step must ask for what is there.
class MsgpackWalk {
 public:
  explicit MsgpackWalk(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  [[nodiscard]] bool done() const noexcept { return at_ >= bytes_.size(); }
  [[nodiscard]] bool is_nil() const noexcept { return bytes_[at_] == 0xC0; }
  [[nodiscard]] bool is_text() const noexcept {
    return (bytes_[at_] & 0xE0U) == 0xA0 || (bytes_[at_] >= 0xD9 && bytes_[at_] <= 0xDB);
  }

  void skip_nil() noexcept { ++at_; }
  /// The elements follow.
  void enter_array() noexcept {
    const std::uint8_t type = bytes_[at_++];
    if ((type & 0xF0U) != 0x90) at_ += type == 0xDC ? 2 : 4;
  }
  std::uint64_t uint() noexcept {
    const std::uint8_t type = bytes_[at_++];
    // Unsigned from 0xCC, signed from 0xD0, of 1, 2, 4 and 8 bytes each.
    return type < 0x80 ? type : big_endian(std::size_t{1} << (type & 3U));
  }
  /// Borrowed from the bytes.
  std::string_view text() noexcept {
    const std::uint8_t type = bytes_[at_++];
    const std::size_t size =
        (type & 0xE0U) == 0xA0
            ? type & 0x1FU
            : static_cast<std::size_t>(big_endian(std::size_t{1} << (type - 0xD9U)));
    // Text is bytes that are characters.
    const auto* const begin = reinterpret_cast<const char*>(bytes_.data() + at_);
    at_ += size;
    return {begin, size};
  }

 private:
  std::uint64_t big_endian(std::size_t size) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8U | bytes_[at_++];
    return value;
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

}  // namespace termdex
