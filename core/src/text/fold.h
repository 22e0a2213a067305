#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace termdex {

/// Appends what a reader may type for `point`: lower case, without diacritics on Latin, Greek and
/// Cyrillic letters, compatibility forms resolved ("Å" → "a", "ß" → "ss", "ﬁ" → "fi", "²" → "2"),
/// digits of any script as ASCII ("٣" → "3"), Arabic letters that are typed for one another as one
/// ("أ" → "ا", "ى" → "ي", "ة" → "ه").
///
/// Marks that writing may leave out (combining diacritics, Hebrew points, Arabic vowels and
/// tatweel) give nothing. What is one letter in parts is joined to what `text` ends with: "カ" and
/// "ﾞ" are "ガ", Hangul vowels and finals complete their syllable.
void append_folded(std::string& text, char32_t point);

/// The marks that append_folded takes from `point`, or that `point` is: a bit each, the same for a
/// letter with a mark and for the mark alone. The highest bit says that it is another letter, which
/// Unicode does not take apart ("ø", "đ", "ı"; not "ß", "ς", which are ways to write one).
[[nodiscard]] std::uint64_t marks_of(char32_t point) noexcept;

/// Whether `point` belongs to the character before it, where no highlight or cut may part them:
/// marks, joiners and what they join to, Hangul vowels and finals (Unicode Standard Annex 29,
/// section 3).
[[nodiscard]] bool extends_character(char32_t point) noexcept;

/// Letters, digits and marks in any script: what words are made of.
[[nodiscard]] bool is_word_point(char32_t point) noexcept;

/// The same for ASCII alone, at once.
[[nodiscard]] constexpr bool is_ascii_word(char32_t point) noexcept {
  return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
         (point >= '0' && point <= '9');
}

/// The three characters that people type for an apostrophe. Inside a word it is nothing.
[[nodiscard]] bool is_apostrophe(char32_t point) noexcept;

/// All of `text` folded, each run of white space one space, none at the ends. Punctuation stays.
/// Two heads that fold to the same are the same to a reader; the index is ordered by it.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace termdex
