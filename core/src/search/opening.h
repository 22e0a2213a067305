#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "pack/bodies.h"
#include "pack/heads.h"
#include "pack/words.h"
#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// What a pack holds, in memory, whatever its format.
struct OpenedPack {
  PackInfo info;
  std::vector<HeadRecord> records;
  WordIndex words;                 ///< Of all definitions and categories.
  std::unique_ptr<Bodies> bodies;  ///< Lifetime: reads the pack.
};

/// Opens and checks a pack whole.
///
/// Errors: bad_magic, unsupported_version, truncated, checksum_mismatch, malformed, too_large.
/// Cost:   one pass over the definitions.
[[nodiscard]] Result<OpenedPack> open_sections(std::span<const std::uint8_t> pack);

}  // namespace termdex
