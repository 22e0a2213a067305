#include "source/acronym.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "source/strings.h"
#include "text/fold.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxLetters = 10;
constexpr std::size_t kMaxWords = 12;

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 11> kSmall = {"a",  "an", "and", "by",  "for", "in",
                                                       "of", "on", "or",  "the", "to"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

// Whether `letters` can be taken from words[from…].
bool matches(std::string_view letters, const std::vector<std::string_view>& words,
             std::size_t from) {
  if (from == words.size()) return letters.empty();
  const std::string_view word = words[from];
  if (is_small_word(word) && matches(letters, words, from + 1)) return true;
  if (letters.empty() || letters.front() != word.front()) return false;
  // The first letter of this word, then perhaps letters that follow in it, in order.
  std::size_t in_word = 1;
  for (std::size_t taken = 1;; ++taken) {
    if (matches(letters.substr(taken), words, from + 1)) return true;
    if (taken == letters.size()) return false;
    in_word = word.find(letters[taken], in_word);
    if (in_word == std::string_view::npos) return false;
    ++in_word;
  }
}

}  // namespace

bool is_acronym_of(std::string_view acronym, std::string_view phrase) {
  std::string letters = fold(acronym);
  std::erase_if(letters, [](char c) { return !is_letter(c) && !is_digit(c); });
  const std::string folded = fold(phrase);
  const auto words = split_list(folded, " -/,.()");
  if (letters.size() < 2 || letters.size() > kMaxLetters) return false;
  if (words.size() < 2 || words.size() > kMaxWords || words.size() > letters.size() + 4) {
    return false;
  }
  return matches(letters, words, 0);
}

}  // namespace termdex
