#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// What stands between the two "---" lines at the beginning of a Markdown file.
struct FrontMatter {
  struct Field {
    std::string key;
    std::vector<std::string> values;  ///< One for a scalar, any number for a list.
    bool is_list = false;
    std::size_t offset = 0;  ///< Of the key, in bytes from the beginning of the file.
  };

  std::vector<Field> fields;
  std::string_view body;  ///< The rest of the file; all of it when there is no front matter.

  struct Complaint {
    std::size_t offset = 0;
    std::string message;
  };
  std::optional<Complaint> complaint;
};

/// Reads the front matter of a file: the part of YAML that writers of glossaries use.
///
///     key: words            key: "quoted \"words\""     key: 'it''s'
///     key: [one, "two"]     key:                        # a comment
///                             - one
///
/// Any other value (a nested mapping, a block of text) is a complaint when `is_known(key)`, and
/// skipped when not.
///
/// Lifetime: the result borrows `file`.
[[nodiscard]] FrontMatter parse_front_matter(std::string_view file,
                                             bool (*is_known)(std::string_view key));

}  // namespace termdex
