#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_filter.h"

namespace termdex {

/// A word as it is indexed, and the bytes of the text that it stands for.
struct Word {
  std::string text;  ///< Folded; never empty.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t shared = 0;  ///< Bytes of `text` that the word before ends with: pairs overlap.

  friend bool operator==(const Word&, const Word&) = default;
};

/// Reads the words of a text one after another, as tokenize() gives them, into one place. Where
/// `wanted` is given, ASCII words that it does not admit may be passed over, which costs less than
/// to read them.
///
/// Lifetime: reads `text`, which must be under 4 GiB, and `wanted`.
class WordCursor {
 public:
  explicit WordCursor(std::string_view text, const WordFilter* wanted = nullptr)
      : text_(text), wanted_(wanted) {}

  /// Moves to the next word; false behind the last.
  [[nodiscard]] bool next();

  /// Changed by next().
  [[nodiscard]] const Word& word() const noexcept { return word_; }

 private:
  bool read_word();
  bool pass_unwanted();
  void read_ascii();
  bool pass_apostrophe(std::size_t behind);
  void take_signs(char sign);
  bool read_pair();
  void read_character();

  std::string_view text_;
  const WordFilter* wanted_;
  std::size_t at_ = 0;
  Word word_;
  bool in_run_ = false;         // the word ends with a character of a script without spaces
  std::size_t last_begin_ = 0;  // of that character
  std::size_t last_place_ = 0;  // in the word's text
};

/// The words of `text`, in order, cut at kMaxWordBytes; `text` must be under 4 GiB.
///
/// Words are runs of letters, digits and marks (Unicode Standard Annex 29 without its dictionary
/// cases), with these exceptions for glossaries:
///   - an apostrophe inside a word is nothing: "Moore's" is `moores`;
///   - signs that end a name belong to it: `c++`, `c#`, `a*`;
///   - Han, kana, Thai, Lao, Khmer and Myanmar are written without spaces: each run gives its
///     overlapping pairs of characters, or its only character.
/// "k-means", "TCP/IP" and "4:2:0" are several words; joining them is the search's business.
///
/// Cost: one pass; one allocation per long word.
[[nodiscard]] std::vector<Word> tokenize(std::string_view text);

/// The same into `words`, whose strings are used again.
void tokenize(std::string_view text, std::vector<Word>& words);

/// The words joined without anything between: equal for "front end", "front-end" and "frontend".
[[nodiscard]] std::string squeeze(const std::vector<Word>& words);

/// What a head is looked up by: its words squeezed or, where it has none, as fold() gives it ("!").
[[nodiscard]] std::string head_key(std::string_view head, const std::vector<Word>& words);

}  // namespace termdex
