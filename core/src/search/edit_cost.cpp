#include "search/edit_cost.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/utf8.h"
#include "search/edit_automaton.h"

namespace termdex {
namespace {

// Of each ASCII character a bit for each: whether their keys are neighbours. Each row of a keyboard
// is shifted by half a key against the one above it: a key's neighbours below are those at its own
// place and one before.
using KeyTable = std::array<std::array<std::uint64_t, 2>, 0x80>;

constexpr KeyTable neighbours_of_keys() {
  constexpr std::array<std::string_view, 4> kRows = {"1234567890", "qwertyuiop", "asdfghjkl",
                                                     "zxcvbnm"};
  KeyTable table{};
  const auto join = [&](char a, char b) {
    const auto i = static_cast<unsigned char>(a);
    const auto j = static_cast<unsigned char>(b);
    table[i][j / 64] |= std::uint64_t{1} << (j % 64);
    table[j][i / 64] |= std::uint64_t{1} << (i % 64);
  };
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    for (std::size_t at = 0; at < kRows[row].size(); ++at) {
      if (at > 0) join(kRows[row][at - 1], kRows[row][at]);
      if (row + 1 == kRows.size()) continue;
      const std::string_view below = kRows[row + 1];
      if (at < below.size()) join(kRows[row][at], below[at]);
      if (at > 0 && at - 1 < below.size()) join(kRows[row][at], below[at - 1]);
    }
  }
  return table;
}

constexpr KeyTable kNeighbours = neighbours_of_keys();

constexpr std::size_t kMax = EditAutomaton::kMaxLetters;

struct Letters {
  std::array<char32_t, kMax> at;  // up to `size`
  std::size_t size = 0;

  explicit Letters(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && size < kMax; ++size) at[size] = decode_utf8(text, i);
  }
};

bool is_vowel(char32_t letter) {
  return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' ||
         letter == 'y';
}

float substitution(char32_t a, char32_t b, const EditCosts& costs) {
  if (a == b) return 0;
  if (are_neighbouring_keys(a, b)) return costs.neighbour;
  return is_vowel(a) && is_vowel(b) ? costs.vowel : costs.other;
}

// A letter too many beside the same letter is a slip of the finger.
float extra(const Letters& text, std::size_t i, const EditCosts& costs) {
  const bool doubled = (i > 0 && text.at[i - 1] == text.at[i]) ||
                       (i + 1 < text.size && text.at[i + 1] == text.at[i]);
  return doubled ? costs.doubled : costs.other;
}

}  // namespace

bool are_neighbouring_keys(char32_t a, char32_t b) noexcept {
  return a < 0x80 && b < 0x80 && (kNeighbours[a][b / 64] >> (b % 64) & 1U) != 0;
}

float edit_cost(std::string_view typed_text, std::string_view intended_text,
                const EditCosts& costs) {
  const Letters typed(typed_text);
  const Letters intended(intended_text);
  // Optimal string alignment with weights, three rows at a time:
  //
  //        j-2  j-1  j
  //   i-2   s              s: a pair swapped
  //   i-1        x   d     x: equal or another letter; d: a letter too many
  //   i          i   ?     i: a letter left out
  std::array<std::array<float, kMax + 1>, 3> rows;  // NOLINT(*-member-init): written before read
  rows[0][0] = 0;
  for (std::size_t j = 1; j <= intended.size; ++j) {
    rows[0][j] = rows[0][j - 1] + extra(intended, j - 1, costs) + (j == 1 ? costs.first_letter : 0);
  }
  for (std::size_t i = 1; i <= typed.size; ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = above[0] + extra(typed, i - 1, costs) + (i == 1 ? costs.first_letter : 0);
    for (std::size_t j = 1; j <= intended.size; ++j) {
      const char32_t a = typed.at[i - 1];
      const char32_t b = intended.at[j - 1];
      const float first = i == 1 && j == 1 && a != b ? costs.first_letter : 0;
      float best = above[j - 1] + substitution(a, b, costs) + first;
      best = std::min(best, above[j] + extra(typed, i - 1, costs));
      best = std::min(best, row[j - 1] + extra(intended, j - 1, costs));
      if (i > 1 && j > 1 && a == intended.at[j - 2] && typed.at[i - 2] == b) {
        best = std::min(
            best, two_above[j - 2] + costs.swap + (i == 2 && j == 2 ? costs.first_letter / 2 : 0));
      }
      row[j] = best;
    }
  }
  return rows[typed.size % 3][intended.size];
}

}  // namespace termdex
