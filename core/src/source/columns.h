#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// Which column of a table holds what; a role that no column has is empty.
struct Columns {
  std::optional<std::size_t> term;
  std::optional<std::size_t> body;
  std::optional<std::size_t> aliases;
  std::optional<std::size_t> category;
  std::optional<std::size_t> id;
  std::optional<std::size_t> see;
  std::optional<std::size_t> weight;
  bool category_is_list = false;    ///< "tags": the first one is the category.
  std::vector<std::size_t> unused;  ///< Columns whose name is not known or known twice.
};

/// Finds columns by the names people give them, in any case: "Term", "title", "Definition",
/// "see also" …. Of two columns for one role, the more usual name wins.
[[nodiscard]] Columns match_columns(const std::vector<std::string>& names);

/// The names a column for the term may have, for a message.
[[nodiscard]] std::string_view term_column_names() noexcept;

/// The items of a cell that holds several: between ";" or "|", or, where neither occurs and
/// `allow_comma`, between commas.
[[nodiscard]] std::vector<std::string> split_cell(std::string_view cell, bool allow_comma);

}  // namespace termdex
