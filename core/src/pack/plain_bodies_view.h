#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "pack/bodies.h"
#include "termdex/result.h"

namespace termdex {

/// The section "bodies" of format 0: MessagePack records, each of which can be read alone.
class PlainBodies : public Bodies {
 public:
  /// Checks every record.
  ///
  /// Errors:   truncated, malformed, too_large.
  /// Lifetime: the view reads `section`.
  [[nodiscard]] static Result<std::unique_ptr<PlainBodies>> open(
      std::span<const std::uint8_t> section, std::vector<std::string> ids);

  void visit(std::uint32_t entry, BodySink& sink) const override;

 private:
  [[nodiscard]] std::span<const std::uint8_t> record(std::uint32_t entry) const {
    return section_.subspan(offsets_[entry], offsets_[entry + 1] - offsets_[entry]);
  }

  std::span<const std::uint8_t> section_;
  std::vector<std::uint32_t> offsets_;  // one more than entries
  std::vector<std::string> ids_;        // of all entries: references are numbers here
};

}  // namespace termdex
