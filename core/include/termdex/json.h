#pragma once

#include <string>
#include <vector>

#include "termdex/pack_info.h"
#include "termdex/pack_part.h"
#include "termdex/reader.h"

namespace termdex {

/// One line of JSON each, the shapes that the command line prints and that cross to JavaScript.
/// web/src/types.ts declares the same shapes for TypeScript.
[[nodiscard]] std::string to_json(const SearchResults& results);
[[nodiscard]] std::string to_json(const ListPage& page);
[[nodiscard]] std::string to_json(const Entry& entry);
[[nodiscard]] std::string to_json(const Annotations& annotations);
[[nodiscard]] std::string to_json(const PackInfo& info);
[[nodiscard]] std::string to_json(const PackPart& part);
[[nodiscard]] std::string to_json(Stage stage, const std::vector<PackPart>& parts);
[[nodiscard]] std::string to_json(const Error& error);

}  // namespace termdex
