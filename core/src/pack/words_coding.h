#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/number_model.h"
#include "base/string_model.h"
#include "pack/format.h"
#include "pack/text_model.h"

namespace termdex {

/// The pieces of the sections "words" and "phrases" of format 1, for writing and for reading: a
/// coder is a RangeEncoder or a RangeDecoder, and of a decoder the values given are ignored.
class WordsCoding {
 public:
  /// `budget`: what spent() may come to.
  explicit WordsCoding(std::uint64_t budget)
      : budget_(budget),
        classes_(kClassBits),
        exponents_(std::size_t{1} << kClassBits, TreeModel(4)),
        likelihoods_(kRowContexts, TreeModel(5)) {}

  /// Bytes of all texts so far, and kBytesPerText for each symbol.
  [[nodiscard]] std::uint64_t spent() const noexcept { return spent_; }

  /// Counts a symbol with `bytes` of text of its own; false beyond the budget. What bytes are worth
  /// is bounded: few bytes can tell of many.
  [[nodiscard]] bool spend(std::size_t bytes) noexcept {
    spent_ += bytes + kBytesPerText;
    return spent_ <= budget_;
  }

  template <typename Coder>
  std::uint32_t number(Coder& coder, NumberModel& model, std::size_t value) {
    return model.code(coder, static_cast<std::uint32_t>(value));
  }

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
    std::size_t known = 0;
    while (known < text.size() && known < before.size() && text[known] == before[known]) ++known;
    known = number(coder, shared_, known);
    if (known > before.size()) return false;
    if (text.size() < known) text = before.substr(0, known);
    return strings.code(coder, text, known, kMaxTokenBytes) && spend(text.size());
  }

  NumberModel counts;
  NumberModel gaps;
  NumberModel part_counts;
  AdaptiveBit used;

 private:
  static constexpr unsigned kClassBits = 7;
  static constexpr std::size_t kRowContexts = TextModel::kMaxLikelihood / 4 + 1;

  std::uint64_t budget_;
  std::uint64_t spent_ = 0;
  TreeModel classes_;
  std::vector<TreeModel> exponents_;    // of the symbols of each class
  std::vector<TreeModel> likelihoods_;  // by the one above
  NumberModel shared_;
};

}  // namespace termdex
