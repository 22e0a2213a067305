#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/range_coder.h"
#include "base/string_model.h"
#include "pack/blocks.h"
#include "pack/bodies.h"
#include "pack/body_decoder.h"
#include "pack/text_model.h"
#include "termdex/result.h"

namespace termdex {

/// The section "bodies": blocks of symbols, each of which can be read alone.
class BodiesView : public Bodies {
 public:
  /// Lifetime: the view reads `section`.
  BodiesView(std::span<const std::uint8_t> section, std::vector<Block> blocks, TextModel model,
             StringModel strings);

  /// Checks a block, shows its bodies to `tokens` as BodyDecoder does, each behind a call of
  /// begin_body() with its number, and remembers where each begins.
  ///
  /// Errors: checksum_mismatch, truncated, malformed.
  /// Cost:   a pass over the block, 40 ns a symbol.
  template <typename Tokens>
  [[nodiscard]] std::optional<Error> check(std::size_t block, Tokens& tokens);

  [[nodiscard]] const TextModel& model() const noexcept { return model_; }

  [[nodiscard]] std::size_t block_count() const noexcept { return blocks_.size(); }

  /// Only for entries of blocks that were checked.
  ///
  /// Cost: that of the body's own symbols.
  void visit(std::uint32_t entry, BodySink& sink) const override;

 private:
  [[nodiscard]] Result<std::span<const std::uint8_t>> open_block(std::size_t block) const;
  [[nodiscard]] static Error broken(std::size_t block, const char* what);
  [[nodiscard]] std::span<const std::uint8_t> bytes_of(std::size_t block) const {
    return section_.subspan(static_cast<std::size_t>(offsets_[block]), blocks_[block].bytes);
  }

  std::span<const std::uint8_t> section_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> first_bodies_;  // of each block
  std::vector<std::uint64_t> offsets_;       // of each block in the section
  std::vector<RangeDecoder::Place> places_;  // of each body in its block
  TextModel model_;
  StringModel strings_;
};

template <typename Tokens>
std::optional<Error> BodiesView::check(std::size_t block, Tokens& tokens) {
  const auto bytes = open_block(block);
  if (!bytes) return bytes.error();
  RangeDecoder in(*bytes);
  BodyDecoder decoder(model_, strings_);
  std::uint32_t characters = blocks_[block].characters;
  for (std::uint32_t i = 0; i < blocks_[block].bodies; ++i) {
    const std::uint32_t body = first_bodies_[block] + i;
    places_[body] = in.place();
    tokens.begin_body(body);
    if (!decoder.read(in, tokens, characters))
      return broken(block, "expected a body of core/FORMAT.md, got another");
  }
  if (characters != 0) return broken(block, "it has fewer characters than it says");
  return std::nullopt;
}

}  // namespace termdex
