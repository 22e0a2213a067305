#include "source/page_spelling.h"

#include <algorithm>
#include <cstddef>

#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxAbbreviation = 5;

bool is_word_char(char c) noexcept { return is_letter(c) || is_digit(c); }

// A capital that no beginning of a sentence or title explains.
bool is_marked(std::string_view word) noexcept {
  return std::any_of(word.begin() + (word.empty() ? 0 : 1), word.end(), is_upper);
}

std::string lower(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// Calls `visit(begin, end)` for each word of ASCII letters and digits.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_char(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_word_char(text[at])) ++at;
    visit(begin, at);
  }
}

// Where `phrase`, in lower case, stands as whole words in `text`, with marked capitals.
std::string_view find_marked(std::string_view text, std::string_view phrase) {
  const auto same = [](char a, char b) { return to_lower(a) == b; };
  for (std::string_view::const_iterator at = text.begin();; ++at) {
    at = std::search(at, text.end(), phrase.begin(), phrase.end(), same);
    if (at == text.end()) return {};
    const auto begin = static_cast<std::size_t>(at - text.begin());
    const std::size_t end = begin + phrase.size();
    const bool is_whole = (begin == 0 || !is_word_char(text[begin - 1])) &&
                          (end == text.size() || !is_word_char(text[end]));
    const std::string_view found = text.substr(begin, phrase.size());
    bool marked = false;
    for_each_word(found, [&](std::size_t from, std::size_t to) {
      marked = marked || is_marked(found.substr(from, to - from));
    });
    if (is_whole && marked) return found;
  }
}

}  // namespace

void PageSpelling::learn(std::string_view body) {
  for_each_word(body, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = body.substr(begin, end - begin);
    Counts& counts = words_[lower(word)];
    ++counts.all;
    if (is_marked(word)) ++counts.marked[std::string(word)];
  });
}

std::string PageSpelling::show_words(std::string_view phrase) const {
  std::string out(phrase);
  for_each_word(phrase, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = phrase.substr(begin, end - begin);
    const auto found = words_.find(lower(word));
    if (is_marked(word) || found == words_.end()) return;
    for (const auto& [spelling, count] : found->second.marked) {
      if (count * 2 > found->second.all) out.replace(begin, end - begin, spelling);
    }
  });
  return out;
}

std::string PageSpelling::show(std::string_view phrase, std::string_view body) const {
  if (std::any_of(phrase.begin(), phrase.end(), is_upper)) return std::string(phrase);
  // What one definition shouts is not how the word is written; several words together are.
  const bool is_one_word = std::all_of(phrase.begin(), phrase.end(), is_word_char);
  const std::string_view found =
      is_one_word ? std::string_view() : find_marked(body, lower(phrase));
  return found.empty() ? show_words(phrase) : std::string(found);
}

std::string PageSpelling::show_category(std::string_view phrase) const {
  std::string out = show_words(phrase);
  // A short word that no definition uses is an abbreviation.
  if (out.size() <= kMaxAbbreviation && std::all_of(out.begin(), out.end(), is_letter) &&
      !words_.contains(lower(out))) {
    std::transform(out.begin(), out.end(), out.begin(), to_upper);
  }
  if (!out.empty()) out[0] = to_upper(out[0]);
  return out;
}

}  // namespace termdex
