#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "search/edit_automaton.h"

namespace termdex {

/// Which letters stand roughly where in a string: sets of letters in four overlapping windows, a
/// bit for each letter modulo 32. They tell of most strings that too many letters of a pattern are
/// not where few edits could have left them.
///
///     letters of the pattern    0–3   4–7   8–11   12–
///     have to be among          0–5   2–9   6–13   10–     of the string, or were edited
///
/// An edit moves no other letter by more than one place, and takes one letter of the pattern away
/// at most; so every letter that is missing from its window is an edit of its own.
struct LetterWindows {
  static constexpr unsigned kPart = 4;
  static constexpr unsigned kReach = kMaxEdits;

  std::array<std::uint64_t, 2> bits{};  // two windows each

  friend LetterWindows operator|(const LetterWindows& a, const LetterWindows& b) noexcept {
    return {{a.bits[0] | b.bits[0], a.bits[1] | b.bits[1]}};
  }
};

/// The windows of a string. Cost: one pass.
[[nodiscard]] inline LetterWindows windows_of(std::string_view text) noexcept {
  constexpr unsigned kPart = LetterWindows::kPart;
  constexpr unsigned kReach = LetterWindows::kReach;
  LetterWindows windows;
  unsigned place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    const std::uint64_t bit = std::uint64_t{1} << (decode_utf8(text, at) % 32U);
    if (place < kPart + kReach) windows.bits[0] |= bit;
    if (place + kReach >= kPart && place < 2 * kPart + kReach) windows.bits[0] |= bit << 32U;
    if (place + kReach >= 2 * kPart && place < 3 * kPart + kReach) windows.bits[1] |= bit;
    if (place + kReach >= 3 * kPart) windows.bits[1] |= bit << 32U;
  }
  return windows;
}

/// The parts of a pattern, each to be looked for in its window. Cost: one pass.
[[nodiscard]] inline LetterWindows parts_of(std::string_view pattern) noexcept {
  LetterWindows parts;
  unsigned place = 0;
  for (std::size_t at = 0; at < pattern.size() && place < EditAutomaton::kMaxLetters; ++place) {
    const unsigned part = std::min(place / LetterWindows::kPart, 3U);
    const unsigned bit = decode_utf8(pattern, at) % 32U + part % 2 * 32;
    parts.bits[part / 2] |= std::uint64_t{1} << bit;
  }
  return parts;
}

/// Letters in any window, or in any part: a bit for each modulo 32.
[[nodiscard]] inline std::uint32_t letters_in(const LetterWindows& windows) noexcept {
  const std::uint64_t all = windows.bits[0] | windows.bits[1];
  return static_cast<std::uint32_t>(all | all >> 32U);
}

/// Whether more letters of a pattern are not in their windows than `edits`: then no beginning of
/// the string is within so many edits.
[[nodiscard]] inline bool lacks_letters(const LetterWindows& parts, const LetterWindows& windows,
                                        unsigned edits) noexcept {
  const auto first = static_cast<unsigned>(std::popcount(parts.bits[0] & ~windows.bits[0]));
  if (first > edits) return true;
  return first + static_cast<unsigned>(std::popcount(parts.bits[1] & ~windows.bits[1])) > edits;
}

}  // namespace termdex
