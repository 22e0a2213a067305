#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace termdex {

/// A head line of a glossary page taken apart, spelled as on the page.
struct PageHead {
  std::string_view term;
  std::string_view expansion;  ///< "do anything now" of "dan (do anything now)", or empty.
  std::vector<std::string_view> aliases;
  std::string_view category;  ///< Empty when there is none.
};

/// Tells terms, aliases and categories apart in all head lines of some pages.
///
/// A head line is a term and more parts, parted by commas. The pages have two hands: one writes
/// "term, category" and "term, alias, category", the other "term,category" and, with three parts
/// or more, "term,keyword,keyword,…" with or without a category at the end. So:
///
/// - A part that only repeats the term or its expansion is dropped.
/// - One part left is the category, unless it is the term's abbreviation or expansion. Two left
/// after ", " are alias and category.
/// - Of more, the last is the category if it is one of another head. Otherwise, of a list of three
///   or more, the first part that is the category of two other heads is it.
///
/// Lifetime: the result borrows the lines.
[[nodiscard]] std::vector<PageHead> read_page_heads(const std::vector<std::string_view>& lines);

}  // namespace termdex
