#include "build/phrase_pruner.h"

#include <cstddef>
#include <vector>

namespace termdex {
namespace {

using Symbols = std::vector<std::uint32_t>;

// How often each symbol stands in the text and in phrases together.
Symbols count_uses(const PhrasedText& given, std::uint32_t word_count) {
  Symbols uses(word_count + given.phrases.size());
  for (const std::uint32_t symbol : given.text) ++uses[symbol];
  for (const Symbols& parts : given.phrases) {
    for (const std::uint32_t part : parts) ++uses[part];
  }
  return uses;
}

// The phrases, counted from 0, that are used more than once.
std::vector<bool> find_used_again(const PhrasedText& given, std::uint32_t word_count) {
  const Symbols uses = count_uses(given, word_count);
  std::vector<bool> found(given.phrases.size());
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = uses[word_count + i] > 1;
  return found;
}

// The phrases that take fewer bits by more than `least_saved`, with their parts once, than their
// parts would in every place.
std::vector<bool> find_saving(const PhrasedText& given, std::uint32_t word_count,
                              const FixedLog2& log2, std::uint32_t least_saved) {
  const std::int64_t least = std::int64_t{least_saved} << kLog2Bits;
  Symbols uses = count_uses(given, word_count);
  std::size_t total = given.text.size();
  for (const Symbols& parts : given.phrases) total += parts.size();
  const auto bits = [&](std::uint32_t symbol) {
    return log2.of(static_cast<std::uint32_t>(total)) - log2.of(uses[symbol]) - kForetoldBits;
  };
  std::vector<bool> found(given.phrases.size());
  // Users come before what they use: one that goes makes its parts worth more.
  for (std::size_t i = given.phrases.size(); i-- > 0;) {
    const auto phrase = word_count + static_cast<std::uint32_t>(i);
    const Symbols& parts = given.phrases[i];
    const std::uint32_t copies = uses[phrase] - 1;
    std::int64_t part_bits = 0;
    for (const std::uint32_t part : parts) part_bits += bits(part);
    found[i] = copies * part_bits > uses[phrase] * bits(phrase) + least;
    if (found[i]) continue;
    for (const std::uint32_t part : parts) uses[part] += copies;
    total += copies * parts.size();
  }
  return found;
}

// Only the phrases that are `kept`, with the parts of the others in their places.
PhrasedText keep(const PhrasedText& given, std::uint32_t word_count,
                 const std::vector<bool>& kept) {
  PhrasedText result;
  Symbols numbers(given.phrases.size());
  Symbols pending;  // what is still to be written, the next symbol last
  const auto rewrite = [&](const Symbols& symbols) {
    Symbols rewritten;
    rewritten.reserve(symbols.size());
    for (const std::uint32_t next : symbols) {
      pending.push_back(next);
      while (!pending.empty()) {
        const std::uint32_t symbol = pending.back();
        pending.pop_back();
        if (symbol < word_count) {
          rewritten.push_back(symbol);
        } else if (kept[symbol - word_count]) {
          rewritten.push_back(numbers[symbol - word_count]);
        } else {
          const Symbols& parts = given.phrases[symbol - word_count];
          pending.insert(pending.end(), parts.rbegin(), parts.rend());
        }
      }
    }
    return rewritten;
  };
  for (std::size_t i = 0; i < given.phrases.size(); ++i) {
    if (!kept[i]) continue;
    numbers[i] = word_count + static_cast<std::uint32_t>(result.phrases.size());
    result.phrases.push_back(rewrite(given.phrases[i]));
  }
  result.text = rewrite(given.text);
  return result;
}

}  // namespace

PhrasedText prune_phrases(PhrasedText given, std::uint32_t word_count, const FixedLog2& log2,
                          std::uint32_t least_saved) {
  const std::vector<bool> used_again = find_used_again(given, word_count);
  given = keep(given, word_count, used_again);
  const std::vector<bool> saving = find_saving(given, word_count, log2, least_saved);
  return keep(given, word_count, saving);
}

}  // namespace termdex
