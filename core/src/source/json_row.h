#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "termdex/source.h"

namespace termdex {

/// Why one JSON object is no entry: a sentence, and the byte of the object to look at.
struct JsonComplaint {
  std::size_t offset = 0;
  std::string message;
  bool is_syntax = false;  ///< Not JSON at all, rather than JSON of another shape.
};

/// What one JSON object holds, or what is wrong with it.
struct JsonRow {
  SourceEntry entry;  ///< Without its place.
  std::string body;   ///< Markdown.
  std::vector<std::string> unknown_keys;
  std::optional<JsonComplaint> complaint;
};

/// Reads {"term", "aliases", "category", "body", "id", "see", "weight"}.
///
/// `object` must be UTF-8. Keys that are not known are skipped with their values; anything else
/// that is not expected (a wrong type, a key twice, text after the object) is a complaint.
[[nodiscard]] JsonRow parse_json_row(std::string_view object);

}  // namespace termdex
