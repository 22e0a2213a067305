#pragma once

#include <string_view>

namespace termdex {

/// Whether signs may belong to the word before them, or to what is written together around them:
/// "Moore's", "C++", and where there is nothing between two words. What is not ASCII is left to the
/// tokenizer.
[[nodiscard]] inline bool may_join(std::string_view signs) noexcept {
  if (signs.empty()) return true;
  const auto first = static_cast<unsigned char>(signs[0]);
  return first == '\'' || first == '+' || first == '#' || first == '*' || first >= 0x80;
}

}  // namespace termdex
