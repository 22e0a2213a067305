#include "build/symbol_codes.h"

#include <algorithm>
#include <cstddef>

#include "base/tally.h"
#include "build/word_classes.h"

namespace termdex {
namespace {

// More classes tell more and take more: their table grows with the square.
std::uint32_t class_count(std::size_t text_size) {
  std::uint32_t classes = 1;
  while (classes < 64 && std::size_t{classes} * classes * 100 < text_size) ++classes;
  return classes;
}

// What counts the uses of a symbol has, and the class that it is in.
std::vector<std::uint8_t> lengths_in_classes(const std::vector<std::uint32_t>& counts,
                                             const std::vector<SymbolCode>& symbols,
                                             std::uint32_t classes) {
  std::vector<std::vector<std::uint32_t>> members(classes);
  for (std::uint32_t symbol = 0; symbol < symbols.size(); ++symbol) {
    members[symbols[symbol].word_class].push_back(symbol);
  }
  std::vector<std::uint8_t> lengths(symbols.size());
  for (const auto& of_class : members) {
    std::vector<std::uint32_t> uses;
    uses.reserve(of_class.size());
    // What is only in phrases may have to be said alone, when a definition is updated.
    for (const std::uint32_t symbol : of_class) uses.push_back(std::max(counts[symbol], 1U));
    const std::vector<std::uint8_t> fitted = code_lengths(uses, TextModel::kMostBits);
    for (std::size_t i = 0; i < of_class.size(); ++i) lengths[of_class[i]] = fitted[i];
  }
  return lengths;
}

}  // namespace

SymbolCodes code_symbols(const PhrasedText& text, std::uint32_t word_count) {
  const PhraseEnds ends = find_phrase_ends(text.phrases, word_count);
  constexpr std::uint32_t kEndBody = symbol_of(Control::end_body);
  const std::uint32_t classes = class_count(text.text.size());
  const std::vector<std::uint8_t> of_words =
      find_word_classes(text.text, word_count, ends, classes, kEndBody);
  const auto first_class = [&](std::uint32_t symbol) {
    return of_words[symbol < word_count ? symbol : ends.firsts[symbol - word_count]];
  };
  const auto last_class = [&](std::uint32_t symbol) {
    return of_words[symbol < word_count ? symbol : ends.lasts[symbol - word_count]];
  };

  SymbolCodes codes;
  codes.symbols.resize(word_count + text.phrases.size());
  std::vector<std::uint32_t> counts(codes.symbols.size());
  std::vector<std::vector<std::uint32_t>> behind(classes, std::vector<std::uint32_t>(classes));
  std::uint32_t before = kEndBody;
  for (const std::uint32_t symbol : text.text) {
    ++counts[symbol];
    ++behind[last_class(before)][first_class(symbol)];
    before = symbol;
  }
  // The parts of phrases are said with the same codes.
  for (const auto& parts : text.phrases) {
    for (std::size_t i = 1; i < parts.size(); ++i) {
      ++counts[parts[i]];
      ++behind[last_class(parts[i - 1])][first_class(parts[i])];
    }
  }
  for (std::uint32_t symbol = 0; symbol < codes.symbols.size(); ++symbol) {
    codes.symbols[symbol].word_class = first_class(symbol);
  }
  const std::vector<std::uint8_t> lengths = lengths_in_classes(counts, codes.symbols, classes);
  for (std::uint32_t symbol = 0; symbol < codes.symbols.size(); ++symbol) {
    codes.symbols[symbol].bits = lengths[symbol];
  }
  // Every class has to be possible behind every other.
  for (std::vector<std::uint32_t>& row : behind) {
    for (std::uint32_t& count : row) count = std::max(count, 1U);
    codes.rows.push_back(code_lengths(row, PrefixCode::kMostBits));
  }
  return codes;
}

}  // namespace termdex
