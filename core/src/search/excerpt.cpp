#include "search/excerpt.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <optional>

#include "base/later.h"
#include "base/utf8.h"
#include "search/highlight.h"
#include "text/tokenize.h"

namespace termdex {
namespace {

constexpr std::size_t kExcerptBytes = 180;
constexpr std::size_t kLead = 50;          // bytes shown before the first word that answers
constexpr std::size_t kMaxPointBytes = 4;  // of UTF-8
constexpr std::string_view kEllipsis = "\u2026";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Blocks and cells end with white space of their own: on one line it is all spaces. Ends with the
// word that goes beyond `most` bytes.
std::string on_one_line(std::string_view text, std::size_t most) {
  std::string line;
  for (std::size_t at = 0; at < text.size() && line.size() <= most;) {
    const std::size_t begin = at;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (at > begin && !line.empty()) line += ' ';
    line += text.substr(begin, at - begin);
    while (at < text.size() && is_space(text[at])) ++at;
  }
  return line;
}

struct Place {
  std::size_t begin = 0;
  std::size_t words = 0;  // of the query, answered there
};

// Where the window begins that answers the most different words of those that are wanted, a bit
// each; the first such. Reads no further than to a window that answers all of them.
Place best_place(std::string_view text, const WordMatcher& matcher, std::uint16_t wanted_words) {
  WordCursor cursor(text, &matcher.filter());
  std::array<std::optional<std::size_t>, kMaxQueryWords> last;  // where each was found last
  Place best;
  const auto all = static_cast<std::size_t>(std::popcount(wanted_words));
  while (best.words < all && cursor.next()) {
    const auto match = matcher.match(cursor.word().text);
    if (!match || (wanted_words >> match->query_word & 1U) == 0) continue;
    const std::size_t here = cursor.word().begin;
    last[match->query_word] = here;
    std::size_t first = here;
    std::size_t words = 0;
    for (const auto& place : last) {
      if (!place || *place + kExcerptBytes - kLead <= here) continue;
      first = std::min(first, *place);
      ++words;
    }
    if (words > best.words) best = {first, words};
  }
  return best;
}

// Where to cut before `place`: between words if that is near.
std::size_t cut_before(std::string_view text, std::size_t place) {
  // What the beginning shows anyway needs no cut.
  if (place + kLead < kExcerptBytes) return 0;
  std::size_t begin = place - kLead;
  for (std::size_t at = begin; at < place; ++at) {
    if (is_space(text[at])) return at + 1;
  }
  while ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) ++begin;
  return begin;
}

}  // namespace

TERMDEX_LATER Excerpt make_excerpt(std::string_view text, const Query& query,
                                   const WordMatcher& matcher, std::uint16_t wanted_words) {
  // Of what there may be, one character less is looked at: then it is known whether there is more.
  const std::string_view source =
      utf8_prefix(text, excerpt_source_bytes(wanted_words) - kMaxPointBytes);
  const std::size_t begin =
      wanted_words != 0 ? cut_before(source, best_place(source, matcher, wanted_words).begin) : 0;
  const std::string line = on_one_line(source.substr(begin), kExcerptBytes);
  std::string_view window = line;
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
  if (cut || source.size() < text.size()) excerpt.text += kEllipsis;
  excerpt.highlight = highlight(excerpt.text, query, matcher);
  return excerpt;
}

}  // namespace termdex
