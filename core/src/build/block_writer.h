#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/bits.h"
#include "base/letter_code.h"
#include "pack/blocks.h"
#include "pack/text_model.h"
#include "pack/text_symbols.h"
#include "termdex/result.h"

namespace termdex {

/// Writes blocks, and reads each again: what a reader makes of it has to be what was meant, and
/// only a reader knows for how much a block stands.
///
/// Lifetime: reads the model and the letters.
class BlockWriter {
 public:
  BlockWriter(const TextModel& model, const LetterCode& letters)
      : model_(model), letters_(letters) {}

  /// The next symbol, with its text if it is spelled.
  void add(std::uint32_t symbol, const std::string* spelled);

  /// Behind the symbol that ends a body; closes a block that is full.
  void end_body();

  /// Closes the last block.
  void close();

  /// That a reader would refuse a block.
  [[nodiscard]] std::optional<Error> error() const;
  [[nodiscard]] const std::vector<Block>& blocks() const noexcept { return blocks_; }
  [[nodiscard]] std::vector<std::uint8_t> take_section() { return std::move(section_); }

 private:
  std::uint32_t measure(const std::vector<std::uint8_t>& coded);

  const TextModel& model_;
  const LetterCode& letters_;
  BitWriter out_;
  std::uint32_t behind_ = model_.last_class(symbol_of(Control::end_body));
  std::uint32_t bodies_ = 0;
  bool unreadable_ = false;
  std::vector<Block> blocks_;
  std::vector<std::uint8_t> section_;
};

}  // namespace termdex
