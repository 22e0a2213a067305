#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
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

  /// The beginning of the body's plain text, formulas readable: the longest of at most `max_bytes`
  /// that does not cut a code point.
  ///
  /// Cost: `max_bytes` and the formulas among them; no node is built.
  [[nodiscard]] std::string text(std::uint32_t entry, std::size_t max_bytes) const;

 private:
  [[nodiscard]] std::span<const std::uint8_t> record(std::uint32_t entry) const {
    return section_.subspan(offsets_[entry], offsets_[entry + 1] - offsets_[entry]);
  }

  std::span<const std::uint8_t> section_;
  std::vector<std::uint32_t> offsets_;  // one more than entries
  std::uint32_t entry_count_ = 0;
};

}  // namespace termdex
