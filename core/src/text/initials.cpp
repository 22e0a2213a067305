#include "text/initials.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"

namespace termdex {
namespace {

bool is_small(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kSmall = {
      "a",  "an", "and", "as", "at",  "by", "for", "from",
      "in", "of", "on",  "or", "the", "to", "via", "with"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

std::string_view first_letter(std::string_view word) {
  std::size_t end = 0;
  static_cast<void>(decode_utf8(word, end));
  return word.substr(0, end);
}

}  // namespace

std::vector<std::string> initials_of(const std::vector<Word>& words) {
  if (words.size() < 3) return {};
  std::string all;
  std::string without_small;
  std::size_t large = 0;
  for (const Word& word : words) {
    all += first_letter(word.text);
    if (is_small(word.text)) continue;
    without_small += first_letter(word.text);
    ++large;
  }
  std::vector<std::string> forms{all};
  if (large >= 2 && large < words.size()) forms.push_back(std::move(without_small));
  return forms;
}

}  // namespace termdex
