#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "pack/format.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// The header of a pack and where its sections are, all of it checked: the magic, the format, the
/// seals, and that the sections follow one another and end where the bytes end.
struct ContainerView {
  PackInfo info;
  /// Lifetime: as the bytes that open_container was given.
  std::array<std::span<const std::uint8_t>, kSectionNames.size()> sections;

  [[nodiscard]] std::span<const std::uint8_t> operator[](Section section) const noexcept {
    return sections[static_cast<std::size_t>(section)];
  }
};

/// Errors: bad_magic, unsupported_version, truncated, checksum_mismatch, malformed, too_large.
/// Cost:   one pass over the bytes.
[[nodiscard]] Result<ContainerView> open_container(std::span<const std::uint8_t> pack);

}  // namespace termdex
