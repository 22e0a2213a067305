#include "search/edit_cost.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/utf8.h"
#include "search/edit_automaton.h"

namespace termdex {
namespace {

constexpr double kSwap = 0.8;
constexpr double kNeighbour = 0.8;
constexpr double kDoubled = 0.6;
constexpr double kVowel = 0.9;
constexpr double kFirstLetter = 0.4;

constexpr std::size_t kMax = EditAutomaton::kMaxLetters;

struct Letters {
  std::array<char32_t, kMax> at{};
  std::size_t size = 0;

  explicit Letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && size < kMax; ++size) at[size] = decode_utf8(text, i);
  }
};

bool is_vowel(char32_t letter) {
  return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' ||
         letter == 'y';
}

double substitution(char32_t a, char32_t b) {
  if (a == b) return 0;
  if (are_neighbouring_keys(a, b)) return kNeighbour;
  return is_vowel(a) && is_vowel(b) ? kVowel : 1;
}

// A letter too many beside the same letter is a slip of the finger.
double extra(const Letters& text, std::size_t i) {
  const bool doubled = (i > 0 && text.at[i - 1] == text.at[i]) ||
                       (i + 1 < text.size && text.at[i + 1] == text.at[i]);
  return doubled ? kDoubled : 1;
}

}  // namespace

bool are_neighbouring_keys(char32_t a, char32_t b) noexcept {
  // Each row is shifted by half a key against the one above it: a key's neighbours below are those
  // at its own place and one before.
  static constexpr std::array<std::string_view, 4> kRows = {"1234567890", "qwertyuiop", "asdfghjkl",
                                                            "zxcvbnm"};
  if (a >= 0x80 || b >= 0x80) return false;
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const std::size_t place = kRows[row].find(static_cast<char>(a));
    if (place == std::string_view::npos) continue;
    const auto is_at = [&](std::size_t other_row, std::size_t other) {
      return other < kRows[other_row].size() && kRows[other_row][other] == static_cast<char>(b);
    };
    if (is_at(row, place + 1) || (place > 0 && is_at(row, place - 1))) return true;
    if (row + 1 < kRows.size() &&
        (is_at(row + 1, place) || (place > 0 && is_at(row + 1, place - 1)))) {
      return true;
    }
    if (row > 0 && (is_at(row - 1, place) || is_at(row - 1, place + 1))) return true;
  }
  return false;
}

double edit_cost(std::string_view typed_text, std::string_view intended_text) {
  const Letters typed(typed_text);
  const Letters intended(intended_text);
  // Optimal string alignment with weights, three rows at a time:
  //
  //        j-2  j-1  j
  //   i-2   s              s: a pair swapped
  //   i-1        x   d     x: equal or another letter; d: a letter too many
  //   i          i   ?     i: a letter left out
  std::array<std::array<double, kMax + 1>, 3> rows{};
  for (std::size_t j = 1; j <= intended.size; ++j) {
    rows[0][j] = rows[0][j - 1] + extra(intended, j - 1) + (j == 1 ? kFirstLetter : 0);
  }
  for (std::size_t i = 1; i <= typed.size; ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = above[0] + extra(typed, i - 1) + (i == 1 ? kFirstLetter : 0);
    for (std::size_t j = 1; j <= intended.size; ++j) {
      const char32_t a = typed.at[i - 1];
      const char32_t b = intended.at[j - 1];
      const double first = i == 1 && j == 1 && a != b ? kFirstLetter : 0;
      double best = above[j - 1] + substitution(a, b) + first;
      best = std::min(best, above[j] + extra(typed, i - 1));
      best = std::min(best, row[j - 1] + extra(intended, j - 1));
      if (i > 1 && j > 1 && a == intended.at[j - 2] && typed.at[i - 2] == b) {
        best = std::min(best, two_above[j - 2] + kSwap + (i == 2 && j == 2 ? kFirstLetter / 2 : 0));
      }
      row[j] = best;
    }
  }
  return rows[typed.size % 3][intended.size];
}

}  // namespace termdex
