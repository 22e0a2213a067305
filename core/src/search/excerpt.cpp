#include "search/excerpt.h"

#include <algorithm>
#include <bitset>
#include <cstddef>

#include "base/utf8.h"
#include "search/highlight.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

constexpr std::size_t kExcerptBytes = 180;
constexpr std::size_t kSearchedBytes = 8192;
constexpr std::size_t kLead = 50;  // bytes shown before the first word that answers
constexpr std::string_view kEllipsis = "\u2026";

// Blocks and cells end with white space of their own: on one line it is all spaces.
std::string on_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

// Where the window begins that answers the most different words; the first such.
std::size_t best_place(std::string_view text, const WordMatcher& matcher) {
  struct Found {
    std::size_t begin;
    std::size_t query_word;
  };
  std::vector<Found> found;
  for (const Word& word : tokenize(text)) {
    if (const auto match = matcher.match(word.text))
      found.push_back({word.begin, match->query_word});
  }
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t first = 0; first < found.size(); ++first) {
    std::bitset<kMaxQueryWords> words;
    for (std::size_t i = first;
         i < found.size() && found[i].begin < found[first].begin + kExcerptBytes - kLead; ++i) {
      words.set(found[i].query_word);
    }
    if (words.count() > most) {
      most = words.count();
      best = found[first].begin;
    }
  }
  // What the beginning shows anyway needs no cut.
  return best + kLead < kExcerptBytes ? 0 : best - kLead;
}

}  // namespace

Excerpt make_excerpt(std::string_view text, const Query& query, const WordMatcher& matcher,
                     bool look_inside) {
  // Markup and white space take bytes, too: twice the window is enough for its beginning.
  const std::string line =
      on_one_line(utf8_prefix(text, look_inside ? kSearchedBytes : 2 * kExcerptBytes));
  std::size_t begin = look_inside ? best_place(line, matcher) : 0;
  if (begin > 0) {
    const std::size_t space = line.find(' ', begin);
    begin = space == std::string::npos || space > begin + kLead ? begin : space + 1;
    while (begin < line.size() && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80)
      ++begin;
  }
  std::string_view window = std::string_view(line).substr(begin);
  const bool cut = window.size() > kExcerptBytes;
  if (cut) {
    window = utf8_prefix(window, kExcerptBytes);
    const std::size_t space = window.rfind(' ');
    if (space != std::string_view::npos && space > kExcerptBytes / 2)
      window = window.substr(0, space);
  }
  Excerpt excerpt;
  if (begin > 0) excerpt.text += kEllipsis;
  excerpt.text += window;
  if (cut || text.size() > (look_inside ? kSearchedBytes : 2 * kExcerptBytes))
    excerpt.text += kEllipsis;
  excerpt.highlight = highlight(excerpt.text, query, matcher);
  return excerpt;
}

}  // namespace termdex
