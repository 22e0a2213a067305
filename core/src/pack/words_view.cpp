#include "pack/words_view.h"

#include <utility>

#include "base/msgpack_bin.h"
#include "base/utf8.h"
#include "pack/section_error.h"
#include "pack/words_coding.h"

namespace termdex {
namespace {

// What is read of one of the two sections, in the order in which its writer puts it.
class SectionReader {
 public:
  explicit SectionReader(std::span<const std::uint8_t> bytes) : in(bytes) {}

  /// What was expected where nothing could be read.
  [[nodiscard]] const char* expected() const noexcept { return missing; }

 protected:
  static constexpr const char* kBytes = "expected more bytes";
  static constexpr const char* kCode = "expected a prefix code";
  static constexpr const char* kBudget = "expected texts within their bounds";
  static constexpr const char* kSymbols = "expected at most 2,097,152 symbols";
  static constexpr const char* kRoom = "expected no more symbols of a class than it has codes for";

  bool need(bool holds, const char* expected) noexcept {
    if (!holds) missing = expected;
    return holds;
  }
  // How a code is read.
  auto code() {
    return [&](PrefixCode& code) { return need(code.code_lengths(in), kCode); };
  }

  BitReader in;
  const char* missing = nullptr;
};

class WordsReader : public SectionReader {
 public:
  using SectionReader::SectionReader;

  std::optional<TextModel> read(const std::vector<std::string_view>& head_words,
                                const LetterCode& letters, std::uint64_t budget) {
    const std::uint32_t classes = in.bits(7) + 1;
    TextModel model(classes);
    WordsCoding coding(classes, budget);
    if (!coding.for_each_words_code(code()) || !read_rows(coding, model)) return std::nullopt;
    for (std::uint32_t i = 0; i < kControlCount; ++i) {
      const SymbolCode symbol = coding.symbol(in, {});
      if (!check(symbol)) return std::nullopt;
      model.add_control(symbol.word_class, symbol.bits);
    }
    if (!read_texts(coding, model, letters, true)) return std::nullopt;
    for (const std::string_view word : head_words) {
      if (!need(coding.texts.spend(0), kBudget) || !need(!in.overran(), kBytes)) {
        return std::nullopt;
      }
      const SymbolCode symbol = coding.head_symbol(in, {});
      if (symbol.word_class == classes) continue;
      if (!check(symbol) || !add(model, word, symbol, false)) return std::nullopt;
    }
    if (!read_texts(coding, model, letters, false) || !need(!in.overran(), kBytes) ||
        !need(model.settle(), kRoom)) {
      return std::nullopt;
    }
    return model;
  }

 private:
  bool read_rows(const WordsCoding& coding, TextModel& model) {
    std::vector<std::uint8_t> row(model.class_count());
    for (std::uint32_t i = 0; i < model.class_count(); ++i) {
      for (std::uint8_t& length : row) length = coding.row_length(in, length, 0);
      if (!need(model.row(i).set(row), kCode)) return false;
    }
    return true;
  }

  bool check(const SymbolCode& symbol) {
    return need(symbol.bits > 0, "expected symbols to take bits");
  }

  bool add(TextModel& model, std::string_view text, const SymbolCode& symbol, bool signs) {
    if (!need(model.symbol_count() < TextModel::kMaxSymbols, kSymbols)) return false;
    if (signs) {
      model.add_signs(text, symbol.word_class, symbol.bits);
    } else {
      model.add_word(text, symbol.word_class, symbol.bits);
    }
    return true;
  }

  bool read_texts(WordsCoding& coding, TextModel& model, const LetterCode& letters, bool signs) {
    std::string before;
    bool is_first = true;
    std::string text;
    for (std::uint32_t left = in.bits(32); left > 0; --left) {
      text.clear();
      if (!need(coding.text(in, letters, text, before), kBudget)) return false;
      if (!need(!in.overran(), kBytes) || !need(is_utf8(text), "expected UTF-8")) return false;
      const bool ascends = text > before || (is_first && signs);
      if (!need(ascends, "expected texts in the order of their bytes")) return false;
      is_first = false;
      const SymbolCode symbol = coding.symbol(in, {});
      if (!check(symbol) || !add(model, text, symbol, signs)) return false;
      before.swap(text);
    }
    return true;
  }
};

class PhrasesReader : public SectionReader {
 public:
  using SectionReader::SectionReader;

  // Level by level: of the phrases of a level, the parts are of those before. More levels than
  // phrases can be deep would cost only time.
  bool read(TextModel& model, std::uint64_t budget) {
    WordsCoding coding(model.class_count(), budget);
    if (!coding.for_each_phrases_code(code())) return false;
    unsigned levels = 0;
    while (const std::uint32_t count = in.bits(32)) {
      if (!need(++levels <= kMaxPhraseDepth, "expected at most 32 levels")) return false;
      if (!read_level(coding, model, count)) return false;
    }
    return need(!in.overran(), kBytes);
  }

 private:
  // What phrases of a level are made of, until all of them are read.
  struct Phrase {
    std::uint32_t end = 0;  // of its parts
    std::uint32_t bits = 0;
  };

  bool read_level(WordsCoding& coding, TextModel& model, std::uint32_t count) {
    parts_.clear();
    level_.clear();
    std::uint32_t first = 0;
    for (; count > 0; --count) {
      const std::uint32_t gap = coding.gaps.code(in);
      if (!need(gap < model.symbol_count() - first, "expected a symbol before the level")) {
        return false;
      }
      first += gap;
      std::uint32_t part = first;
      parts_.push_back(part);
      std::uint32_t left = coding.part_counts.code(in);
      do {
        if (!need(coding.texts.spend(0), kBudget) || !need(!in.overran(), kBytes)) return false;
        part = model.decode(in, model.last_class(part));
        parts_.push_back(part);
      } while (left-- > 0);
      const std::uint32_t bits = coding.bits(in, model.first_class(first), 0);
      if (!need(bits > 0, "expected phrases to take bits")) return false;
      level_.push_back({static_cast<std::uint32_t>(parts_.size()), bits});
    }
    std::uint32_t begin = 0;
    for (const Phrase& phrase : level_) {
      if (!need(model.symbol_count() < TextModel::kMaxSymbols, kSymbols)) return false;
      const auto parts = std::span(parts_).subspan(begin, phrase.end - begin);
      if (!need(model.add_phrase(parts, phrase.bits), "expected a phrase of at most 4,096 words")) {
        return false;
      }
      begin = phrase.end;
    }
    return need(model.settle(), kRoom);
  }

  std::vector<std::uint32_t> parts_;
  std::vector<Phrase> level_;
};

}  // namespace

Result<TextModel> read_words(std::span<const std::uint8_t> section,
                             const std::vector<std::string_view>& head_words,
                             const LetterCode& letters) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("words", bytes.error());
  WordsReader reader(*bytes);
  auto model = reader.read(head_words, letters, kMaxExpansion * section.size());
  if (!model) return section_error("words", ErrorCode::malformed, reader.expected());
  return *std::move(model);
}

std::optional<Error> read_phrases(std::span<const std::uint8_t> section, TextModel& model) {
  const auto bytes = read_bin(section);
  if (!bytes) return section_error("phrases", bytes.error());
  PhrasesReader reader(*bytes);
  if (!reader.read(model, kMaxExpansion * section.size())) {
    return section_error("phrases", ErrorCode::malformed, reader.expected());
  }
  return std::nullopt;
}

}  // namespace termdex
