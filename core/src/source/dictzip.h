#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "termdex/result.h"

namespace termdex {

/// Whether bytes begin like gzip, of which dictzip is a kind.
[[nodiscard]] bool is_gzip(std::string_view bytes) noexcept;

/// What gzip or dictzip bytes hold, in memory.
///
/// Errors: bad_source (the bytes are damaged or cut), too_large (more than `max_bytes` come out).
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes);

}  // namespace termdex
