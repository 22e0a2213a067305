#include "build/symbol_codes.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "build/word_classes.h"

namespace termdex {
namespace {

// More classes tell more and take more: their table grows with the square.
std::uint32_t class_count(std::size_t text_size) {
  std::uint32_t classes = 1;
  while (classes < 64 && std::size_t{classes} * classes * 100 < text_size) ++classes;
  return classes;
}

// The logarithm of a count, rounded, below the limit.
std::uint32_t exponent_of(std::uint32_t count, std::uint32_t shift) {
  if (count == 0) return 0;
  const auto floor = static_cast<std::uint32_t>(std::bit_width(count)) - 1;
  // Nearer to the power above where count is above √2 times the one below.
  const bool up = std::uint64_t{count} * count > std::uint64_t{2} << (2 * floor);
  const std::uint32_t rounded = floor + (up ? 1 : 0);
  return rounded > shift ? std::min(rounded - shift, TextModel::kMaxExponent) : 0;
}

// The likelihood whose weight is nearest, as shares go.
std::uint8_t likelihood_of(std::uint64_t weight) {
  std::uint8_t nearest = 0;
  while (nearest < TextModel::kMaxLikelihood) {
    const std::uint64_t here = TextModel::weight_of(nearest);
    const std::uint64_t above = TextModel::weight_of(nearest + 1U);
    if (weight * weight <= here * above) break;
    ++nearest;
  }
  return nearest;
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
  const std::uint32_t most = *std::max_element(counts.begin(), counts.end());
  const auto width = static_cast<std::uint32_t>(std::bit_width(most));
  const std::uint32_t shift = width > TextModel::kMaxExponent ? width - TextModel::kMaxExponent : 0;
  for (std::uint32_t symbol = 0; symbol < codes.symbols.size(); ++symbol) {
    codes.symbols[symbol] = {first_class(symbol), exponent_of(counts[symbol], shift)};
  }
  // Every class has to be possible behind every other: its weight is 1 at least.
  constexpr std::uint64_t kRowTotal = 1U << 15U;
  for (const auto& row : behind) {
    std::uint64_t total = 0;
    for (const std::uint32_t count : row) total += count;
    auto& likelihoods = codes.rows.emplace_back();
    for (const std::uint32_t count : row) {
      likelihoods.push_back(likelihood_of(total == 0 ? 1 : count * kRowTotal / total));
    }
  }
  return codes;
}

}  // namespace termdex
