#pragma once

#include <cstdint>
#include <vector>

#include "pack/words.h"

namespace termdex {

/// The section "words": one record a word, sorted.
[[nodiscard]] std::vector<std::uint8_t> write_words(const WordIndex& index);

}  // namespace termdex
