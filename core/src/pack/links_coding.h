#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "base/number_model.h"
#include "pack/format.h"

namespace termdex {

/// The section "links", for writing and for reading: a coder is a RangeEncoder, which takes the
/// lists, or a RangeDecoder, which fills them in.
class LinksCoding {
 public:
  explicit LinksCoding(std::uint32_t entry_count) : entry_count_(entry_count) {}

  /// Codes the ascending list of `entry`. False where a decoder reads what no pack may hold.
  template <typename Coder>
  [[nodiscard]] bool code(Coder& coder, std::uint32_t entry, std::vector<std::uint32_t>& list) {
    const std::uint32_t count = counts_.code(coder, static_cast<std::uint32_t>(list.size()));
    if (count > kMaxMentions) return false;
    list.resize(count);
    NumberModel& gaps = gaps_[static_cast<std::size_t>(std::bit_width(count))];
    std::uint32_t next = 0;
    for (std::uint32_t& one : list) {
      const std::uint32_t gap = gaps.code(coder, one - next);
      if (gap >= entry_count_ - next) return false;
      one = next + gap;
      if (one == entry) return false;
      next = one + 1;
    }
    return true;
  }

 private:
  std::uint32_t entry_count_;
  NumberModel counts_;
  std::array<NumberModel, std::bit_width(kMaxMentions) + 1> gaps_;
};

}  // namespace termdex
