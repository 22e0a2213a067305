#include "search/whole_symbols.h"

#include <string_view>

#include "search/joining.h"
#include "text/tokenize.h"

namespace termdex {

WholeSymbols::WholeSymbols(const TextModel& model, WordCollector& words)
    : model_(model),
      words_(words),
      places_(model.symbol_count(), kUnknown),
      of_words_(model.first_phrase(), kUnknown) {}

std::uint32_t WholeSymbols::look_up(std::uint32_t word) {
  std::uint32_t& number = of_words_[word];
  WordCursor cursor(model_.text(word));
  number = kSeveral;
  if (!cursor.next()) return number;
  const std::uint32_t first = words_.number_of(cursor.word().text);
  if (!cursor.next()) number = first;
  return number;
}

const WholeText* WholeSymbols::look(std::uint32_t symbol) {
  if (numbers_.size() + parts_.size() > kMostNumbers) {
    places_[symbol] = kNone;
    return nullptr;
  }
  WholeText text;
  const bool is_whole = make(symbol, text);
  if (is_whole) {
    places_[symbol] = static_cast<std::uint32_t>(texts_.size());
    texts_.push_back(text);
    return &texts_.back();
  }
  places_[symbol] = kNone;
  if (symbol >= model_.first_phrase()) take_to_pieces(symbol);
  return nullptr;
}

// All of its parts are looked for here, and so are theirs: who goes through the pieces looks for
// nothing new, and they stay where they are.
void WholeSymbols::take_to_pieces(std::uint32_t phrase) {
  std::vector<std::uint32_t> pieces;
  for (const std::uint32_t part : model_.parts(phrase)) {
    if (part < model_.first_phrase() || find(part) != nullptr) {
      pieces.push_back(part);
    } else {
      const auto more = parts(part);
      pieces.insert(pieces.end(), more.begin(), more.end());
    }
  }
  if (pieces.size() > kMostPieces) {
    const auto direct = model_.parts(phrase);
    pieces.assign(direct.begin(), direct.end());
  }
  places_[phrase] = kPieces + static_cast<std::uint32_t>(pieces_.size());
  pieces_.push_back(
      {static_cast<std::uint32_t>(parts_.size()), static_cast<std::uint32_t>(pieces.size())});
  parts_.insert(parts_.end(), pieces.begin(), pieces.end());
}

bool WholeSymbols::make(std::uint32_t symbol, WholeText& text) {
  if (symbol < kControlCount) return false;
  if (symbol >= model_.first_phrase()) return make_phrase(symbol, text);
  const std::string_view token = model_.text(symbol);
  text.characters = static_cast<std::uint16_t>(token.size() + 1);
  if (symbol < model_.first_word()) {
    text.ends_sentence = model_.is_marked(symbol);
    return !may_join(token);
  }
  text.begins_with_word = text.ends_with_word = text.has_word = true;
  text.begin = static_cast<std::uint32_t>(numbers_.size());
  numbers_.push_back(symbol);
  return !model_.is_marked(symbol);
}

bool WholeSymbols::make_phrase(std::uint32_t phrase, WholeText& text) {
  // Its parts may add words of their own, so these are put together first.
  std::vector<std::uint32_t> numbers;
  std::uint32_t last = 0;  // word that is not complete
  std::uint32_t characters = 0;
  bool is_first = true;
  for (const std::uint32_t symbol : model_.parts(phrase)) {
    const WholeText* const found = find(symbol);
    if (found == nullptr) return false;
    const WholeText part = *found;
    if (last != 0) {
      const std::uint32_t number = number_of(last);
      if (number == kSeveral) return false;
      numbers.push_back(number);
    }
    const auto complete = words(part);
    numbers.insert(numbers.end(), complete.begin(), complete.end());
    last = part.ends_with_word ? last_word(part) : 0;
    characters += part.characters;
    if (numbers.size() > kMostWords || characters > kMostCharacters) return false;
    if (is_first) text.begins_with_word = part.begins_with_word;
    is_first = false;
    text.ends_sentence = part.ends_sentence || (text.ends_sentence && !part.has_word);
    text.has_word = text.has_word || part.has_word;
  }
  text.ends_with_word = last != 0;
  text.characters = static_cast<std::uint16_t>(characters);
  text.words = static_cast<std::uint8_t>(numbers.size());
  text.begin = static_cast<std::uint32_t>(numbers_.size());
  numbers_.insert(numbers_.end(), numbers.begin(), numbers.end());
  if (last != 0) numbers_.push_back(last);
  return true;
}

}  // namespace termdex
