#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// The words of `text` joined by hyphens, signs spelled out where they are all that tells names
/// apart: "C++" → "c-plus-plus", "DALL-E 3" → "dall-e-3". Text without a word gives "entry".
/// Other scripts stay: an id is any text without spaces, and links encode it.
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace termdex
