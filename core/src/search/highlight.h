#pragma once

#include <string_view>
#include <vector>

#include "search/query.h"
#include "search/word_matcher.h"
#include "termdex/reader.h"

namespace termdex {

/// The parts of `text` that answer the query: whole words, the typed beginning of unfinished ones,
/// and all of a head that the query is when both are joined, or the head is said. Ascending, never
/// overlapping, never inside a character: a letter keeps its marks, a Hangul syllable in parts its
/// vowel.
[[nodiscard]] std::vector<TextRange> highlight(std::string_view text, const Query& query,
                                               const WordMatcher& matcher);

}  // namespace termdex
