#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace termdex {

/// A table of Markdown found in a line, with its line ends put back.
struct PageTable {
  std::string markdown;  ///< Empty when there is no table.
  std::size_t size = 0;  ///< Bytes of the line it takes.
};

/// Finds the table that begins at the start of `text`: "| a | b | |---|---| | 1 | 2 | …".
///
/// The row of dashes tells how many columns there are; rows follow as long as they have as many.
[[nodiscard]] PageTable take_page_table(std::string_view text);

}  // namespace termdex
