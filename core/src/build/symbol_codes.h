#pragma once

#include <cstdint>
#include <vector>

#include "build/phrase_finder.h"
#include "pack/words_writer.h"

namespace termdex {

/// How each symbol of a text is best coded.
struct SymbolCodes {
  std::vector<std::vector<std::uint8_t>> rows;  ///< As in WordsSource.
  std::vector<SymbolCode> symbols;              ///< Phrases have the class of their first word.
};

/// Finds classes for the words and counts what stands behind what. Before the first symbol of a
/// text stands the end of a body.
[[nodiscard]] SymbolCodes code_symbols(const PhrasedText& text, std::uint32_t word_count);

}  // namespace termdex
