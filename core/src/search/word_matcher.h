#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "search/edit_automaton.h"
#include "search/query.h"
#include "text/tokenize.h"

namespace termdex {

/// Tells which word of a query a word of some text answers, without an index: for highlights and
/// excerpts.
class WordMatcher {
 public:
  explicit WordMatcher(const Query& query);

  struct Match {
    std::size_t query_word = 0;
    std::size_t bytes = 0;  ///< Of the folded word that were typed: all, a beginning, or a part
    std::size_t begin = 0;  ///< from this byte on.
  };

  /// The first of: equal, a beginning, as many edits as are forgiven, a part of five letters.
  [[nodiscard]] std::optional<Match> match(std::string_view word) const;

  /// Admits every word that matches.
  [[nodiscard]] const WordFilter& filter() const noexcept { return filter_; }

 private:
  // A word of the query, with what tells without reading letters that a word is not near it.
  struct Pattern {
    EditAutomaton automaton;
    unsigned edits;
    std::uint64_t letters;  // its letter_set
    bool is_part;           // of compounds
  };

  [[nodiscard]] static bool is_mistyped(std::string_view word, std::uint64_t letters,
                                        const Pattern& pattern);

  const Query& query_;
  std::vector<Pattern> patterns_;
  WordFilter filter_;
  bool forgives_ = false;            // an edit in any word
  std::size_t shortest_ = SIZE_MAX;  // bytes that a word needs to match any
};

}  // namespace termdex
