#pragma once

#include <cstdint>
#include <vector>

#include "build/old_pack.h"
#include "pack/blocks.h"

namespace termdex {

/// The blocks of an old pack that still have bodies of entries.
struct KeptBlocks {
  std::vector<Block> blocks;
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint32_t> numbers;  ///< Of each old body, now; BodyMap::kNone if left out.
  std::uint32_t body_count = 0;

  /// `bodies`: the old ones that entries have; BodyMap::kNone among them counts for nothing.
  KeptBlocks(const OldPack& old, const std::vector<std::uint32_t>& bodies);
};

}  // namespace termdex
