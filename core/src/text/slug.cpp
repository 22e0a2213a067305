#include "text/slug.h"

#include <cstddef>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/spoken.h"

namespace termdex {
namespace {

// "=" and "/" separate words of an id; these tell names apart.
bool tells_apart(char32_t sign) {
  return sign == '+' || sign == '#' || sign == '*' || sign == '&' || sign == '@' || sign == '%';
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
    if (is_ascii_word(point)) {
      separate();
      append_folded(result, point);
      continue;
    }
    if (is_apostrophe(point)) continue;
    if (is_word_point(point)) {
      std::string letter;
      append_folded(letter, point);
      if (letter.empty()) continue;
      separate();
      result += letter;
    } else {
      hyphen_due = true;
      if (tells_apart(point)) {
        separate();
        result += sign_name(point);
        hyphen_due = true;
      }
    }
  }
  return result.empty() ? "entry" : result;
}

}  // namespace termdex
