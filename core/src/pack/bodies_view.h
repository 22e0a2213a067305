#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "termdex/body.h"
#include "termdex/result.h"

namespace termdex {

/// Where the records of the section "bodies" are; each can be decoded alone.
class BodiesView {
 public:
  /// Checks every record.
  ///
  /// Errors:   truncated, malformed, too_large.
  /// Lifetime: the view reads `section`.
  [[nodiscard]] static Result<BodiesView> open(std::span<const std::uint8_t> section,
                                               std::uint32_t entry_count);

  /// The body of an entry. References have the entry's number in `number` and an empty `text`.
  [[nodiscard]] Body body(std::uint32_t entry) const;

 private:
  std::span<const std::uint8_t> section_;
  std::vector<std::uint32_t> offsets_;  // one more than entries
  std::uint32_t entry_count_ = 0;
};

}  // namespace termdex
