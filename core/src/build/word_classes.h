#pragma once

#include <cstdint>
#include <vector>

namespace termdex {

/// The first and the last word of every phrase.
struct PhraseEnds {
  std::vector<std::uint32_t> firsts;
  std::vector<std::uint32_t> lasts;
};

/// The ends of phrases as find_phrases gives them: numbered from `word_count` on, made of smaller
/// numbers.
[[nodiscard]] PhraseEnds find_phrase_ends(const std::vector<std::vector<std::uint32_t>>& phrases,
                                          std::uint32_t word_count);

/// A class for every word, so that the class of a word tells as much as it can about the class of
/// the next (the exchange algorithm: Kneser and Ney 1993; Martin, Liermann and Ney 1998).
///
/// Next to each other are the last word of a symbol and the first word of the symbol behind it;
/// `begin` is the symbol that stands before the first one. Symbols of `text` from `word_count` on
/// are phrases. Classes are below `class_count`, which must be 1 to 255; words that are nowhere
/// an end get class 0.
///
/// Cost: a few passes, each of words · class_count · classes of neighbours; about 20 bytes a
/// symbol.
[[nodiscard]] std::vector<std::uint8_t> find_word_classes(const std::vector<std::uint32_t>& text,
                                                          std::uint32_t word_count,
                                                          const PhraseEnds& ends,
                                                          unsigned class_count,
                                                          std::uint32_t begin);

}  // namespace termdex
