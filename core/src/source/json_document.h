#pragma once

#include <string>
#include <string_view>

#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

/// An array of JSON objects, or an object whose "entries" is one; each as parse_json_row reads it.
///
/// The objects are told apart before any is parsed, so that a mistake in one loses only that one.
///
/// Errors: bad_source when the document is neither.
[[nodiscard]] Result<Source> read_json(std::string_view text, const std::string& file);

}  // namespace termdex
