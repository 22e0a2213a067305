#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace termdex {

/// A bold span that text begins with, and what part it most likely played before the line ends
/// were lost.
struct PageBold {
  enum class Kind : std::uint8_t {
    heading,   ///< A line of its own: a list, table, code or new sentence follows.
    label,     ///< "**Materials**: …" or "**Materials** — …".
    sentence,  ///< All of a paragraph: ends with a stop.
    words,     ///< Emphasis, or the subject of a sentence.
  };

  std::string_view text;  ///< Between the stars.
  std::size_t size = 0;   ///< With the stars; 0 when there is no bold span.
  Kind kind = Kind::words;
  bool is_before_block = false;  ///< Of a heading: a list, table, code or heading follows.
  bool is_title = false;         ///< Two or more words, the longer ones with capitals.
};

/// Lifetime: the result borrows `text`.
[[nodiscard]] PageBold read_page_bold(std::string_view text);

/// How many bytes of `text`, which follows "## ", are the heading: words with capitals and the
/// small words between them, up to a question mark, a block, or the first word of the next
/// sentence.
[[nodiscard]] std::size_t page_heading_size(std::string_view text);

/// Whether both have a longer word, or its beginning, in common, whatever its case.
[[nodiscard]] bool shares_word(std::string_view a, std::string_view b);

/// Whether the last word is an article, preposition or the like, after which a sentence goes on.
[[nodiscard]] bool ends_with_small_word(std::string_view text);

}  // namespace termdex
