#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/tokenize.h"

namespace termdex {

/// Whether `text` has anything but white space around and between its words.
[[nodiscard]] inline bool has_signs(std::string_view text,
                                    const std::vector<Word>& words) noexcept {
  std::size_t at = 0;
  const auto has_sign_until = [&](std::size_t end) {
    for (; at < end; ++at) {
      if (text[at] != ' ') return true;
    }
    return false;
  };
  for (const Word& word : words) {
    if (has_sign_until(word.begin)) return true;
    at = std::max<std::size_t>(at, word.end);
  }
  return has_sign_until(text.size());
}

}  // namespace termdex
