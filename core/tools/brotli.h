#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace termdex::tools {

/// Bytes that a text takes under brotli: quality 11, a window of 16 MB. Nothing where the command
/// line was built without brotli.
///
/// Cost: seconds a megabyte.
[[nodiscard]] std::optional<std::uint64_t> brotli_bytes(std::string_view text);

}  // namespace termdex::tools
