#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace termdex {

/// Reads a word letter by letter and knows how many edits the letters so far are from a pattern,
/// however many that is: the edits of EditAutomaton, which is faster where few are of interest.
///
/// A column of the matrix of distances is kept as the differences between its rows, a bit each
/// (Myers 1999; with swaps, Hyyrö 2003, section 3.2).
///
/// Cost: some twenty operations a letter.
class EditDistance {
 public:
  static constexpr std::size_t kMaxLetters = 64;

  /// A column: bit i tells of the pattern's letter i.
  struct State {
    std::uint64_t plus = ~std::uint64_t{0};  // one more than in the row before
    std::uint64_t minus = 0;                 // one less
    std::uint64_t equal = 0;                 // the same as in row and column before
    std::uint64_t met = 0;                   // the letter just read is the pattern's
    unsigned edits = 0;                      ///< From the whole pattern.
  };

  /// `pattern` has 1 to kMaxLetters letters.
  explicit EditDistance(std::u32string_view pattern);

  [[nodiscard]] State start() const noexcept { return {.edits = letters_}; }
  [[nodiscard]] State step(const State& before, char32_t letter) const noexcept;

 private:
  // An open hash table, at most half full: where each letter stands in the pattern.
  struct Slot {
    char32_t letter = 0;
    std::uint64_t places = 0;  // never 0 in a slot that is taken
  };
  [[nodiscard]] std::size_t slot_of(char32_t letter) const noexcept;

  std::array<Slot, 2 * kMaxLetters> slots_{};
  unsigned letters_ = 0;
};

}  // namespace termdex
