#include "pack/bodies_view.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/checksum.h"
#include "base/msgpack_bin.h"
#include "pack/section_error.h"
#include "pack/text_tokens.h"

namespace termdex {

BodiesView::BodiesView(std::span<const std::uint8_t> section, std::vector<Block> blocks,
                       TextModel model, StringModel strings)
    : section_(section),
      blocks_(std::move(blocks)),
      model_(std::move(model)),
      strings_(std::move(strings)) {
  std::uint32_t bodies = 0;
  std::uint64_t offset = 0;
  for (const Block& block : blocks_) {
    first_bodies_.push_back(bodies);
    offsets_.push_back(offset);
    bodies += block.bodies;
    offset += block.bytes;
  }
  places_.resize(bodies);
}

Result<std::span<const std::uint8_t>> BodiesView::open_block(std::size_t block) const {
  if (checksum(bytes_of(block)) != blocks_[block].hash) {
    return section_error("bodies", "block", block, ErrorCode::checksum_mismatch,
                         "it does not hash to its seal");
  }
  return read_bin(bytes_of(block));
}

Error BodiesView::broken(std::size_t block, const char* what) {
  return section_error("bodies", "block", block, ErrorCode::malformed, what);
}

void BodiesView::visit(std::uint32_t entry, BodySink& sink) const {
  const auto above = std::upper_bound(first_bodies_.begin(), first_bodies_.end(), entry);
  const auto block = static_cast<std::size_t>(above - first_bodies_.begin()) - 1;
  const auto bytes = read_bin(bytes_of(block));
  if (!bytes) return;
  RangeDecoder in(*bytes, places_[entry]);
  std::uint32_t characters = blocks_[block].characters;
  TextTokens tokens(sink);
  static_cast<void>(BodyDecoder(model_, strings_).read(in, tokens, characters));
}

}  // namespace termdex
