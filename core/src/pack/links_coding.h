#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "base/prefix_code.h"
#include "pack/format.h"

namespace termdex {

/// The section "links", for writing and for reading: a coder is a Tally or a BitWriter, which take
/// the lists, or a BitReader, which fills them in.
class LinksCoding {
 public:
  explicit LinksCoding(std::uint32_t entry_count) : entry_count_(entry_count) {}

  /// Calls `visit` with each code, or false where one is refused.
  template <typename Visit>
  bool for_each_code(const Visit& visit) {
    if (!visit(counts_.kinds())) return false;
    for (NumberCode& code : gaps_) {
      if (!visit(code.kinds())) return false;
    }
    return true;
  }

  /// Codes the ascending list of `entry`. False where a reader meets what no pack may hold.
  template <typename Coder>
  [[nodiscard]] bool code(Coder& coder, std::uint32_t entry, std::vector<std::uint32_t>& list) {
    const std::uint32_t count = counts_.code(coder, static_cast<std::uint32_t>(list.size()));
    if (count > kMaxMentions) return false;
    list.resize(count);
    const NumberCode& gaps = gaps_[static_cast<std::size_t>(std::bit_width(count))];
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
  NumberCode counts_;
  std::array<NumberCode, std::bit_width(kMaxMentions) + 1> gaps_;
};

}  // namespace termdex
