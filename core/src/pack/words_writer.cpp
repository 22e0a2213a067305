#include "pack/words_writer.h"

#include <limits>

#include "base/msgpack_writer.h"
#include "pack/words_coding.h"

namespace termdex {
namespace {

constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();

class WordsWriter {
 public:
  explicit WordsWriter(TextModel& model) : coding_(kNoLimit), model_(model) {}

  void words(const WordsSource& source, const std::vector<std::string_view>& head_words,
             StringModel& strings) {
    number(coding_.counts, source.rows.size() - 1);
    std::vector<std::uint8_t> above(source.rows.size());
    for (std::uint32_t i = 0; i < source.rows.size(); ++i) {
      for (std::size_t k = 0; k < above.size(); ++k) {
        coding_.likelihood(out_, above[k], source.rows[i][k]);
      }
      above = source.rows[i];
      model_.set_row(i, above);
    }
    for (const SymbolCode& code : source.controls) {
      symbol(code);
      model_.add_control(code.word_class, code.exponent);
    }
    texts(source.signs, strings, true);
    for (std::size_t i = 0; i < head_words.size(); ++i) {
      static_cast<void>(coding_.texts.spend(0));
      const auto& code = source.head_words[i];
      if (!out_.bit(coding_.used, code.has_value())) continue;
      symbol(*code);
      model_.add_word(head_words[i], code->word_class, code->exponent);
    }
    texts(source.words, strings, false);
  }

  void phrases(const std::vector<std::vector<CodedPhrase>>& levels) {
    model_.settle();
    for (const auto& level : levels) {
      number(coding_.counts, level.size());
      std::uint32_t first = 0;
      for (const CodedPhrase& phrase : level) {
        number(coding_.gaps, phrase.parts[0] - first);
        first = phrase.parts[0];
        number(coding_.part_counts, phrase.parts.size() - 2);
        for (std::size_t i = 1; i < phrase.parts.size(); ++i) {
          static_cast<void>(coding_.texts.spend(0));
          model_.encode(out_, model_.last_class(phrase.parts[i - 1]), phrase.parts[i]);
        }
        coding_.exponent(out_, model_.first_class(first), phrase.exponent);
      }
      for (const CodedPhrase& phrase : level) {
        static_cast<void>(model_.add_phrase(phrase.parts, phrase.exponent));
      }
      model_.settle();
    }
    number(coding_.counts, 0);
  }

  std::vector<std::uint8_t> finish() {
    return MsgpackWriter().bin(out_.finish(coding_.texts.spent() / kMaxExpansion)).take();
  }

 private:
  void number(NumberModel& model, std::size_t value) {
    model.code(out_, static_cast<std::uint32_t>(value));
  }

  void symbol(const SymbolCode& code) {
    coding_.word_class(out_, code.word_class);
    coding_.exponent(out_, code.word_class, code.exponent);
  }

  void texts(const std::vector<CodedText>& texts, StringModel& strings, bool signs) {
    number(coding_.counts, texts.size());
    std::string before;
    for (const CodedText& coded : texts) {
      std::string text = coded.text;
      static_cast<void>(coding_.text(out_, strings, text, before));
      symbol(coded.code);
      if (signs) {
        model_.add_signs(text, coded.code.word_class, coded.code.exponent);
      } else {
        model_.add_word(text, coded.code.word_class, coded.code.exponent);
      }
      before = std::move(text);
    }
  }

  RangeEncoder out_;
  WordsCoding coding_;
  TextModel& model_;
};

}  // namespace

std::vector<std::uint8_t> write_words(const WordsSource& source,
                                      const std::vector<std::string_view>& head_words,
                                      StringModel& strings, TextModel& model) {
  model = TextModel(static_cast<std::uint32_t>(source.rows.size()));
  WordsWriter writer(model);
  writer.words(source, head_words, strings);
  return writer.finish();
}

std::vector<std::uint8_t> write_phrases(const std::vector<std::vector<CodedPhrase>>& levels,
                                        TextModel& model) {
  WordsWriter writer(model);
  writer.phrases(levels);
  return writer.finish();
}

}  // namespace termdex
