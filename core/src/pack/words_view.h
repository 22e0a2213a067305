#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/letter_code.h"
#include "pack/text_model.h"
#include "termdex/result.h"

namespace termdex {

/// The section "words": the controls, signs and words of the text, and what is likely behind what.
/// `head_words` as words_of_heads gives them. The model is settled.
///
/// Errors: truncated, malformed.
[[nodiscard]] Result<TextModel> read_words(std::span<const std::uint8_t> section,
                                           const std::vector<std::string_view>& head_words,
                                           const LetterCode& letters);

/// Adds the section "phrases" to a model, which is settled before and after.
///
/// Errors: truncated, malformed.
[[nodiscard]] std::optional<Error> read_phrases(std::span<const std::uint8_t> section,
                                                TextModel& model);

}  // namespace termdex
