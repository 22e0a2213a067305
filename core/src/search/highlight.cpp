#include "search/highlight.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/spoken.h"

namespace termdex {
namespace {

// Where in `text` the code points end that fold to the first `folded_bytes` bytes, from `begin`.
std::uint32_t end_of_folded(std::string_view text, std::uint32_t begin, std::size_t folded_bytes) {
  std::string folded;
  std::size_t at = begin;
  while (at < text.size() && folded.size() < folded_bytes) {
    const char32_t point = decode_utf8(text, at);
    // As in tokenize(): an apostrophe inside a word is nothing.
    if (!is_apostrophe(point)) append_folded(folded, point);
  }
  return static_cast<std::uint32_t>(at);
}

bool extends_at(std::string_view text, std::size_t at) {
  return at < text.size() && extends_character(decode_utf8(text, at));
}

// A letter keeps its marks, on both sides.
TextRange whole_characters(std::string_view text, TextRange range) {
  while (range.begin > 0 && extends_at(text, range.begin)) {
    do {
      --range.begin;
    } while (range.begin > 0 && (static_cast<unsigned char>(text[range.begin]) & 0xC0U) == 0x80);
  }
  while (extends_at(text, range.end)) {
    std::size_t next = range.end;
    static_cast<void>(decode_utf8(text, next));
    range.end = static_cast<std::uint32_t>(next);
  }
  return range;
}

void add(std::vector<TextRange>& ranges, TextRange range) {
  if (!ranges.empty() && range.begin <= ranges.back().end) {
    ranges.back().end = std::max(ranges.back().end, range.end);
  } else {
    ranges.push_back(range);
  }
}

struct Joined {
  TextRange range;  // from the first word to the last
  std::size_t words = 0;
};

// The words of `text`, if they make up `key` when joined. Reads no further than to the first that
// does not go on with it.
std::optional<Joined> read_joined(std::string_view text, std::string_view key) {
  Joined joined;
  for (WordCursor cursor(text); cursor.next(); ++joined.words) {
    const Word& word = cursor.word();
    const std::string_view added = std::string_view(word.text).substr(word.shared);
    if (!key.starts_with(added)) return std::nullopt;
    key.remove_prefix(added.size());
    if (joined.words == 0) joined.range.begin = word.begin;
    joined.range.end = word.end;
  }
  return joined.words > 0 && key.empty() ? std::optional(joined) : std::nullopt;
}

}  // namespace

std::vector<TextRange> highlight(std::string_view text, const Query& query,
                                 const WordMatcher& matcher) {
  std::vector<TextRange> ranges;
  for (WordCursor cursor(text, &matcher.filter()); cursor.next();) {
    const Word& word = cursor.word();
    const auto match = matcher.match(word.text);
    if (!match) continue;
    const std::size_t behind = match->begin + match->bytes;
    const auto place = [&](std::size_t folded_bytes) {
      return folded_bytes >= word.text.size() ? word.end
                                              : end_of_folded(text, word.begin, folded_bytes);
    };
    const std::uint32_t begin = match->begin == 0 ? word.begin : place(match->begin);
    add(ranges, whole_characters(text, {begin, place(behind)}));
  }
  // Joined or split: "frontend" for "front end".
  const auto joined = read_joined(text, query.squeezed);
  if (joined && (ranges.empty() || joined->words != query.words.size())) {
    return {whole_characters(text, joined->range)};
  }
  // Said: "C++" for "c plus plus". No excerpt is as short.
  if (!text.empty() && text.size() <= query.squeezed.size() && spoken_key(text) == query.squeezed) {
    return {{0, static_cast<std::uint32_t>(text.size())}};
  }
  return ranges;
}

}  // namespace termdex
