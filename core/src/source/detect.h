#pragma once

#include <string>
#include <string_view>

#include "termdex/result.h"
#include "termdex/source.h"

namespace termdex {

/// The format of a file, by its name and then by how it begins; never `automatic`.
///
/// Errors: unknown_format.
[[nodiscard]] Result<SourceFormat> detect_format(const std::string& path,
                                                 std::string_view beginning);

}  // namespace termdex
