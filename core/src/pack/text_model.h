#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range_coder.h"
#include "pack/format.h"
#include "pack/text_symbols.h"

namespace termdex {

/// The symbols that the text of a pack is made of, and how likely each is behind each other:
/// controls, then signs, then words, then phrases, which are sequences of symbols before them.
///
/// A symbol is coded in two steps: the class of its first word, given the class of the last word of
/// the symbol before (Brown and others 1992, "Class-based n-gram models"), and itself among the
/// symbols of that class: first its exponent, where a symbol weighs 2 to the power of that, and
/// then which of those with this exponent.
class TextModel {
 public:
  static constexpr std::uint32_t kMaxExponent = 15;
  static constexpr std::uint32_t kMaxLikelihood =
      31;  ///< Of a class behind another: see weight_of.
  static constexpr std::uint32_t kMaxClasses = 128;
  static constexpr std::uint32_t kMaxSymbols = 1U << 21U;

  explicit TextModel(std::uint32_t class_count)
      : classes_(class_count), rows_(std::size_t{class_count} * (class_count + 1)) {}

  void add_control(std::uint32_t word_class, std::uint32_t exponent);
  void add_signs(std::string_view text, std::uint32_t word_class, std::uint32_t exponent);
  void add_word(std::string_view text, std::uint32_t word_class, std::uint32_t exponent);

  /// Parts: two or more symbols that are there already. False if the phrase would be too long or
  /// too deep, or if its parts are not there.
  [[nodiscard]] bool add_phrase(std::span<const std::uint32_t> parts, std::uint32_t exponent);

  /// The likelihoods of all classes behind one, 0 to kMaxLikelihood.
  void set_row(std::uint32_t word_class, std::span<const std::uint8_t> likelihoods);

  /// To be called when symbols were added, before symbols are coded.
  void settle();

  [[nodiscard]] std::uint32_t class_count() const noexcept {
    return static_cast<std::uint32_t>(classes_.size());
  }
  [[nodiscard]] std::uint32_t symbol_count() const noexcept {
    return static_cast<std::uint32_t>(symbols_.size());
  }
  /// Symbols from here on are words, those between the controls and here are signs.
  [[nodiscard]] std::uint32_t first_word() const noexcept { return first_word_; }
  /// Symbols from here on are phrases.
  [[nodiscard]] std::uint32_t first_phrase() const noexcept { return first_phrase_; }

  /// Of signs or a word.
  [[nodiscard]] std::string_view text(std::uint32_t symbol) const noexcept {
    return std::string_view(texts_).substr(symbols_[symbol].begin, symbols_[symbol].size);
  }
  /// Whether a word is_glued, or signs are is_sentence_end.
  [[nodiscard]] bool is_marked(std::uint32_t symbol) const noexcept {
    return symbols_[symbol].is_marked;
  }
  /// Of a phrase.
  [[nodiscard]] std::span<const std::uint32_t> parts(std::uint32_t phrase) const noexcept {
    return std::span(parts_).subspan(symbols_[phrase].begin, symbols_[phrase].size);
  }
  [[nodiscard]] std::uint32_t first_class(std::uint32_t symbol) const noexcept {
    return symbols_[symbol].first_class;
  }
  [[nodiscard]] std::uint32_t last_class(std::uint32_t symbol) const noexcept {
    return symbols_[symbol].last_class;
  }

  /// Cost: two searches in tables that stay in the nearest cache, two look-ups and a division.
  [[nodiscard]] std::uint32_t decode(RangeDecoder& in, std::uint32_t behind_class) const;
  /// `out`: a RangeEncoder, or what counts what one would write.
  template <typename Coder>
  void encode(Coder& out, std::uint32_t behind_class, std::uint32_t symbol) const;

  /// The weight of a likelihood: about 2 to the power of its half.
  [[nodiscard]] static std::uint32_t weight_of(std::uint32_t likelihood) noexcept;

 private:
  // What a decoder needs of a symbol, close together.
  struct Symbol {
    std::uint32_t begin = 0;  // of its text or parts
    std::uint16_t size : 15 = 0;
    bool is_marked : 1 = false;
    std::uint8_t first_class = 0;
    std::uint8_t last_class = 0;
  };
  static_assert(sizeof(Symbol) == 8);

  // What adding phrases and encoding need beside.
  struct Detail {
    std::uint16_t words = 1;
    std::uint8_t depth = 0;
    std::uint8_t exponent = 0;
    std::uint32_t place = 0;  // among those of its class and exponent
  };

  // Choices share this by their weights.
  static constexpr std::uint32_t kShares = 4096;
  static void share(std::span<const std::uint64_t> weights, std::span<std::uint16_t> starts);
  static std::uint32_t choose(RangeDecoder& in, std::span<const std::uint16_t> starts);
  template <typename Coder>
  static void put(Coder& out, std::span<const std::uint16_t> starts, std::uint32_t choice) {
    out.part(starts[choice], starts[choice + std::size_t{1}] - starts[choice], kShares);
  }

  struct Class {
    std::array<std::uint16_t, kMaxExponent + 2> starts{};  // of the share of each exponent
    std::array<std::uint32_t, kMaxExponent + 2> first{};   // place of its symbols in members_
  };

  [[nodiscard]] std::span<const std::uint16_t> row(std::uint32_t word_class) const {
    return std::span(rows_).subspan(word_class * (classes_.size() + 1), classes_.size() + 1);
  }
  void add(Symbol symbol, Detail detail);
  void add_text(std::string_view text, bool is_marked, std::uint32_t word_class,
                std::uint32_t exponent);

  std::vector<Symbol> symbols_;
  std::vector<Detail> details_;
  std::string texts_;
  std::uint32_t first_word_ = kControlCount;
  std::uint32_t first_phrase_ = kControlCount;
  std::vector<std::uint32_t> parts_;
  std::vector<Class> classes_;
  std::vector<std::uint16_t> rows_;     // for each class, the starts of the shares of all behind it
  std::vector<std::uint32_t> members_;  // symbols by class, exponent and number
};

template <typename Coder>
void TextModel::encode(Coder& out, std::uint32_t behind_class, std::uint32_t symbol) const {
  const std::uint32_t word_class = first_class(symbol);
  const Detail& detail = details_[symbol];
  const Class& of = classes_[word_class];
  put(out, row(behind_class), word_class);
  put(out, of.starts, detail.exponent);
  out.uniform(of.first[detail.exponent + 1U] - of.first[detail.exponent], detail.place);
}

}  // namespace termdex
