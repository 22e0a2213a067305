#include "text/fold.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/utf8.h"
#include "text/fold_table.inc"

namespace termdex {
namespace {

bool is_space(char32_t point) {
  return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 || point == 0xA0 ||
         (point >= 0x2000 && point <= 0x200B) || point == 0x2028 || point == 0x2029 ||
         point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

}  // namespace

void append_folded(std::string& text, char32_t point) {
  if (point < 0x80) {
    const bool upper = point >= 'A' && point <= 'Z';
    text += static_cast<char>(upper ? point + ('a' - 'A') : point);
    return;
  }
  if (point < 0x10000) {
    const auto* const found = std::lower_bound(std::begin(kFoldFrom), std::end(kFoldFrom), point);
    if (found != std::end(kFoldFrom) && *found == point) {
      const std::uint16_t to = kFoldTo[found - std::begin(kFoldFrom)];
      for (unsigned i = 0; i < (to & 7U); ++i) text += static_cast<char>(kFoldText[(to >> 3U) + i]);
      return;
    }
  }
  append_utf8(text, point);
}

bool is_word_point(char32_t point) noexcept {
  if (point < 0x80) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
           (point >= '0' && point <= '9');
  }
  // Beyond the basic plane: letters of old scripts and rare Han, but not emoji and other pictures.
  if (point >= 0x10000) return (point < 0x1F000 || point > 0x1FAFF) && point < 0xE0000;
  // Ranges alternate first and last: an odd number of bounds at or before the point, or the last
  // point of a range itself, is inside.
  const auto* const after = std::upper_bound(std::begin(kWordRanges), std::end(kWordRanges), point);
  const auto bounds = after - std::begin(kWordRanges);
  return bounds % 2 == 1 || (bounds > 0 && *(after - 1) == point);
}

bool is_apostrophe(char32_t point) noexcept {
  return point == '\'' || point == 0x2019 || point == 0x02BC;
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool space_due = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = decode_utf8(text, at);
    if (is_space(point)) {
      space_due = !folded.empty();
      continue;
    }
    const std::size_t end = folded.size();
    if (space_due) folded += ' ';
    const std::size_t begin = folded.size();
    append_folded(folded, point);
    // A mark that gives nothing needs no space before it; the next letter does.
    if (folded.size() == begin) {
      folded.resize(end);
    } else {
      space_due = false;
    }
  }
  return folded;
}

}  // namespace termdex
