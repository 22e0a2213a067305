#include "source/bare_text.h"

#include <cstddef>

#include "base/utf8.h"
#include "source/strings.h"
#include "text/fold.h"

namespace termdex {

std::string bare_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = decode_utf8(text, at);
    if (is_word_point(point)) append_folded(out, point);
  }
  return out;
}

std::string_view bare_prefix(std::string_view line, std::string_view bare) {
  if (bare.empty()) return {};
  std::string so_far;
  for (std::size_t at = 0; at < line.size() && so_far.size() <= bare.size();) {
    const char32_t point = decode_utf8(line, at);
    if (is_word_point(point)) append_folded(so_far, point);
    if (at < line.size() && !is_blank(line[at])) continue;
    if (so_far == bare) return line.substr(0, at);
  }
  return {};
}

}  // namespace termdex
