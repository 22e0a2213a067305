#pragma once

#include <string_view>

namespace termdex {

/// Whether `acronym` is made of `phrase` ("DDIM" of "denoising diffusion implicit models", "DARE"
/// of "drop and rescale"): its letters, in order, begin words of the phrase or follow in a word
/// whose first letter is taken; small words may be left out, others not. Case does not matter.
[[nodiscard]] bool is_acronym_of(std::string_view acronym, std::string_view phrase);

}  // namespace termdex
