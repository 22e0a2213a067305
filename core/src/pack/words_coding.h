#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/letter_code.h"
#include "base/prefix_code.h"
#include "pack/text_coding.h"
#include "pack/text_model.h"

namespace termdex {

/// How a symbol is coded: its class, and how long its code is in that, from 1 to
/// TextModel::kMostBits.
struct SymbolCode {
  std::uint32_t word_class = 0;
  std::uint32_t bits = 1;

  friend bool operator==(const SymbolCode&, const SymbolCode&) = default;
};

/// The pieces of the sections "words" and "phrases" of format 1, for writing and for reading: a
/// coder is a Tally, a BitWriter or a BitReader, and of a reader the values given are ignored.
class WordsCoding {
 public:
  /// `budget`: what texts may come to.
  WordsCoding(std::uint32_t class_count, std::uint64_t budget)
      : texts(budget),
        class_count_(class_count),
        classes_(class_count),
        head_classes_(class_count + std::size_t{1}),
        lengths_(class_count, PrefixCode(TextModel::kMostBits + std::size_t{1})),
        row_lengths_(PrefixCode::kMostBits + std::size_t{1},
                     PrefixCode(PrefixCode::kMostBits + std::size_t{1})) {}

  /// Calls `visit` with each code that the section "words" has, or false where one is refused.
  template <typename Visit>
  bool for_each_words_code(const Visit& visit) {
    for (PrefixCode& code : row_lengths_) {
      if (!visit(code)) return false;
    }
    return visit(classes_) && visit(head_classes_) && visit(shared_.kinds()) &&
           visit_lengths(visit);
  }
  /// The same of the section "phrases".
  template <typename Visit>
  bool for_each_phrases_code(const Visit& visit) {
    return visit(gaps.kinds()) && visit(part_counts.kinds()) && visit_lengths(visit);
  }

  /// How long the code of a class is behind another, given what it has behind the class before.
  template <typename Coder>
  std::uint8_t row_length(Coder& coder, std::uint8_t before, std::uint8_t value) const {
    return static_cast<std::uint8_t>(row_lengths_[before].code(coder, value));
  }

  template <typename Coder>
  SymbolCode symbol(Coder& coder, const SymbolCode& symbol) const {
    const std::uint32_t word_class = classes_.code(coder, symbol.word_class);
    return {word_class, bits(coder, word_class, symbol.bits)};
  }

  /// Of a word that heads have; class_count() for one that the text has not.
  template <typename Coder>
  SymbolCode head_symbol(Coder& coder, const SymbolCode& symbol) const {
    const std::uint32_t word_class = head_classes_.code(coder, symbol.word_class);
    if (word_class == class_count_) return {word_class, 0};
    return {word_class, bits(coder, word_class, symbol.bits)};
  }

  template <typename Coder>
  std::uint32_t bits(Coder& coder, std::uint32_t word_class, std::uint32_t value) const {
    return lengths_[word_class].code(coder, value);
  }

  /// A text, given the one before it in the order of their bytes.
  template <typename Coder>
  bool text(Coder& coder, const LetterCode& letters, std::string& text, std::string_view before) {
    return texts.behind(coder, letters, text, before, shared_, kMaxTokenBytes);
  }

  TextCoding texts;
  NumberCode gaps;
  NumberCode part_counts;

 private:
  template <typename Visit>
  bool visit_lengths(const Visit& visit) {
    for (PrefixCode& code : lengths_) {
      if (!visit(code)) return false;
    }
    return true;
  }

  std::uint32_t class_count_;
  PrefixCode classes_;
  PrefixCode head_classes_;
  std::vector<PrefixCode> lengths_;      // of the symbols of each class
  std::vector<PrefixCode> row_lengths_;  // by the one above
  NumberCode shared_;
};

}  // namespace termdex
