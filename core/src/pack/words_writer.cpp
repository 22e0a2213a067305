#include "pack/words_writer.h"

#include <limits>

#include "base/msgpack_writer.h"
#include "base/tally.h"

namespace termdex {
namespace {

constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();

// Fits a code to what was counted, whatever may have to be coded later.
auto fitted(const Tally& tally) {
  return [&](PrefixCode& code) {
    tally.fit(code);
    return true;
  };
}

auto written(BitWriter& out) {
  return [&](PrefixCode& code) { return code.code_lengths(out); };
}

std::vector<std::uint8_t> finish(BitWriter& out, std::uint64_t spent) {
  return MsgpackWriter().bin(out.finish(spent / kMaxExpansion)).take();
}

// Tells all of the section "words" but its codes.
template <typename Coder>
void put_words(Coder& out, WordsCoding& coding, const WordsSource& source,
               const LetterCode& letters) {
  std::vector<std::uint8_t> above(source.rows.size());
  for (const std::vector<std::uint8_t>& row : source.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) coding.row_length(out, above[i], row[i]);
    above = row;
  }
  for (const SymbolCode& symbol : source.controls) coding.symbol(out, symbol);
  const auto put_texts = [&](const std::vector<CodedText>& texts) {
    out.bits(32, static_cast<std::uint32_t>(texts.size()));
    std::string_view before;
    for (const CodedText& coded : texts) {
      std::string text = coded.text;
      static_cast<void>(coding.text(out, letters, text, before));
      coding.symbol(out, coded.code);
      before = coded.text;
    }
  };
  put_texts(source.signs);
  const auto class_count = static_cast<std::uint32_t>(source.rows.size());
  for (const std::optional<SymbolCode>& symbol : source.head_words) {
    static_cast<void>(coding.texts.spend(0));
    coding.head_symbol(out, symbol.value_or(SymbolCode{class_count, 0}));
  }
  put_texts(source.words);
}

TextModel model_of(const WordsSource& source, const std::vector<std::string_view>& head_words) {
  TextModel model(static_cast<std::uint32_t>(source.rows.size()));
  for (std::uint32_t i = 0; i < source.rows.size(); ++i) {
    static_cast<void>(model.row(i).set(source.rows[i]));
  }
  for (const auto& [word_class, bits] : source.controls) model.add_control(word_class, bits);
  for (const auto& [text, code] : source.signs) {
    model.add_signs(text, code.word_class, code.bits);
  }
  for (std::size_t i = 0; i < head_words.size(); ++i) {
    const auto& code = source.head_words[i];
    if (code) model.add_word(head_words[i], code->word_class, code->bits);
  }
  for (const auto& [text, code] : source.words) model.add_word(text, code.word_class, code.bits);
  static_cast<void>(model.settle());
  return model;
}

// The phrases of a level, whose parts the model has.
template <typename Coder>
void put_level(Coder& out, WordsCoding& coding, const std::vector<CodedPhrase>& level,
               const TextModel& model) {
  out.bits(32, static_cast<std::uint32_t>(level.size()));
  std::uint32_t first = 0;
  for (const CodedPhrase& phrase : level) {
    coding.gaps.code(out, phrase.parts[0] - first);
    first = phrase.parts[0];
    coding.part_counts.code(out, static_cast<std::uint32_t>(phrase.parts.size()) - 2);
    for (std::size_t i = 1; i < phrase.parts.size(); ++i) {
      static_cast<void>(coding.texts.spend(0));
      model.encode(out, model.last_class(phrase.parts[i - 1]), phrase.parts[i]);
    }
    coding.bits(out, model.first_class(first), phrase.bits);
  }
}

void add_level(TextModel& model, const std::vector<CodedPhrase>& level) {
  for (const CodedPhrase& phrase : level) {
    static_cast<void>(model.add_phrase(phrase.parts, phrase.bits));
  }
  static_cast<void>(model.settle());
}

}  // namespace

std::vector<std::uint8_t> write_words(const WordsSource& source,
                                      const std::vector<std::string_view>& head_words,
                                      const LetterCode& letters, TextModel& model) {
  const auto class_count = static_cast<std::uint32_t>(source.rows.size());
  WordsCoding coding(class_count, kNoLimit);
  Tally tally;
  put_words(tally, coding, source, letters);
  coding.for_each_words_code(fitted(tally));
  coding.texts = TextCoding(kNoLimit);
  BitWriter out;
  out.bits(7, class_count - 1);
  coding.for_each_words_code(written(out));
  put_words(out, coding, source, letters);
  model = model_of(source, head_words);
  return finish(out, coding.texts.spent());
}

std::vector<std::uint8_t> write_phrases(const std::vector<std::vector<CodedPhrase>>& levels,
                                        TextModel& model) {
  WordsCoding coding(model.class_count(), kNoLimit);
  Tally tally;
  TextModel counted = model;
  for (const auto& level : levels) {
    put_level(tally, coding, level, counted);
    add_level(counted, level);
  }
  coding.for_each_phrases_code(fitted(tally));
  coding.texts = TextCoding(kNoLimit);
  BitWriter out;
  coding.for_each_phrases_code(written(out));
  for (const auto& level : levels) {
    put_level(out, coding, level, model);
    add_level(model, level);
  }
  out.bits(32, 0);
  return finish(out, coding.texts.spent());
}

}  // namespace termdex
