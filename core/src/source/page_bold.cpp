#include "source/page_bold.h"

#include <algorithm>
#include <array>
#include <string>

#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxBoldBytes = 2000;
constexpr std::size_t kMaxHeadingWords = 14;

bool contains_lower(const auto& words, std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  return std::find(words.begin(), words.end(), lower) != words.end();
}

// Words that a title has in lower case.
bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 20> kConnectors = {
      "a",  "an", "and", "as",  "at",  "by", "for", "from", "in",  "into",
      "of", "on", "or",  "per", "the", "to", "via", "vs",   "vs.", "with"};
  return contains_lower(kConnectors, word);
}

// Further words after which a sentence goes on.
bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> kSmall = {"are", "called", "is",    "its",   "like",
                                                       "not", "than",   "that",  "their", "this",
                                                       "use", "uses",   "using", "when"};
  return is_connector(word) || contains_lower(kSmall, word);
}

// What follows can only stand on a line of its own.
bool is_block(std::string_view text) {
  return text.starts_with("- ") || text.starts_with("1. ") || text.starts_with("|") ||
         text.starts_with("```") || text.starts_with("#");
}

bool begins_sentence(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  return is_upper(c) || is_digit(c) || c == '"' || static_cast<unsigned char>(c) == 0xE2;
}

bool is_title(std::string_view text) {
  const auto words = split_list(text, " ");
  return words.size() > 1 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return !is_letter(word.front()) || is_upper(word.front()) || is_connector(word);
         });
}

bool is_dash(std::string_view text) { return text.starts_with("— ") || text.starts_with("– "); }

}  // namespace

PageBold read_page_bold(std::string_view text) {
  PageBold bold;
  if (!text.starts_with("**") || text.size() < 5 || is_blank(text[2]) || text[2] == '*')
    return bold;
  const std::size_t close = text.substr(0, kMaxBoldBytes).find("**", 2);
  if (close == kNone) return bold;
  bold.text = text.substr(2, close - 2);
  bold.size = close + 2;
  bold.is_title = is_title(bold.text);
  const std::string_view after = text.substr(bold.size);
  const std::string_view next = trim(after.substr(0, 8));
  const bool has_capital = is_upper(bold.text.front()) || is_digit(bold.text.front());
  const std::size_t words = split_list(bold.text, " ").size();
  if (after.starts_with(':') || bold.text.back() == ':' || (has_capital && is_dash(next))) {
    bold.kind = PageBold::Kind::label;
  } else if (bold.text.back() == '.') {
    bold.kind = PageBold::Kind::sentence;
  } else if (has_capital && (after.empty() || after.front() == ' ')) {
    // A dash after a bold span is a list only if what it begins looks like an item.
    const bool is_item =
        !next.starts_with("- ") || next.size() < 3 || !(next[2] >= 'a' && next[2] <= 'z');
    bold.is_before_block = next.starts_with("**") || (is_block(next) && is_item);
    const bool is_short = words <= kMaxHeadingWords;
    if (bold.is_before_block || (is_short && begins_sentence(next)))
      bold.kind = PageBold::Kind::heading;
  }
  return bold;
}

std::size_t page_heading_size(std::string_view text) {
  std::size_t at = 0;
  std::size_t last_word = 0;
  std::size_t words = 0;
  while (at < text.size() && words <= kMaxHeadingWords) {
    const std::string_view here = text.substr(at);
    if (is_block(here) || here.starts_with("**")) break;
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.empty()) break;
    const bool is_lower = word.front() >= 'a' && word.front() <= 'z';
    // A word in lower case: the sentence has begun one word before.
    if (is_lower && !is_connector(word)) return words > 1 ? last_word : 0;
    last_word = at;
    ++words;
    at = std::min(end + 1, text.size());
    if (word.back() == '?' || word.back() == ':') break;
  }
  return at;
}

bool shares_word(std::string_view a, std::string_view b) {
  constexpr std::size_t kLong = 4;
  const auto same = [](char x, char y) { return to_lower(x) == to_lower(y); };
  for (const std::string_view word : split_list(a, " -/")) {
    for (const std::string_view other : split_list(b, " -/")) {
      const std::size_t common = std::min(word.size(), other.size());
      if (common >= kLong &&
          std::equal(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(common),
                     other.begin(), same)) {
        return true;
      }
    }
  }
  return false;
}

bool ends_with_small_word(std::string_view text) {
  text = trim(text);
  const std::size_t space = text.rfind(' ');
  return is_small_word(text.substr(space == kNone ? 0 : space + 1));
}

}  // namespace termdex
