#pragma once

#include <cstdint>

#include "build/fixed_log2.h"
#include "build/phrase_finder.h"

namespace termdex {

/// Bits of a symbol that the symbol before it tells anyway, so that a phrase does not save them: a
/// cautious half of what classes of words tell, see word_classes.h.
inline constexpr std::int64_t kForetoldBits = std::int64_t{1} << (kLog2Bits - 1);

/// Puts phrases with one use in the place of that use, then those that do not save more than
/// `least_saved` bits in the place of all their uses; drops those without a use, and numbers the
/// rest anew in the same order.
///
/// Cost: some passes over the text and the phrases.
[[nodiscard]] PhrasedText prune_phrases(PhrasedText given, std::uint32_t word_count,
                                        const FixedLog2& log2, std::uint32_t least_saved);

}  // namespace termdex
