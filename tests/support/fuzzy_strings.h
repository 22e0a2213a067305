#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/sorted_strings.h"
#include "search/window_index.h"

namespace termdex::test {

/// Strings in the order of a table, with their windows: to be used as a FuzzyTable.
struct FuzzyStrings {
  SortedStrings strings;
  WindowIndex windows;

  explicit FuzzyStrings(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    for (const std::string& text : texts) strings.push_back(text);
    windows = WindowIndex(strings);
  }

  operator FuzzyTable() const { return {strings, windows}; }  // NOLINT: to stand for one
  [[nodiscard]] std::size_t size() const { return strings.size(); }
  std::string_view operator[](std::size_t i) const { return strings[i]; }
};

}  // namespace termdex::test
