#include "text/stem.h"

#include <algorithm>
#include <array>

namespace termdex {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

Stem stem_of(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 3> kSingular = {"ss", "us", "is"};
  constexpr std::array<std::string_view, 5> kHissing = {"sse", "xe", "che", "she", "zze"};
  const auto ends_with = [&](std::string_view end) { return word.ends_with(end); };
  if (word.size() < 3) return {word.size(), false};
  if (word.back() == 's' && std::none_of(kSingular.begin(), kSingular.end(), ends_with)) {
    word.remove_suffix(1);
  }
  if (word.size() < 4) return {word.size(), false};
  if (std::any_of(kHissing.begin(), kHissing.end(), ends_with)) return {word.size() - 1, false};
  if (word.ends_with("ie")) return {word.size() - 2, true};
  if (word.back() == 'y' && !is_vowel(word[word.size() - 2])) return {word.size() - 1, true};
  return {word.size(), false};
}

}  // namespace termdex
