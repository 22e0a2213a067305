#include "pack/bodies_view.h"

#include <algorithm>
#include <utility>

#include "pack/section_error.h"
#include "pack/text_tokens.h"

namespace termdex {

BodiesView::BodiesView(std::vector<Block> blocks, BodyMap bodies, TextModel model,
                       LetterCode letters)
    : blocks_(std::move(blocks)),
      bodies_(std::move(bodies)),
      bytes_(blocks_.size()),
      model_(std::move(model)),
      letters_(std::move(letters)) {
  std::uint32_t first = 0;
  std::uint64_t offset = 0;
  for (const Block& block : blocks_) {
    first_bodies_.push_back(first);
    offsets_.push_back(offset);
    first += block.bodies;
    offset += block.bytes;
  }
  places_.resize(first);
}

void BodiesView::take(std::size_t block, std::vector<std::uint8_t> bytes) {
  bytes_[block] = std::move(bytes);
}

std::size_t BodiesView::block_at(std::uint64_t offset) const noexcept {
  const auto above = std::upper_bound(offsets_.begin(), offsets_.end(), offset);
  return static_cast<std::size_t>(above - offsets_.begin()) - 1;
}

std::size_t BodiesView::block_of(std::uint32_t entry) const noexcept {
  const std::uint32_t body = bodies_.body_of(entry);
  const auto above = std::upper_bound(first_bodies_.begin(), first_bodies_.end(), body);
  return static_cast<std::size_t>(above - first_bodies_.begin()) - 1;
}

Error BodiesView::broken(std::size_t block, const Error& error) {
  return section_error("bodies", "block", block, error.code, error.detail);
}

std::uint64_t BodiesView::dead_bytes() const {
  std::uint64_t bytes = 0;
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    const std::uint32_t first = first_bodies_[block];
    for (std::uint32_t i = 0; i < blocks_[block].bodies; ++i) {
      if (bodies_.entry_of(first + i) != BodyMap::kNone) continue;
      const bool is_last = i + 1 == blocks_[block].bodies;
      const std::uint64_t end =
          is_last ? std::uint64_t{blocks_[block].bytes} * 8 : places_[first + i + 1];
      bytes += (end - places_[first + i]) / 8;
    }
  }
  return bytes;
}

void BodiesView::visit(std::uint32_t entry, BodySink& sink) const {
  const std::size_t block = block_of(entry);
  const auto bytes = read_bin(bytes_[block]);
  if (!bytes) return;
  BitReader in(*bytes, places_[bodies_.body_of(entry)]);
  std::uint32_t characters = blocks_[block].characters;
  TextTokens tokens(sink);
  static_cast<void>(BodyDecoder(model_, letters_).read(in, tokens, characters));
}

}  // namespace termdex
