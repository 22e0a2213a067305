#include "text/letter.h"

#include <cstddef>

#include "base/utf8.h"
#include "text/fold.h"

namespace termdex {
namespace {

// Upper case of folded letters: Greek and Cyrillic are laid out as Latin is, a fixed step apart.
char32_t upper(char32_t point) {
  if ((point >= 'a' && point <= 'z') || (point >= 0x3B1 && point <= 0x3C9) ||
      (point >= 0x430 && point <= 0x44F)) {
    return point - 0x20;
  }
  return point >= 0x450 && point <= 0x45F ? point - 0x50 : point;
}

}  // namespace

std::string letter_of(std::string_view term) {
  // Most terms begin with an ASCII letter.
  for (const char byte : term) {
    const auto point = static_cast<unsigned char>(byte);
    if (point >= 0x80) break;
    if (point >= '0' && point <= '9') return "#";
    if (!is_ascii_word(point)) continue;
    std::string letter;
    append_utf8(letter, point >= 'a' ? point - 0x20U : point);
    return letter;
  }
  const std::string folded = fold(term);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t point = decode_utf8(folded, at);
    if (!is_word_point(point)) continue;
    if (point >= '0' && point <= '9') break;
    std::string letter;
    append_utf8(letter, upper(point));
    return letter;
  }
  return "#";
}

}  // namespace termdex
