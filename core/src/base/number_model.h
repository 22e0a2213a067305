#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/range_coder.h"

namespace termdex {

/// Learns how often each number below a power of two is coded.
class TreeModel {
 public:
  explicit TreeModel(unsigned bits) : bits_(bits), nodes_(std::size_t{1} << bits) {}

  /// Cost: one adaptive bit a binary digit.
  template <typename Coder>
  std::uint32_t code(Coder& coder, std::uint32_t value = 0);

 private:
  unsigned bits_;
  std::vector<AdaptiveBit> nodes_;
};

/// Learns numbers of any size of which small ones are more frequent: their length in binary digits
/// and the two digits behind the first are learnt, the others are as they are.
class NumberModel {
 public:
  /// `value` below 2³² - 1.
  template <typename Coder>
  std::uint32_t code(Coder& coder, std::uint32_t value = 0);

 private:
  std::array<AdaptiveBit, 31> lengths_;
  std::array<std::array<AdaptiveBit, 3>, 32> digits_;
};

}  // namespace termdex
