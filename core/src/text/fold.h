#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// Appends what a reader may type for `point`: lower case, without diacritics on Latin, Greek and
/// Cyrillic letters, compatibility forms resolved ("Å" → "a", "ß" → "ss", "ﬁ" → "fi", "²" → "2").
/// Marks that writing may leave out (combining diacritics, Hebrew points, Arabic vowels) give
/// nothing.
void append_folded(std::string& text, char32_t point);

/// Letters, digits and marks in any script: what words are made of.
[[nodiscard]] bool is_word_point(char32_t point) noexcept;

/// The three characters that people type for an apostrophe. Inside a word it is nothing.
[[nodiscard]] bool is_apostrophe(char32_t point) noexcept;

/// All of `text` folded, each run of white space one space, none at the ends. Punctuation stays.
/// Two heads that fold to the same are the same to a reader; the index is ordered by it.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace termdex
