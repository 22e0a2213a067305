#pragma once

#include <cstddef>
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
[[nodiscard]] constexpr std::size_t excerpt_source_bytes(bool look_inside) {
  return look_inside ? 8192 : 384;
}

/// The beginning of `text`, or, where `look_inside`, the place that answers most words of the
/// query; about 180 bytes, cut between words, with "…" where something is left out.
///
/// Cost: excerpt_source_bytes.
[[nodiscard]] Excerpt make_excerpt(std::string_view text, const Query& query,
                                   const WordMatcher& matcher, bool look_inside);

}  // namespace termdex
