#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/letter_code.h"
#include "pack/text_model.h"
#include "pack/words_coding.h"

namespace termdex {

struct CodedText {
  std::string text;
  SymbolCode code;
};

struct CodedPhrase {
  std::vector<std::uint32_t> parts;
  std::uint32_t bits = 1;
};

/// What the section "words" says.
struct WordsSource {
  /// The lengths of the codes of all classes behind each; as many rows as classes.
  std::vector<std::vector<std::uint8_t>> rows;
  std::vector<SymbolCode> controls;                   ///< kControlCount.
  std::vector<CodedText> signs;                       ///< In the order of their bytes.
  std::vector<std::optional<SymbolCode>> head_words;  ///< Those of the heads that the text has.
  std::vector<CodedText> words;                       ///< Others, in the order of their bytes.
};

/// The section "words", and the model that it makes, settled. `head_words` as words_of_heads gives
/// them.
[[nodiscard]] std::vector<std::uint8_t> write_words(const WordsSource& source,
                                                    const std::vector<std::string_view>& head_words,
                                                    const LetterCode& letters, TextModel& model);

/// The section "phrases", which are added to the model, level by level: of the phrases of a level,
/// the parts are words or phrases of levels before. Those of a level are in the order of their
/// first parts.
[[nodiscard]] std::vector<std::uint8_t> write_phrases(
    const std::vector<std::vector<CodedPhrase>>& levels, TextModel& model);

}  // namespace termdex
