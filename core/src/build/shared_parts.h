#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pack/blocks.h"
#include "termdex/builder.h"

namespace termdex {

/// What two packs have in common that a page need not fetch again; both must open. `old_blocks` and
/// `new_blocks` are their tables.
[[nodiscard]] SharedParts compare_parts(std::span<const std::uint8_t> old_pack,
                                        const std::vector<Block>& old_blocks,
                                        std::span<const std::uint8_t> new_pack,
                                        const std::vector<Block>& new_blocks);

}  // namespace termdex
