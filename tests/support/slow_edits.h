#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "search/edit_cost.h"

// Edit distances as their definitions say them, by recursion over all possibilities: what the
// automaton and the matrix of core/src/search are compared with.
namespace termdex::test {

inline std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += decode_utf8(text, at);
  return letters;
}

/// Optimal string alignment, by its definition: each result of the recursion is remembered.
class SlowEdits {
 public:
  SlowEdits(std::string_view a, std::string_view b)
      : a_(letters_of(a)), b_(letters_of(b)), known_((a_.size() + 1) * (b_.size() + 1), kUnknown) {}

  [[nodiscard]] unsigned all() { return of_beginning(a_.size()); }

  /// Of the first `letters` of one.
  [[nodiscard]] unsigned of_beginning(std::size_t letters) { return edits(letters, b_.size()); }

 private:
  static constexpr unsigned kUnknown = 0xFFFF'FFFF;

  // Between the first `i` letters of one and the first `j` of the other.
  unsigned edits(std::size_t i, std::size_t j) {
    if (i == 0) return static_cast<unsigned>(j);
    if (j == 0) return static_cast<unsigned>(i);
    unsigned& known = known_[i * (b_.size() + 1) + j];
    if (known != kUnknown) return known;
    unsigned best = edits(i - 1, j - 1) + (a_[i - 1] == b_[j - 1] ? 0 : 1);
    best = std::min(best, edits(i - 1, j) + 1);
    best = std::min(best, edits(i, j - 1) + 1);
    if (i > 1 && j > 1 && a_[i - 1] == b_[j - 2] && a_[i - 2] == b_[j - 1]) {
      best = std::min(best, edits(i - 2, j - 2) + 1);
    }
    return known = best;
  }

  std::u32string a_;
  std::u32string b_;
  std::vector<unsigned> known_;
};

inline unsigned slow_edits(std::string_view a, std::string_view b) { return SlowEdits(a, b).all(); }

/// The table of edit_cost.h, mistake by mistake.
class SlowCost {
 public:
  SlowCost(std::string_view typed, std::string_view intended, const EditCosts& costs)
      : typed_(letters_of(typed)), intended_(letters_of(intended)), costs_(costs) {}

  [[nodiscard]] double all() { return cost(typed_.size(), intended_.size()); }

 private:
  [[nodiscard]] double wrong(char32_t a, char32_t b) const {
    const std::u32string vowels = U"aeiouy";
    if (a == b) return 0;
    if (are_neighbouring_keys(a, b)) return costs_.neighbour;
    const bool both = vowels.find(a) != vowels.npos && vowels.find(b) != vowels.npos;
    return both ? costs_.vowel : costs_.other;
  }

  [[nodiscard]] double one_more(const std::u32string& text, std::size_t i) const {
    const bool doubled =
        (i > 0 && text[i - 1] == text[i]) || (i + 1 < text.size() && text[i + 1] == text[i]);
    return doubled ? costs_.doubled : costs_.other;
  }

  double cost(std::size_t i, std::size_t j) {
    const auto [known, is_new] = known_.try_emplace({i, j}, 0);
    if (!is_new) return known->second;
    double best = i == 0 && j == 0 ? 0 : 1e9;
    if (i > 0 && j > 0) {
      const double first = i == 1 && j == 1 && typed_[0] != intended_[0] ? costs_.first_letter : 0;
      best = std::min(best, cost(i - 1, j - 1) + wrong(typed_[i - 1], intended_[j - 1]) + first);
    }
    if (i > 0) {
      const double first = i == 1 && j == 0 ? costs_.first_letter : 0;
      best = std::min(best, cost(i - 1, j) + one_more(typed_, i - 1) + first);
    }
    if (j > 0) {
      const double first = i == 0 && j == 1 ? costs_.first_letter : 0;
      best = std::min(best, cost(i, j - 1) + one_more(intended_, j - 1) + first);
    }
    if (i > 1 && j > 1 && typed_[i - 1] == intended_[j - 2] && typed_[i - 2] == intended_[j - 1]) {
      // A swapped first letter is half wrong: it is there, one place on.
      best = std::min(best, cost(i - 2, j - 2) + costs_.swap +
                                (i == 2 && j == 2 ? costs_.first_letter / 2 : 0));
    }
    return known->second = best;
  }

  std::u32string typed_;
  std::u32string intended_;
  EditCosts costs_;
  std::map<std::pair<std::size_t, std::size_t>, double> known_;
};

inline double slow_cost(std::string_view typed, std::string_view intended,
                        const EditCosts& costs = kWeights.edits) {
  return SlowCost(typed, intended, costs).all();
}

struct SlowMatch {
  std::size_t bytes = 0;
  unsigned edits = 0;
  bool whole = false;
};

/// How `text` matches `pattern`: as a whole or else, if `prefix`, by the shortest of its
/// beginnings that are nearest.
inline std::optional<SlowMatch> slow_match(std::string_view text, std::string_view pattern,
                                           unsigned max_edits, bool prefix) {
  SlowEdits slow(text, pattern);
  const unsigned all = slow.all();
  if (all <= max_edits) return SlowMatch{text.size(), all, true};
  std::optional<SlowMatch> nearest;
  std::size_t end = 0;
  for (std::size_t letters = 0; prefix; ++letters) {
    const unsigned edits = slow.of_beginning(letters);
    if (edits <= max_edits && (!nearest || edits < nearest->edits)) {
      nearest = SlowMatch{end, edits, false};
    }
    if (end == text.size()) break;
    static_cast<void>(decode_utf8(text, end));
  }
  return nearest;
}

}  // namespace termdex::test
