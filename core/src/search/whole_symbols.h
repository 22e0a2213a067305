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
    return place < kPieces ? &texts_[place] : place == kUnknown ? look(symbol) : nullptr;
  }

  /// Of a phrase: its parts, or, where find() knows that it is not whole, these taken to pieces as
  /// far as they are not, either.
  [[nodiscard]] std::span<const std::uint32_t> parts(std::uint32_t phrase) const noexcept {
    const std::uint32_t place = places_[phrase];
    if (place < kPieces || place >= kNone) return model_.parts(phrase);
    const Pieces& pieces = pieces_[place - kPieces];
    return std::span(parts_).subspan(pieces.begin, pieces.count);
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
  [[nodiscard]] std::uint32_t number_of(std::uint32_t symbol) {
    const std::uint32_t number = of_words_[symbol];
    return number == kUnknown ? look_up(symbol) : number;
  }
  static constexpr std::uint32_t kSeveral = 0xFFFF'FFFE;

 private:
  static constexpr std::uint32_t kUnknown = 0xFFFF'FFFF;
  // From here on the place of what has to be read token by token, among pieces_ for a phrase.
  static constexpr std::uint32_t kPieces = 0x8000'0000;
  static constexpr std::uint32_t kNone = 0xFFFF'FFFE;
  // A phrase of more is taken to pieces, and one of more pieces to its parts: what is kept of a
  // symbol is bounded, whatever it stands for.
  static constexpr std::uint32_t kMostWords = 32;
  static constexpr std::uint32_t kMostPieces = 32;
  // Of all symbols together; those that are met later are read token by token.
  static constexpr std::size_t kMostNumbers = std::size_t{1} << 22U;
  static constexpr std::uint32_t kMostCharacters = 0xFFFF;

  struct Pieces {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
  };

  const WholeText* look(std::uint32_t symbol);
  std::uint32_t look_up(std::uint32_t word);
  void take_to_pieces(std::uint32_t phrase);
  bool make(std::uint32_t symbol, WholeText& text);
  bool make_phrase(std::uint32_t phrase, WholeText& text);

  const TextModel& model_;
  WordCollector& words_;
  std::vector<std::uint32_t> places_;  // of each symbol in texts_, or as kPieces says
  std::vector<WholeText> texts_;
  std::vector<std::uint32_t> numbers_;   // of their words
  std::vector<std::uint32_t> of_words_;  // of the symbols that are words
  std::vector<Pieces> pieces_;
  std::vector<std::uint32_t> parts_;  // of these
};

}  // namespace termdex
