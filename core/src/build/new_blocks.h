#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "build/block_writer.h"
#include "build/body_symbols.h"
#include "build/old_pack.h"
#include "build/phrase_parser.h"

namespace termdex {

/// Writes bodies in the words and phrases of an old pack, and spells what these lack.
///
/// Lifetime: reads the old pack and the vocabulary.
class NewBlocks {
 public:
  NewBlocks(const OldPack& old, const Vocabulary& vocabulary);

  /// A body, as BodySymbols made it with the vocabulary.
  void add(std::span<const std::uint32_t> text);

  /// Errors: too_large.
  [[nodiscard]] std::optional<Error> finish();

  [[nodiscard]] const std::vector<Block>& blocks() const noexcept { return writer_.blocks(); }
  [[nodiscard]] std::vector<std::uint8_t> take_section() { return writer_.take_section(); }

 private:
  const TextModel& model_;
  const std::vector<Vocabulary::Item>& items_;
  PhraseParser parser_;
  BlockWriter writer_;
  std::vector<std::uint32_t> symbols_;  // of each item of the vocabulary
};

}  // namespace termdex
