#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "termdex/source.h"

namespace termdex {

/// Turns byte offsets of one text into lines and columns.
///
/// Cost:     constant per byte passed when the offsets asked for ascend; from the start otherwise.
/// Lifetime: borrows the text.
class TextPlaces {
 public:
  /// `first_line` is the number of the line that `text` begins with.
  TextPlaces(std::string_view text, std::string file, std::uint32_t first_line = 1);

  /// The place of the byte at `offset`, which may be the end of the text.
  [[nodiscard]] SourcePlace at(std::size_t offset);

  /// The file as a whole.
  [[nodiscard]] SourcePlace whole() const { return {file_, 0, 0}; }

 private:
  std::string_view text_;
  std::string file_;
  std::uint32_t first_line_;
  std::size_t line_start_ = 0;
  std::uint32_t line_;
};

}  // namespace termdex
