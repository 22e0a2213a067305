#pragma once

#include <cstdint>
#include <string_view>

#include "base/checksum.h"
#include "text/stem.h"

namespace termdex {

/// Of a folded word.
[[nodiscard]] inline std::uint64_t word_hash(std::string_view word) {
  // Letters are bytes that are characters.
  return checksum({reinterpret_cast<const std::uint8_t*>(word.data()), word.size()});
}

/// The same for a singular and its plural.
[[nodiscard]] inline std::uint64_t stem_hash(std::string_view word) {
  const Stem stem = stem_of(word);
  return word_hash(word.substr(0, stem.bytes)) + (stem.y ? 1 : 0);
}

}  // namespace termdex
