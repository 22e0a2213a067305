#pragma once

#include <string>
#include <string_view>

#include "termdex/source.h"

namespace termdex {

/// One JSON object a line, as parse_json_row reads it; empty lines are skipped.
[[nodiscard]] Source read_jsonl(std::string_view text, const std::string& file);

}  // namespace termdex
