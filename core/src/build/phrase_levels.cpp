#include "build/phrase_levels.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace termdex {

PhraseLevels level_phrases(PhrasedText& text, std::uint32_t word_count, std::uint32_t end_body) {
  const std::size_t phrase_count = text.phrases.size();
  std::vector<std::size_t> level_of(phrase_count);
  std::vector<std::vector<std::uint32_t>> levels;  // old numbers
  for (std::uint32_t i = 0; i < phrase_count; ++i) {
    for (const std::uint32_t part : text.phrases[i]) {
      if (part >= word_count) level_of[i] = std::max(level_of[i], level_of[part - word_count] + 1);
    }
    if (level_of[i] == levels.size()) levels.emplace_back();
    levels[level_of[i]].push_back(i);
  }
  PhraseLevels result;
  std::vector<std::uint32_t> numbers(phrase_count);  // new, by old
  std::vector<std::vector<std::uint32_t>> phrases;
  const auto renumber = [&](std::uint32_t& symbol) {
    if (symbol >= word_count) symbol = word_count + numbers[symbol - word_count];
  };
  for (auto& level : levels) {
    for (const std::uint32_t i : level) {
      for (std::uint32_t& part : text.phrases[i]) renumber(part);
    }
    std::sort(level.begin(), level.end(),
              [&](std::uint32_t a, std::uint32_t b) { return text.phrases[a] < text.phrases[b]; });
    for (const std::uint32_t i : level) {
      numbers[i] = static_cast<std::uint32_t>(phrases.size());
      phrases.push_back(std::move(text.phrases[i]));
    }
    result.sizes.push_back(static_cast<std::uint32_t>(level.size()));
  }
  text.phrases = std::move(phrases);
  for (std::uint32_t& symbol : text.text) renumber(symbol);

  result.ends_body.resize(word_count + phrase_count);
  result.ends_body[end_body] = true;
  for (std::size_t i = 0; i < phrase_count; ++i) {
    result.ends_body[word_count + i] = result.ends_body[text.phrases[i].back()];
  }
  return result;
}

}  // namespace termdex
