#include "build/new_blocks.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include "pack/text_symbols.h"

namespace termdex {

NewBlocks::NewBlocks(const OldPack& old, const Vocabulary& vocabulary)
    : model_(old.view->model()),
      items_(vocabulary.items()),
      parser_(model_),
      writer_(model_, old.letters) {
  std::unordered_map<std::string_view, std::uint32_t> words;
  std::unordered_map<std::string_view, std::uint32_t> signs;
  for (std::uint32_t i = kControlCount; i < model_.first_phrase(); ++i) {
    (i < model_.first_word() ? signs : words).emplace(model_.text(i), i);
  }
  for (const Vocabulary::Item& item : items_) {
    const auto& known = item.is_word ? words : signs;
    const auto found = known.find(item.text);
    symbols_.push_back(found == known.end() ? symbol_of(item.is_word ? Control::spelled_word
                                                                     : Control::spelled_signs)
                                            : found->second);
  }
}

void NewBlocks::add(std::span<const std::uint32_t> text) {
  std::vector<std::uint32_t> words;
  std::vector<const std::string*> spelled;
  for (const std::uint32_t symbol : text) {
    if (symbol < kControlCount) {
      words.push_back(symbol);
      continue;
    }
    words.push_back(symbols_[symbol - kControlCount]);
    if (words.back() < kControlCount) spelled.push_back(&items_[symbol - kControlCount].text);
  }
  auto next = spelled.begin();
  for (const std::uint32_t symbol : parser_.parse(words)) {
    const bool is_spelled =
        symbol == symbol_of(Control::spelled_word) || symbol == symbol_of(Control::spelled_signs);
    writer_.add(symbol, is_spelled ? *next++ : nullptr);
  }
  writer_.end_body();
}

std::optional<Error> NewBlocks::finish() {
  writer_.close();
  return writer_.error();
}

}  // namespace termdex
