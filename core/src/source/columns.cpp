#include "source/columns.h"

#include <algorithm>

#include "source/strings.h"
#include "text/fold.h"

namespace termdex {
namespace {

struct Role {
  std::optional<std::size_t> Columns::*column;
  std::vector<std::string_view> names;  // The most usual first.
};

const std::vector<Role>& roles() {
  static const std::vector<Role> kRoles = {
      {&Columns::term, {"term", "headword", "title", "name", "word", "head", "entry"}},
      {&Columns::body,
       {"definition", "body", "description", "meaning", "text", "definitions", "explanation"}},
      {&Columns::aliases,
       {"aliases", "alias", "synonyms", "synonym", "abbreviation", "abbreviations", "acronym",
        "also", "also known as", "aka"}},
      {&Columns::category,
       {"category", "categories", "tags", "tag", "topic", "topics", "subject", "domain"}},
      {&Columns::id, {"id", "slug", "key"}},
      {&Columns::see, {"see", "related", "see also", "related terms"}},
      {&Columns::weight, {"weight", "rank"}},
  };
  return kRoles;
}

// "See_Also " and "see-also" are "see also".
std::string plain_name(std::string_view name) {
  std::string spaced(name);
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  std::replace(spaced.begin(), spaced.end(), '-', ' ');
  return fold(spaced);
}

}  // namespace

Columns match_columns(const std::vector<std::string>& names) {
  std::vector<std::string> plain;
  plain.reserve(names.size());
  for (const std::string& name : names) plain.push_back(plain_name(name));
  Columns columns;
  std::vector<bool> is_used(names.size(), false);
  for (const Role& role : roles()) {
    for (const std::string_view known : role.names) {
      const auto found = std::find(plain.begin(), plain.end(), known);
      if (found == plain.end()) continue;
      const auto column = static_cast<std::size_t>(found - plain.begin());
      columns.*role.column = column;
      is_used[column] = true;
      if (role.column == &Columns::category) {
        columns.category_is_list = known == "categories" || known == "tags" || known == "topics";
      }
      break;
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!is_used[i] && !plain[i].empty()) columns.unused.push_back(i);
  }
  return columns;
}

std::string_view term_column_names() noexcept {
  return "\"term\", \"headword\", \"title\", \"name\" or \"word\"";
}

std::vector<std::string> split_cell(std::string_view cell, bool allow_comma) {
  const bool has_mark = cell.find_first_of(";|") != std::string_view::npos;
  if (!has_mark && !allow_comma) return {std::string(trim(cell))};
  std::vector<std::string> items;
  for (const std::string_view item : split_list(cell, has_mark ? ";|" : ",")) {
    items.emplace_back(item);
  }
  return items;
}

}  // namespace termdex
