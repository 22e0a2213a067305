#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace termdex {

/// Fractional bits of the logarithms below: 1.0 is 1 << kLog2Bits.
inline constexpr unsigned kLog2Bits = 15;

/// Binary logarithms of counts as integers, so that what is decided by them is decided the same
/// way on every platform.
///
/// Numbers below 4096 are looked up; between greater ones the table is drawn out in straight
/// lines, which is off by less than 0.0001 bits.
///
/// Cost: 32 KiB and 4096 logarithms to make, a look-up or two to ask.
class FixedLog2 {
 public:
  FixedLog2();

  /// log2(x); 0 for 0.
  [[nodiscard]] std::int64_t of(std::uint32_t x) const noexcept {
    if (x < kEntries) return logs_[x];
    const auto shift = static_cast<unsigned>(std::bit_width(x)) - kIndexBits;
    const std::uint32_t head = x >> shift;
    const std::int64_t rest = x - (head << shift);
    const std::int64_t step = logs_[head + 1] - logs_[head];
    return logs_[head] + (std::int64_t{shift} << kLog2Bits) + ((step * rest) >> shift);
  }

  /// x · log2(x); 0 for 0.
  [[nodiscard]] std::int64_t times(std::uint32_t x) const noexcept {
    if (x < kEntries) return products_[x];
    const auto shift = static_cast<unsigned>(std::bit_width(x)) - kIndexBits;
    const std::uint32_t head = x >> shift;
    const std::int64_t rest = x - (head << shift);
    const std::int64_t shift_log = std::int64_t{shift} << kLog2Bits;
    const std::int64_t step = products_[head + 1] - products_[head] + shift_log;
    return ((products_[head] + head * shift_log) << shift) + step * rest;
  }

 private:
  static constexpr unsigned kIndexBits = 12;
  static constexpr std::uint32_t kEntries = 1U << kIndexBits;

  // One more each, so that the last line has an end.
  std::array<std::int32_t, kEntries + 1> logs_{};
  std::array<std::int32_t, kEntries + 1> products_{};
};

}  // namespace termdex
