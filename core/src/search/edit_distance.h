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

  /// A column: bit i of a word tells of the pattern's letter i.
  struct State {
    std::uint64_t plus = ~std::uint64_t{0};  // one more than in the row before
    std::uint64_t minus = 0;                 // one less
    std::uint64_t swap = 0;                  // a swap, should the letter before come next
    unsigned edits = 0;                      ///< From the whole pattern.
    unsigned foreign = 0;                    ///< Letters read that the pattern has not.
  };

  /// `pattern` has 1 to kMaxLetters letters.
  explicit EditDistance(std::u32string_view pattern);

  [[nodiscard]] State start() const noexcept { return {.edits = letters_}; }
  [[nodiscard]] State step(State state, char32_t letter) const noexcept;

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

inline std::size_t EditDistance::slot_of(char32_t letter) const noexcept {
  std::size_t slot = letter % slots_.size();
  while (slots_[slot].places != 0 && slots_[slot].letter != letter) {
    slot = (slot + 1) % slots_.size();
  }
  return slot;
}

inline EditDistance::State EditDistance::step(State state, char32_t letter) const noexcept {
  const std::uint64_t met = slots_[slot_of(letter)].places;
  // Where the diagonal costs nothing.
  const std::uint64_t equal = (((met & state.plus) + state.plus) ^ state.plus) | met | state.minus |
                              ((met << 1U) & state.swap);
  // The differences to the column before, then those between the rows of this one.
  std::uint64_t more = state.minus | ~(equal | state.plus);
  std::uint64_t less = equal & state.plus;
  const std::uint64_t last = std::uint64_t{1} << (letters_ - 1);
  if ((more & last) != 0) ++state.edits;
  if ((less & last) != 0) --state.edits;
  if (met == 0) ++state.foreign;
  more = (more << 1U) | 1U;
  less <<= 1U;
  state.plus = less | ~(equal | more);
  state.minus = more & equal;
  state.swap = met & ~(equal << 1U);
  return state;
}

}  // namespace termdex
