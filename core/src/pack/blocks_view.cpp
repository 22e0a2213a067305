#include <string>

#include "base/msgpack_reader.h"
#include "pack/blocks.h"
#include "pack/format.h"
#include "pack/section_error.h"

namespace termdex {

Result<std::vector<Block>> read_blocks(std::span<const std::uint8_t> section,
                                       std::uint32_t body_count, std::uint64_t bodies_bytes) {
  std::vector<Block> blocks;
  std::uint64_t bodies = 0;
  std::uint64_t bytes = 0;
  MsgpackReader reader(section);
  for (;;) {
    const auto read = reader.next();
    if (!read) return section_error("blocks", read.error());
    if (!*read) break;
    TokenCursor in(reader.tokens());
    const bool four = in.array() == 4;
    const Block block{.bodies = in.index(kMaxEntries),
                      .characters = in.index(std::uint64_t{kMaxBlockCharacters} + 1),
                      .bytes = in.index(0xFFFF'FFFF),
                      .hash = in.uint()};
    bodies += block.bodies;
    bytes += block.bytes;
    if (!four || !in.ok() || !in.done() || block.bodies == 0 || block.bytes == 0 ||
        block.characters > kMaxExpansion * block.bytes) {
      return section_error("blocks", "block", blocks.size(), ErrorCode::malformed,
                           "expected a record of core/FORMAT.md, got another");
    }
    blocks.push_back(block);
  }
  if (bodies != body_count || bytes != bodies_bytes) {
    return section_error("blocks", ErrorCode::malformed,
                         "expected as many bodies as there are and the bytes of their section");
  }
  return blocks;
}

}  // namespace termdex
