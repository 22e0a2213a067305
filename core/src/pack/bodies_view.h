#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/bits.h"
#include "base/letter_code.h"
#include "base/msgpack_bin.h"
#include "pack/blocks.h"
#include "pack/bodies.h"
#include "pack/body_decoder.h"
#include "pack/body_map.h"
#include "pack/text_model.h"
#include "termdex/result.h"

namespace termdex {

/// The section "bodies": blocks of symbols, each of which can be read alone, as soon as it is
/// there.
class BodiesView : public Bodies {
 public:
  BodiesView(std::vector<Block> blocks, BodyMap bodies, TextModel model, LetterCode letters);

  /// Takes the bytes of a block, which are those of the hash; none make it one that is not there.
  void take(std::size_t block, std::vector<std::uint8_t> bytes);

  [[nodiscard]] bool has(std::size_t block) const noexcept { return !bytes_[block].empty(); }

  /// Checks a block that was taken, shows its bodies to `tokens` as BodyDecoder does, each behind a
  /// call of begin_body() with its entry, BodyMap::kNone for none, and remembers where each begins.
  ///
  /// Errors: truncated, malformed.
  /// Cost:   a pass over the block, 40 ns a symbol.
  template <typename Tokens>
  [[nodiscard]] std::optional<Error> check(std::size_t block, Tokens& tokens);

  [[nodiscard]] const TextModel& model() const noexcept { return model_; }

  [[nodiscard]] std::size_t block_count() const noexcept { return blocks_.size(); }
  [[nodiscard]] const Block& block(std::size_t block) const noexcept { return blocks_[block]; }
  /// Of a block in the section.
  [[nodiscard]] std::uint64_t offset(std::size_t block) const noexcept { return offsets_[block]; }
  /// The block that has this byte of the section; there is one at least.
  [[nodiscard]] std::size_t block_at(std::uint64_t offset) const noexcept;
  /// The block that has the body of an entry.
  [[nodiscard]] std::size_t block_of(std::uint32_t entry) const noexcept;

  /// What bodies without an entry take, when all blocks were checked.
  [[nodiscard]] std::uint64_t dead_bytes() const;

  /// Only for entries of blocks that were checked.
  ///
  /// Cost: that of the body's own symbols.
  void visit(std::uint32_t entry, BodySink& sink) const override;

 private:
  [[nodiscard]] static Error broken(std::size_t block, const Error& error);

  std::vector<Block> blocks_;
  BodyMap bodies_;
  std::vector<std::vector<std::uint8_t>> bytes_;  // of each block that was taken
  std::vector<std::uint32_t> first_bodies_;       // of each block
  std::vector<std::uint64_t> offsets_;            // of each block in the section
  std::vector<std::uint64_t> places_;             // of each body in its block, in bits
  TextModel model_;
  LetterCode letters_;
};

template <typename Tokens>
std::optional<Error> BodiesView::check(std::size_t block, Tokens& tokens) {
  const auto bytes = read_bin(bytes_[block]);
  if (!bytes) return broken(block, bytes.error());
  BitReader in(*bytes);
  BodyDecoder decoder(model_, letters_);
  std::uint32_t characters = blocks_[block].characters;
  for (std::uint32_t i = 0; i < blocks_[block].bodies; ++i) {
    const std::uint32_t body = first_bodies_[block] + i;
    places_[body] = in.place();
    tokens.begin_body(bodies_.entry_of(body));
    if (!decoder.read(in, tokens, characters))
      return broken(block, {ErrorCode::malformed, decoder.expected()});
  }
  if (in.overran()) return broken(block, {ErrorCode::malformed, "expected more bytes"});
  if (characters != 0)
    return broken(block, {ErrorCode::malformed, "expected as many characters as the block says"});
  return std::nullopt;
}

}  // namespace termdex
