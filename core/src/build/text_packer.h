#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/letter_code.h"
#include "build/body_symbols.h"
#include "build/letter_trainer.h"
#include "termdex/result.h"

namespace termdex {

/// The sections that hold the definitions.
struct PackedText {
  LetterCode letters;  ///< The code of all strings of the pack, with which "heads" begins.
  std::vector<std::uint8_t> words;
  std::vector<std::uint8_t> phrases;
  std::vector<std::uint8_t> blocks;
  std::vector<std::uint8_t> bodies;
};

/// Packs bodies, in the order of their entries. `head_words` as words_of_heads gives them; `heads`:
/// what "heads" will spell. `progress` is told how many of `of` symbols are done.
///
/// Errors: too_large.
/// Cost:   about 2 µs a word.
[[nodiscard]] Result<PackedText> pack_text(
    BodySymbols bodies, const std::vector<std::string_view>& head_words,
    std::vector<SpelledText> heads,
    const std::function<void(std::string_view step, std::size_t done, std::size_t of)>& progress);

}  // namespace termdex
