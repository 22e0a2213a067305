#pragma once

#include <cstddef>
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
    std::size_t bytes = 0;  ///< Of the folded word that were typed: all, or a beginning.
  };

  /// The first of: equal, a beginning, as many edits as are forgiven.
  [[nodiscard]] std::optional<Match> match(std::string_view word) const;

 private:
  const Query& query_;
  std::vector<EditAutomaton> automata_;
};

}  // namespace termdex
