#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace termdex {

/// Edits that a word may be away from what was typed.
inline constexpr unsigned kMaxEdits = 2;

/// Reads a word letter by letter and knows within how many edits of a pattern it is: insertion,
/// deletion, substitution, or two neighbours swapped, each one edit, no letter edited twice
/// (optimal string alignment).
///
/// A nondeterministic automaton kept as bits: bit j of level e says that the letters read so far
/// are e edits from the first j letters of the pattern (Wu and Manber 1992, section 3). A swap is
/// a state between two letters, kept in bits of its own (Hyyrö 2003, section 3).
///
/// Cost: some twenty operations a letter, whatever the pattern's length.
class EditAutomaton {
 public:
  /// Letters of a pattern beyond these are not looked at.
  static constexpr std::size_t kMaxLetters = 63;

  struct State {
    std::array<std::uint64_t, kMaxEdits + 1> reached{};
    std::array<std::uint64_t, kMaxEdits> swapping{};
  };

  /// `pattern` is UTF-8; `max_edits` at most kMaxEdits.
  EditAutomaton(std::string_view pattern, unsigned max_edits);

  [[nodiscard]] State start() const noexcept;
  [[nodiscard]] State step(const State& state, char32_t letter) const noexcept;

  /// Some continuation may still match.
  [[nodiscard]] static bool alive(const State& state) noexcept {
    return (state.reached[0] | state.reached[1] | state.reached[2]) != 0;
  }

  /// Edits between the pattern and what was read; nothing if more than the maximum.
  [[nodiscard]] std::optional<unsigned> edits(const State& state) const noexcept;

  [[nodiscard]] std::size_t letters() const noexcept { return letters_; }

 private:
  [[nodiscard]] std::uint64_t mask_of(char32_t letter) const noexcept;

  unsigned max_edits_;
  std::size_t letters_ = 0;
  std::uint64_t valid_ = 0;  // bits 0 to letters_
  std::array<std::uint64_t, 128> ascii_{};
  std::vector<std::pair<char32_t, std::uint64_t>> others_;
};

// The three below run once a letter of every walk: they are here to be inlined.

inline std::uint64_t EditAutomaton::mask_of(char32_t letter) const noexcept {
  if (letter < ascii_.size()) return ascii_[letter];
  for (const auto& [other, mask] : others_) {
    if (other == letter) return mask;
  }
  return 0;
}

inline EditAutomaton::State EditAutomaton::step(const State& state,
                                                char32_t letter) const noexcept {
  const std::uint64_t mask = mask_of(letter);
  State next;
  next.reached[0] = (state.reached[0] & mask) << 1U;
  for (unsigned e = 1; e <= max_edits_; ++e) {
    const std::uint64_t before = state.reached[e - 1];
    next.reached[e] = ((state.reached[e] & mask) << 1U) |  // the letter matches
                      before |                             // it was inserted
                      (before << 1U) |                     // it stands for another
                      (next.reached[e - 1] << 1U) |        // the pattern's next was left out
                      ((state.swapping[e - 1] & mask) << 2U);
    next.reached[e] &= valid_;
    // The first half of a swap: this letter is the pattern's next but one.
    next.swapping[e - 1] = before & (mask >> 1U);
  }
  return next;
}

inline std::optional<unsigned> EditAutomaton::edits(const State& state) const noexcept {
  for (unsigned e = 0; e <= max_edits_; ++e) {
    if ((state.reached[e] >> letters_ & 1U) != 0) return e;
  }
  return std::nullopt;
}

}  // namespace termdex
