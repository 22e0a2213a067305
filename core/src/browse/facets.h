#pragma once

#include <cstdint>
#include <vector>

#include "browse/filter.h"
#include "pack/heads.h"
#include "termdex/pack_info.h"

namespace termdex {

/// Hits counted by letter and by category, each as if the other alone were filtered by: what a
/// reader would get by choosing another one.
class FacetCounts {
 public:
  /// Counts a hit, whether `filter` admits it or not.
  void add(const HeadRecord& record, const Filter& filter);

  /// The counts that are not 0, by name and in the order of the pack.
  [[nodiscard]] std::vector<Count> letters(const PackInfo& info) const;
  [[nodiscard]] std::vector<Count> categories(const PackInfo& info) const;

 private:
  std::vector<std::uint32_t> letters_;     // by HeadRecord::letter
  std::vector<std::uint32_t> categories_;  // by HeadRecord::category
};

}  // namespace termdex
