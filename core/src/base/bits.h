#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace termdex {

/// Writes numbers as bits, the highest of each first.
///
/// The calls of BitReader that read them have the same names and arguments, with the value ignored:
/// what is templated on the coder states a format once, for both ways.
class BitWriter {
 public:
  /// The lowest `count` bits of `value`; 32 at most. Returns `value`.
  std::uint32_t bits(unsigned count, std::uint32_t value) {
    last_ = last_ << count | (value & ((std::uint64_t{1} << count) - 1));
    for (held_ += count; held_ >= 8;) {
      held_ -= 8;
      bytes_.push_back(static_cast<std::uint8_t>(last_ >> held_));
    }
    return value;
  }

  bool bit(bool value) { return bits(1, value ? 1 : 0) != 0; }

  /// A number below `count`, all equally likely: with the bits of the largest or, those that come
  /// first, one less. Returns `value`.
  std::uint32_t uniform(std::uint32_t count, std::uint32_t value) {
    if (count <= 1) return value;
    const auto most = static_cast<unsigned>(std::bit_width(count - 1));
    const auto shorter = static_cast<std::uint32_t>((std::uint64_t{1} << most) - count);
    if (value < shorter) {
      bits(most - 1, value);
    } else {
      bits(most, value + shorter);
    }
    return value;
  }

  /// Whole bytes so far.
  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }

  /// The bytes, the last one filled up with zeros; more of them than `at_least`.
  [[nodiscard]] std::vector<std::uint8_t> finish(std::uint64_t at_least = 0) {
    if (held_ > 0) bits(8 - held_, 0);
    if (bytes_.size() <= at_least) bytes_.resize(static_cast<std::size_t>(at_least) + 1);
    return std::move(bytes_);
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::uint64_t last_ = 0;  // the lowest `held_` bits are not written yet
  unsigned held_ = 0;       // under 8 between calls
};

/// Reads what BitWriter wrote; of other bytes it makes some numbers, never an error. Behind the end
/// there are zeros.
///
/// Lifetime: reads the bytes.
class BitReader {
 public:
  /// `place`: where to begin, as place() gave it for the same bytes.
  explicit BitReader(std::span<const std::uint8_t> bytes, std::uint64_t place = 0)
      : bytes_(bytes), at_(static_cast<std::size_t>(place / 8)) {
    drop(static_cast<unsigned>(place % 8));
  }

  /// `count`: 32 at most.
  std::uint32_t bits(unsigned count, std::uint32_t /*ignored*/ = 0) {
    if (count == 0) return 0;
    const std::uint32_t value = peek(count);
    drop(count);
    return value;
  }

  bool bit(bool /*ignored*/ = false) { return bits(1) != 0; }

  std::uint32_t uniform(std::uint32_t count, std::uint32_t /*ignored*/ = 0) {
    if (count <= 1) return 0;
    const auto most = static_cast<unsigned>(std::bit_width(count - 1));
    const auto shorter = static_cast<std::uint32_t>((std::uint64_t{1} << most) - count);
    const std::uint32_t value = bits(most - 1);
    return value < shorter ? value : (value << 1U | bits(1)) - shorter;
  }

  /// The next bits, which are not passed: 1 to 32 of them.
  [[nodiscard]] std::uint32_t peek(unsigned count) {
    if (held_ < count) fill();
    return static_cast<std::uint32_t>(last_ >> (64U - count));
  }

  /// Passes bits: 32 at most.
  void drop(unsigned count) {
    if (held_ < count) fill();
    last_ <<= count;
    held_ -= count;
  }

  /// Bits passed.
  [[nodiscard]] std::uint64_t place() const noexcept { return std::uint64_t{at_} * 8 - held_; }

  /// Whether more was read than there is.
  [[nodiscard]] bool overran() const noexcept { return place() > std::uint64_t{bytes_.size()} * 8; }

 private:
  void fill() {
    if (held_ <= 32 && at_ + 4 <= bytes_.size()) {
      const std::uint8_t* const next = bytes_.data() + at_;
      const std::uint32_t four = std::uint32_t{next[0]} << 24U | std::uint32_t{next[1]} << 16U |
                                 std::uint32_t{next[2]} << 8U | next[3];
      last_ |= std::uint64_t{four} << (32U - held_);
      at_ += 4;
      held_ += 32;
      return;
    }
    while (held_ <= 56) {
      const std::uint64_t byte = at_ < bytes_.size() ? bytes_[at_] : std::uint8_t{0};
      last_ |= byte << (56U - held_);
      ++at_;
      held_ += 8;
    }
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;      // the next byte to be taken, beyond the end where zeros were taken
  std::uint64_t last_ = 0;  // the highest `held_` bits are what comes next, zeros below
  unsigned held_ = 0;
};

}  // namespace termdex
