#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/bits.h"
#include "base/tally.h"
#include "pack/text_model.h"
#include "pack/words_writer.h"
#include "support/random.h"

namespace termdex::test {

/// So long that hundreds are a code together.
inline std::uint32_t random_bits(Random& random) {
  return 10 + random.below(TextModel::kMostBits - 9);
}

inline SymbolCode random_code(Random& random, std::uint32_t classes) {
  return {random.below(classes), random_bits(random)};
}

/// What the section "words" may say. `head_words`: how many words the heads have.
inline WordsSource random_words(Random& random, std::size_t head_words) {
  const std::uint32_t classes = 1 + random.below(random.one_in(5) ? TextModel::kMaxClasses : 6);
  WordsSource source;
  source.rows.assign(classes, std::vector<std::uint8_t>(classes));
  for (auto& row : source.rows) {
    std::vector<std::uint32_t> counts(classes);
    for (auto& count : counts) count = 1 + random.below(1000);
    row = code_lengths(counts, PrefixCode::kMostBits);
  }
  for (std::uint32_t i = 0; i < kControlCount; ++i) {
    source.controls.push_back(random_code(random, classes));
  }
  const auto texts = [&](std::string text) {
    std::vector<CodedText> coded;
    for (unsigned left = random.below(30); left > 0; --left) {
      coded.push_back({text, random_code(random, classes)});
      text += random.word("ab.", 1, 1);
      if (text.size() > kMaxTokenBytes) text = "z";
    }
    return coded;
  };
  source.signs = texts("");
  source.words = texts("漢");
  source.head_words.resize(head_words);
  for (auto& code : source.head_words) {
    if (random.one_in(2)) code = random_code(random, classes);
  }
  return source;
}

/// Symbols of the model, controls among them.
inline std::vector<std::uint32_t> random_symbols(Random& random, const TextModel& model,
                                                 std::size_t most) {
  std::vector<std::uint32_t> symbols;
  for (unsigned left = random.below(most); left > 0; --left) {
    symbols.push_back(random.below(model.symbol_count()));
  }
  return symbols;
}

/// A model of signs, words and phrases, settled.
inline TextModel random_model(Random& random) {
  const WordsSource source = random_words(random, 0);
  TextModel model(static_cast<std::uint32_t>(source.rows.size()));
  for (std::uint32_t i = 0; i < source.rows.size(); ++i) {
    static_cast<void>(model.row(i).set(source.rows[i]));
  }
  for (const SymbolCode& code : source.controls) model.add_control(code.word_class, code.bits);
  for (const auto& [text, code] : source.signs) {
    model.add_signs(text, code.word_class, code.bits);
  }
  for (const auto& [text, code] : source.words) {
    model.add_word(text, code.word_class, code.bits);
  }
  for (unsigned left = random.below(40); left > 0; --left) {
    const std::vector<std::uint32_t> parts = random_symbols(random, model, 6);
    // Some are refused: too few parts, or too deep.
    static_cast<void>(model.add_phrase(parts, random_bits(random)));
  }
  static_cast<void>(model.settle());
  return model;
}

/// Each symbol behind the one before, the first behind the end of a body.
inline std::vector<std::uint8_t> encoded(const TextModel& model,
                                         const std::vector<std::uint32_t>& symbols) {
  BitWriter out;
  std::uint32_t behind = symbol_of(Control::end_body);
  for (const std::uint32_t symbol : symbols) {
    model.encode(out, model.last_class(std::exchange(behind, symbol)), symbol);
  }
  return out.finish();
}

inline std::vector<std::uint32_t> decoded(const TextModel& model, BitReader& in,
                                          std::size_t count) {
  std::vector<std::uint32_t> symbols;
  std::uint32_t behind = symbol_of(Control::end_body);
  while (symbols.size() < count) {
    behind = model.decode(in, model.last_class(behind));
    symbols.push_back(behind);
  }
  return symbols;
}

}  // namespace termdex::test
