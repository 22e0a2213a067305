#include "text/slug.h"

#include <cstddef>

#include "base/utf8.h"
#include "text/fold.h"

namespace termdex {
namespace {

std::string_view spoken(char32_t sign) {
  switch (sign) {
    case '+': return "plus";
    case '#': return "sharp";
    case '*': return "star";
    case '&': return "and";
    case '@': return "at";
    case '%': return "percent";
    default: return "";
  }
}

}  // namespace

std::string slug(std::string_view text) {
  std::string result;
  bool hyphen_due = false;
  const auto separate = [&] {
    if (hyphen_due && !result.empty()) result += '-';
    hyphen_due = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = decode_utf8(text, at);
    if (is_apostrophe(point)) continue;
    if (is_word_point(point)) {
      std::string letter;
      append_folded(letter, point);
      if (letter.empty()) continue;
      separate();
      result += letter;
    } else {
      hyphen_due = true;
      if (const std::string_view word = spoken(point); !word.empty()) {
        separate();
        result += word;
        hyphen_due = true;
      }
    }
  }
  return result.empty() ? "entry" : result;
}

}  // namespace termdex
