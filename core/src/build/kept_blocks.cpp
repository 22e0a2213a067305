#include "build/kept_blocks.h"

#include <algorithm>
#include <cstddef>

namespace termdex {

KeptBlocks::KeptBlocks(const OldPack& old, const std::vector<std::uint32_t>& bodies)
    : numbers(old.read.bodies.count(), BodyMap::kNone) {
  std::vector<bool> lives(numbers.size());
  for (const std::uint32_t body : bodies) {
    if (body != BodyMap::kNone) lives[body] = true;
  }
  std::size_t first = 0;
  std::size_t offset = 0;
  for (const Block& block : old.blocks) {
    const std::size_t behind = first + block.bodies;
    std::size_t living = first;
    while (living < behind && !lives[living]) ++living;
    if (living < behind) {
      blocks.push_back(block);
      const auto section = old.bodies.subspan(offset, block.bytes);
      bytes.insert(bytes.end(), section.begin(), section.end());
      for (std::size_t i = first; i < behind; ++i) numbers[i] = body_count++;
    }
    first = behind;
    offset += block.bytes;
  }
}

}  // namespace termdex
