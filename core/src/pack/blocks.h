#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "termdex/result.h"

namespace termdex {

/// A block of bodies: one after another, and readable without the other
/// blocks.
struct Block {
  std::uint32_t bodies = 0;      ///< At least one.
  std::uint32_t characters = 0;  ///< Bytes of text in them, and one for each of their symbols.
  std::uint32_t bytes = 0;       ///< In the section "bodies", with the MessagePack around them.
  std::uint64_t hash = 0;        ///< Of these bytes.

  friend bool operator==(const Block&, const Block&) = default;
};

/// The section "blocks": an array `[bodies, characters, bytes, hash]` a block.
[[nodiscard]] std::vector<std::uint8_t> write_blocks(const std::vector<Block>& blocks);

/// The section "blocks", checked: `body_count` bodies, as many bytes as the section "bodies"
/// has, no more characters than those can stand for.
///
/// Errors: truncated, malformed, too_large.
[[nodiscard]] Result<std::vector<Block>> read_blocks(std::span<const std::uint8_t> section,
                                                     std::uint32_t body_count,
                                                     std::uint64_t bodies_bytes);

}  // namespace termdex
