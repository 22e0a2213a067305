#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace termdex {

/// A head line of a glossary page with the line of its definition.
struct PageEntry {
  std::string_view head;
  std::string_view body;   ///< Empty when the head stands alone.
  std::size_t offset = 0;  ///< Of the head in the text, in bytes.
};

/// Finds the entries in the text of one or more saved pages: paragraphs that are a head and its
/// definition in turn. What stands around them (title, bar of letters, page numbers) is left out.
///
/// Lifetime: the entries borrow `text`.
[[nodiscard]] std::vector<PageEntry> split_page(std::string_view text);

}  // namespace termdex
