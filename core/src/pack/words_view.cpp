#include "pack/words_view.h"

#include <utility>

#include "base/msgpack_bin.h"
#include "base/utf8.h"
#include "pack/section_error.h"
#include "pack/words_coding.h"

namespace termdex {
namespace {

// Reads what the writers of these sections put, in the same order.
class WordsReader {
 public:
  WordsReader(std::span<const std::uint8_t> bytes, std::uint64_t budget)
      : in_(bytes), coding_(budget) {}

  /// What was expected where nothing could be read.
  [[nodiscard]] const char* expected() const noexcept { return expected_; }

  std::optional<TextModel> words(const std::vector<std::string_view>& head_words,
                                 StringModel& strings) {
    const std::uint32_t classes = coding_.counts.code(in_, 0) + 1;
    if (!need(classes <= TextModel::kMaxClasses, "expected at most 128 classes")) {
      return std::nullopt;
    }
    TextModel model(classes);
    read_rows(model);
    for (std::uint32_t i = 0; i < kControlCount; ++i) {
      const auto [word_class, exponent] = symbol();
      if (!need(word_class < classes, kClass)) return std::nullopt;
      model.add_control(word_class, exponent);
    }
    if (!read_texts(model, strings, true)) return std::nullopt;
    for (const std::string_view word : head_words) {
      if (!need(coding_.texts.spend(0), kBudget) || !need(!in_.overran(), kBytes)) {
        return std::nullopt;
      }
      if (!in_.bit(coding_.used)) continue;
      if (!add(model, word, false)) return std::nullopt;
    }
    if (!read_texts(model, strings, false) || !need(!in_.overran(), kBytes)) return std::nullopt;
    return model;
  }

  // Level by level: of the phrases of a level, the parts are of those before. More levels than
  // phrases can be deep would cost only time.
  bool phrases(TextModel& model) {
    model.settle();
    unsigned levels = 0;
    while (const std::uint32_t count = coding_.counts.code(in_, 0)) {
      if (!need(++levels <= kMaxPhraseDepth, "expected at most 32 levels")) return false;
      std::uint32_t first = 0;
      std::vector<std::uint32_t> parts;
      std::vector<std::pair<std::vector<std::uint32_t>, std::uint32_t>> level;
      for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t gap = coding_.gaps.code(in_, 0);
        if (!need(gap < model.symbol_count() - first, "expected a symbol before the level")) {
          return false;
        }
        first += gap;
        parts.assign(1, first);
        for (std::uint32_t left = coding_.part_counts.code(in_, 0) + 1; left > 0; --left) {
          if (!need(coding_.texts.spend(0), kBudget) || !need(!in_.overran(), kBytes)) return false;
          parts.push_back(model.decode(in_, model.last_class(parts.back())));
        }
        level.emplace_back(parts, coding_.exponent(in_, model.first_class(first), 0));
      }
      for (const auto& [of, exponent] : level) {
        if (!need(model.symbol_count() < TextModel::kMaxSymbols, kSymbols)) return false;
        if (!need(model.add_phrase(of, exponent), "expected a phrase of at most 4,096 words")) {
          return false;
        }
      }
      model.settle();
    }
    return need(!in_.overran(), kBytes);
  }

 private:
  static constexpr const char* kBytes = "expected more bytes";
  static constexpr const char* kClass = "expected a class below their number";
  static constexpr const char* kBudget = "expected texts within their bounds";
  static constexpr const char* kSymbols = "expected at most 2,097,152 symbols";

  bool need(bool holds, const char* expected) noexcept {
    if (!holds) expected_ = expected;
    return holds;
  }

  void read_rows(TextModel& model) {
    std::vector<std::uint8_t> row(model.class_count());
    for (std::uint32_t i = 0; i < model.class_count(); ++i) {
      for (std::uint8_t& likelihood : row) likelihood = coding_.likelihood(in_, likelihood, 0);
      model.set_row(i, row);
    }
  }

  std::pair<std::uint32_t, std::uint32_t> symbol() {
    const std::uint32_t word_class = coding_.word_class(in_, 0);
    return {word_class, coding_.exponent(in_, word_class, 0)};
  }

  bool add(TextModel& model, std::string_view text, bool signs) {
    const auto [word_class, exponent] = symbol();
    if (!need(word_class < model.class_count(), kClass)) return false;
    if (!need(model.symbol_count() < TextModel::kMaxSymbols, kSymbols)) return false;
    if (signs) {
      model.add_signs(text, word_class, exponent);
    } else {
      model.add_word(text, word_class, exponent);
    }
    return true;
  }

  bool read_texts(TextModel& model, StringModel& strings, bool signs) {
    std::string before;
    bool is_first = true;
    for (std::uint32_t left = coding_.counts.code(in_, 0); left > 0; --left) {
      std::string text;
      if (!need(coding_.text(in_, strings, text, before), kBudget)) return false;
      if (!need(!in_.overran(), kBytes) || !need(is_utf8(text), "expected UTF-8")) return false;
      const bool ascends = text > before || (is_first && signs);
      if (!need(ascends, "expected texts in the order of their bytes")) return false;
      is_first = false;
      if (!add(model, text, signs)) return false;
      before = std::move(text);
    }
    return true;
  }

  RangeDecoder in_;
  WordsCoding coding_;
  const char* expected_ = nullptr;
};

}  // namespace

Result<TextModel> read_words(std::span<const std::uint8_t> section,
                             const std::vector<std::string_view>& head_words,
                             StringModel& strings) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("words", bytes.error());
  WordsReader reader(*bytes, kMaxExpansion * section.size());
  auto model = reader.words(head_words, strings);
  if (!model) return section_error("words", ErrorCode::malformed, reader.expected());
  return *std::move(model);
}

std::optional<Error> read_phrases(std::span<const std::uint8_t> section, TextModel& model) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("phrases", bytes.error());
  WordsReader reader(*bytes, kMaxExpansion * section.size());
  if (!reader.phrases(model)) {
    return section_error("phrases", ErrorCode::malformed, reader.expected());
  }
  return std::nullopt;
}

}  // namespace termdex
