#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "pack/format.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// Where a section is, from the pack's first byte, and what its bytes hash to.
struct SectionPlace {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;

  [[nodiscard]] std::uint64_t end() const noexcept { return offset + bytes; }
};

/// The header of a pack, checked, and the places of the sections that its format has: behind one
/// another, up to the end of the pack.
struct ContainerView {
  PackInfo info;
  std::uint64_t seal = 0;  ///< What info.hash spells.
  std::array<SectionPlace, kSectionNames.size()> places{};

  [[nodiscard]] const SectionPlace& place(Section section) const noexcept {
    return places[static_cast<std::size_t>(section)];
  }

  /// Only of optional ones there may be none.
  [[nodiscard]] bool has(Section section) const noexcept {
    return !is_optional(section) || place(section).bytes > 0;
  }

  /// The bytes of a section, which hash to what the header says; none of one that is not there.
  /// `pack` is a pack without its first `from` bytes.
  ///
  /// Errors: truncated, checksum_mismatch.
  /// Cost:   one pass over the section.
  [[nodiscard]] Result<std::span<const std::uint8_t>> section(std::span<const std::uint8_t> pack,
                                                              Section section,
                                                              std::uint64_t from = 0) const;
};

/// Reads the header of a pack, of which there may be only the beginning. info.pack_bytes is what
/// the header says.
///
/// Errors: bad_magic, unsupported_version, truncated (of the header), checksum_mismatch, malformed,
///         too_large.
[[nodiscard]] Result<ContainerView> open_container(std::span<const std::uint8_t> pack);

}  // namespace termdex
