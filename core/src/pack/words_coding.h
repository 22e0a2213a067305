#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/number_model.h"
#include "base/string_model.h"
#include "pack/text_coding.h"
#include "pack/text_model.h"

namespace termdex {

/// The pieces of the sections "words" and "phrases" of format 1, for writing and for reading: a
/// coder is a RangeEncoder or a RangeDecoder, and of a decoder the values given are ignored.
class WordsCoding {
 public:
  /// `budget`: what texts may come to.
  explicit WordsCoding(std::uint64_t budget)
      : texts(budget),
        classes_(kClassBits),
        exponents_(std::size_t{1} << kClassBits, TreeModel(4)),
        likelihoods_(kRowContexts, TreeModel(5)) {}

  /// How likely a class is behind another, given what the class before it has for the same.
  template <typename Coder>
  std::uint8_t likelihood(Coder& coder, std::uint8_t before, std::uint8_t value) {
    return static_cast<std::uint8_t>(likelihoods_[before / 4U].code(coder, value));
  }

  template <typename Coder>
  std::uint32_t word_class(Coder& coder, std::uint32_t value) {
    return classes_.code(coder, value);
  }

  template <typename Coder>
  std::uint32_t exponent(Coder& coder, std::uint32_t word_class, std::uint32_t value) {
    return exponents_[word_class].code(coder, value);
  }

  /// A text, given the one before it in the order of their bytes.
  template <typename Coder>
  bool text(Coder& coder, StringModel& strings, std::string& text, std::string_view before) {
    return texts.behind(coder, strings, text, before, shared_, kMaxTokenBytes);
  }

  TextCoding texts;
  NumberModel counts;
  NumberModel gaps;
  NumberModel part_counts;
  AdaptiveBit used;

 private:
  static constexpr unsigned kClassBits = 7;
  static constexpr std::size_t kRowContexts = TextModel::kMaxLikelihood / 4 + 1;

  TreeModel classes_;
  std::vector<TreeModel> exponents_;    // of the symbols of each class
  std::vector<TreeModel> likelihoods_;  // by the one above
  NumberModel shared_;
};

}  // namespace termdex
