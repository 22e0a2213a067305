#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pack/text_model.h"
#include "pack/whole_text.h"
#include "search/word_collector.h"

namespace termdex {

/// What symbols say for the index of the full text, of those that say the same wherever they stand:
/// a phrase that stands a hundred times is taken to pieces once.
///
/// Lifetime: reads the model; words get their numbers from the collector.
class WholeSymbols {
 public:
  WholeSymbols(const TextModel& model, WordCollector& words);

  /// Until the next symbol is looked for. Null for a symbol that has to be read token by token:
  /// what has controls, or signs that may join words, or words that are several to the index.
  [[nodiscard]] const WholeText* find(std::uint32_t symbol) {
    const std::uint32_t place = places_[symbol];
    return place == kUnknown ? look(symbol) : place == kNone ? nullptr : &texts_[place];
  }

  /// The numbers of its words that are complete: all but a word at its end.
  [[nodiscard]] std::span<const std::uint32_t> words(const WholeText& text) const noexcept {
    return std::span(numbers_).subspan(text.begin, text.words);
  }
  /// The symbol of the word at its end, behind which signs may follow that belong to it.
  [[nodiscard]] std::uint32_t last_word(const WholeText& text) const noexcept {
    return numbers_[text.begin + text.words];
  }

  /// The number of a symbol that is one word to the index, or kSeveral.
  [[nodiscard]] std::uint32_t number_of(std::uint32_t symbol);
  static constexpr std::uint32_t kSeveral = 0xFFFF'FFFE;

 private:
  static constexpr std::uint32_t kUnknown = 0xFFFF'FFFF;
  static constexpr std::uint32_t kNone = 0xFFFF'FFFE;
  // A phrase of more is read token by token.
  static constexpr std::uint32_t kMostWords = 255;
  static constexpr std::uint32_t kMostCharacters = 0xFFFF;

  const WholeText* look(std::uint32_t symbol);
  bool make(std::uint32_t symbol, WholeText& text);
  bool make_phrase(std::uint32_t phrase, WholeText& text);

  const TextModel& model_;
  WordCollector& words_;
  std::vector<std::uint32_t> places_;  // of each symbol in `texts_`
  std::vector<WholeText> texts_;
  std::vector<std::uint32_t> numbers_;   // of their words
  std::vector<std::uint32_t> of_words_;  // of the symbols that are words
};

}  // namespace termdex
