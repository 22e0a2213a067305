#pragma once

#include <cstdint>
#include <vector>

#include "termdex/pack_info.h"
#include "termdex/result.h"

namespace termdex {

/// Puts sections behind a header that lists and seals them.
///
/// `info` gives title, language, counts, letters and categories; its sections, size and hash are
/// filled in. `sections` holds the bytes in the order of Section; of optional ones, none for those
/// that are not there.
///
/// Errors: too_large.
[[nodiscard]] Result<std::vector<std::uint8_t>> write_container(
    PackInfo& info, const std::vector<std::vector<std::uint8_t>>& sections);

}  // namespace termdex
