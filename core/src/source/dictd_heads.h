#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// The heads of one dictd entry as a reader is to see them, and its text without them.
struct DictdHeads {
  std::vector<std::string> heads;  ///< The term first.
  std::string_view rest;           ///< What follows the heads in the text.
  bool has_loose_rest = false;     ///< The rest goes on in the middle of the line of a head.
};

/// An index has heads in lower case and without some punctuation; the text of an entry usually
/// begins with the heads as their author wrote them, a line each or several in one line. The term
/// is the one that the text begins with, else the first of the index.
///
/// Lifetime: the result borrows `text`.
[[nodiscard]] DictdHeads display_heads(const std::vector<std::string_view>& index_heads,
                                       std::string_view text);

}  // namespace termdex
