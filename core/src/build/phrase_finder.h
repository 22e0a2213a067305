#pragma once

#include <cstdint>
#include <vector>

#include "pack/format.h"

namespace termdex {

/// Where in a phrase a word may stand.
enum class PhraseRole : std::uint8_t {
  anywhere,
  last,   ///< Only as the last word of a phrase.
  alone,  ///< In no phrase at all.
};

/// A text in symbols, and the phrases that it uses.
struct PhrasedText {
  /// Symbols below the number of words are words, those above are phrases counted from there.
  std::vector<std::uint32_t> text;

  /// The two or more symbols that each phrase stands for, all of them of smaller numbers than its
  /// own. Every phrase is used at least twice, by the text and by other phrases together.
  std::vector<std::vector<std::uint32_t>> phrases;
};

/// Bits that a phrase has to save: whoever reads one definition by ranges fetches all phrases for
/// it. Those of FOLDOC are half as large for that, and its pack is larger by 0.8 %.
inline constexpr std::uint32_t kLeastSaved = 32;

/// Replaces sequences of words that come again by phrases, those first that save most bits (after
/// Larsson and Moffat 1999, Offline Dictionary-Based Compression, who take the most frequent
/// first).
///
/// `roles` has one item a word; all of `text` must be below its size, and the text shorter than
/// 2^31 symbols. Phrases that save no more than `least_saved` bits are left out.
///
/// Cost: about 0.4 µs a symbol, and 30 to 100 bytes, the more the more is replaced.
[[nodiscard]] PhrasedText find_phrases(std::vector<std::uint32_t> text,
                                       const std::vector<PhraseRole>& roles,
                                       std::uint32_t least_saved = kLeastSaved);

}  // namespace termdex
