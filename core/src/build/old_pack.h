#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/letter_code.h"
#include "pack/blocks.h"
#include "pack/bodies_view.h"
#include "pack/changes_view.h"
#include "termdex/result.h"

namespace termdex {

/// The pack that was there before, as a builder needs it that keeps its parts.
///
/// Lifetime: reads the pack.
struct OldPack {
  std::span<const std::uint8_t> heads, words, phrases, bodies;  ///< Sections.
  ChangedHeads read;  ///< With a base, which is the pack itself where it has none.
  std::vector<HeadRecord> base_heads;
  LetterCode letters;
  std::vector<Block> blocks;
  std::unique_ptr<BodiesView> view;  ///< Entries are the numbers of bodies.
};

/// Opens and checks a pack of format 1.
///
/// Errors: those of Reader::open, and unsupported_version of format 0.
[[nodiscard]] Result<OldPack> open_old_pack(std::span<const std::uint8_t> pack);

}  // namespace termdex
