#include "source/text_place.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace termdex {

TextPlaces::TextPlaces(std::string_view text, std::string file, std::uint32_t first_line)
    : text_(text), file_(std::move(file)), first_line_(first_line), line_(first_line) {}

SourcePlace TextPlaces::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < line_start_) {
    line_start_ = 0;
    line_ = first_line_;
  }
  for (std::size_t end = text_.find('\n', line_start_); end < offset;
       end = text_.find('\n', line_start_)) {
    line_start_ = end + 1;
    ++line_;
  }
  const std::size_t before = count_code_points(text_.substr(line_start_, offset - line_start_));
  return {file_, line_, static_cast<std::uint32_t>(before + 1)};
}

}  // namespace termdex
