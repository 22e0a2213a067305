#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace termdex {

/// Words of a query beyond these are not looked at, nor are bytes.
inline constexpr std::size_t kMaxQueryWords = 12;
inline constexpr std::size_t kMaxQueryBytes = 512;

/// What a reader typed, ready to be matched.
struct Query {
  std::string text;           ///< At most kMaxQueryBytes of it.
  std::string folded;         ///< As fold() gives it: to tell "C++" from "C".
  std::string squeezed;       ///< The head_key of what was typed.
  bool has_marks = false;     ///< Maybe: something is not ASCII.
  bool has_signs = false;     ///< Signs other than white space in it.
  bool ends_in_sign = false;  ///< "csp-": more is to follow.
  std::vector<Word> words;    ///< At most kMaxQueryWords; the last may be unfinished.

  [[nodiscard]] bool is_last(std::size_t word) const noexcept { return word + 1 == words.size(); }
};

[[nodiscard]] Query parse_query(std::string_view text);

/// Edits forgiven in a word or a head of so many letters: none up to 3, one from 4, two from 6.
[[nodiscard]] constexpr unsigned forgiven_edits(std::size_t letters) noexcept {
  return letters >= 6 ? 2 : letters >= 4 ? 1 : 0;
}

/// Letters from which a word is looked for inside of others, too: as a part of a compound.
inline constexpr std::size_t kShortestInside = 5;

}  // namespace termdex
