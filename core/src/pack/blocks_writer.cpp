#include "base/msgpack_writer.h"
#include "pack/blocks.h"

namespace termdex {

std::vector<std::uint8_t> write_blocks(const std::vector<Block>& blocks) {
  MsgpackWriter out;
  for (const Block& block : blocks) {
    out.array(4).uint(block.bodies).uint(block.characters).uint(block.bytes);
    out.fixed_uint64(block.hash);
  }
  return out.take();
}

}  // namespace termdex
