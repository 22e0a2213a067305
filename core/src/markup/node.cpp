#include <array>
#include <cstddef>

#include "termdex/body.h"

namespace termdex {
namespace {

constexpr std::array<std::string_view, kNodeKindCount> kNames = {
    "text",       "paragraph",  "heading", "list", "ordered_list", "item",      "quote",
    "code_block", "math_block", "table",   "row",  "cell",         "rule",      "strong",
    "emphasis",   "strike",     "code",    "math", "link",         "reference", "line_break"};

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letters(std::string_view text, std::string_view lower_case) noexcept {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (lower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

}  // namespace

std::string_view to_string(NodeKind kind) noexcept {
  const auto index = static_cast<std::size_t>(kind);
  return index < kNames.size() ? kNames[index] : "unknown";
}

bool is_safe_href(std::string_view href) noexcept {
  if (href.empty() || href.front() == ' ') return false;
  // A browser drops tabs and line ends before it reads the scheme: "java\tscript:" is one.
  for (const char c : href) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) return false;
  }
  const std::size_t end = href.find_first_of(":/?#");
  if (end == std::string_view::npos || href[end] != ':') return true;
  const std::string_view scheme = href.substr(0, end);
  return same_letters(scheme, "https") || same_letters(scheme, "http") ||
         same_letters(scheme, "mailto");
}

}  // namespace termdex
