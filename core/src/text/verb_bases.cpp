#include "text/verb_bases.h"

#include <algorithm>
#include <cstddef>

namespace termdex {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Whether a verb would double its last letter before an ending: one vowel, and one consonant at the
// end that is heard.
bool is_short_syllable(std::string_view stem) {
  return std::count_if(stem.begin(), stem.end(), is_vowel) == 1 &&
         is_vowel(stem[stem.size() - 2]) && stem.back() != 'w' && stem.back() != 'x';
}

}  // namespace

std::vector<std::string> verb_bases(std::string_view word) {
  constexpr std::size_t kLeast = 3;
  std::vector<std::string> bases;
  if (!word.ends_with("ing") && !word.ends_with("ed")) return bases;
  const std::string_view stem = word.substr(0, word.size() - (word.back() == 'g' ? 3 : 2));
  if (stem.size() < kLeast || !std::all_of(stem.begin(), stem.end(), is_letter) ||
      std::none_of(stem.begin(), stem.end(), is_vowel)) {
    return bases;
  }
  const auto add = [&](std::size_t letters, std::string_view ending) {
    bases.push_back(std::string(stem.substr(0, letters)).append(ending));
  };
  if (word.back() == 'd' && stem.back() == 'i') {
    add(stem.size() - 1, "y");
    return bases;
  }
  if (!is_short_syllable(stem)) add(stem.size(), "");
  add(stem.size(), "e");
  if (stem.size() > kLeast && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back())) {
    add(stem.size() - 1, "");
  }
  return bases;
}

}  // namespace termdex
