#pragma once

#include <string>
#include <string_view>

#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

/// A table of separated values whose first row names the columns (match_columns). Quotes are those
/// of RFC 4180. A cell with several aliases, tags or related terms separates them by ";" or "|",
/// or by commas where there is neither; the first tag is the category. Bodies are Markdown.
///
/// Errors: bad_source when there is no column for the term.
[[nodiscard]] Result<Source> read_csv(std::string_view text, const std::string& file,
                                      char delimiter);

}  // namespace termdex
