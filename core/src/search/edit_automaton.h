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
  [[nodiscard]] bool alive(const State& state) const noexcept {
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

}  // namespace termdex
