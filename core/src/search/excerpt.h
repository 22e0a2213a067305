#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.h"
#include "search/word_matcher.h"
#include "termdex/reader.h"

namespace termdex {

/// A piece of a definition for a list of hits, on one line, with what answers the query marked.
struct Excerpt {
  std::string text;
  std::vector<TextRange> highlight;
};

/// The bytes that make_excerpt needs of a text: a longer beginning gives the same.
[[nodiscard]] constexpr std::size_t excerpt_source_bytes(std::uint16_t wanted_words) {
  return wanted_words != 0 ? 8192 : 384;
}

/// The first place of `text` that answers most of the wanted words of the query, which are told by
/// a bit each; where none is wanted, the beginning. About 180 bytes, cut between words, with "…"
/// where something is left out.
///
/// Cost: excerpt_source_bytes at most.
[[nodiscard]] Excerpt make_excerpt(std::string_view text, const Query& query,
                                   const WordMatcher& matcher, std::uint16_t wanted_words);

}  // namespace termdex
