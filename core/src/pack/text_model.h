#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bits.h"
#include "base/prefix_code.h"
#include "pack/format.h"
#include "pack/text_symbols.h"

namespace termdex {

class Tally;

/// The symbols that the text of a pack is made of, and how likely each is behind each other:
/// controls, then signs, then words, then phrases, which are sequences of symbols before them.
///
/// A symbol is coded in two steps: the class of its first word, given the class of the last word of
/// the symbol before (Brown and others 1992, "Class-based n-gram models"), and itself among the
/// symbols of that class. Both are prefix codes, so that a symbol is read by looking up.
class TextModel {
 public:
  static constexpr unsigned kMostBits = 24;  ///< Of a symbol in its class.
  static constexpr std::uint32_t kMaxClasses = 128;
  static constexpr std::uint32_t kMaxSymbols = 1U << 21U;

  explicit TextModel(std::uint32_t class_count)
      : rows_(class_count, PrefixCode(class_count)), classes_(class_count) {}

  /// `bits`: 1 to kMostBits, how long the code of a symbol is in its class.
  void add_control(std::uint32_t word_class, std::uint32_t bits);
  void add_signs(std::string_view text, std::uint32_t word_class, std::uint32_t bits);
  void add_word(std::string_view text, std::uint32_t word_class, std::uint32_t bits);

  /// Parts: two or more symbols that are there already. False if the phrase would be too long or
  /// too deep, or if its parts are not there.
  [[nodiscard]] bool add_phrase(std::span<const std::uint32_t> parts, std::uint32_t bits);

  /// The code of the classes behind one.
  [[nodiscard]] PrefixCode& row(std::uint32_t word_class) noexcept { return rows_[word_class]; }

  /// To be called when symbols were added, before symbols are coded. While some of a class are
  /// missing, all its codes are so many bits shorter as can be. False if there are more codes of a
  /// length than there can be.
  [[nodiscard]] bool settle();

  /// Whether every symbol can be coded behind every other.
  [[nodiscard]] bool can_say_all() const;

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

  /// Cost: three look-ups and a few steps.
  [[nodiscard]] std::uint32_t decode(BitReader& in, std::uint32_t behind_class) const {
    const Class& of = classes_[rows_[behind_class].code(in)];
    const std::uint32_t next = in.peek(kMostBits);
    unsigned length = of.shortest[next >> (kMostBits - kStartBits)];
    while (next >= of.limits[length]) ++length;
    // What no encoder writes.
    if (length > kMostBits) return symbol_of(Control::end_body);
    in.drop(length);
    return members_[(next >> (kMostBits - length)) + of.firsts[length]];
  }
  void encode(BitWriter& out, std::uint32_t behind_class, std::uint32_t symbol) const;
  void encode(Tally& /*tally*/, std::uint32_t /*behind_class*/, std::uint32_t /*symbol*/) const {}

  /// How many bits encode() would write.
  [[nodiscard]] unsigned bits_of(std::uint32_t behind_class, std::uint32_t symbol) const noexcept {
    const std::uint32_t of = first_class(symbol);
    return rows_[behind_class].lengths()[of] + lengths_[symbol] - classes_[of].saved;
  }

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

  // What a phrase stands for.
  struct Extent {
    std::uint16_t words = 1;
    std::uint16_t depth = 0;
  };

  static constexpr unsigned kStartBits = 5;

  // The codes of the members of a class, in canonical form: see PrefixCode.
  struct Class {
    std::array<std::uint32_t, kMostBits + 2> limits{};
    std::array<std::uint32_t, kMostBits + 2> firsts{};
    std::array<std::uint8_t, std::size_t{1} << kStartBits> shortest{};  // by the first bits
    std::uint8_t saved = 0;                                             // bits
  };

  void add(Symbol symbol, std::uint32_t bits);
  void add_text(std::string_view text, bool is_marked, std::uint32_t word_class,
                std::uint32_t bits);
  [[nodiscard]] Extent extent(std::uint32_t symbol) const noexcept {
    return symbol < first_phrase_ ? Extent() : extents_[symbol - first_phrase_];
  }

  std::vector<Symbol> symbols_;
  std::vector<std::uint8_t> lengths_;  // of their codes, before bits are saved
  std::string texts_;
  std::uint32_t first_word_ = kControlCount;
  std::uint32_t first_phrase_ = kControlCount;
  std::vector<std::uint32_t> parts_;
  std::vector<Extent> extents_;  // of phrases
  std::vector<PrefixCode> rows_;
  std::vector<Class> classes_;
  std::vector<std::uint32_t> members_;  // symbols by class, length and number
};

}  // namespace termdex
