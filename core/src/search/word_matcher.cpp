#include "search/word_matcher.h"

#include <algorithm>
#include <bit>

#include "base/utf8.h"
#include "search/letter_set.h"

namespace termdex {
WordMatcher::WordMatcher(const Query& query) : query_(query) {
  patterns_.reserve(query.words.size());
  for (const Word& word : query.words) {
    const std::size_t letters = count_code_points(word.text);
    const unsigned edits = forgiven_edits(letters);
    patterns_.push_back({.automaton = EditAutomaton(word.text, edits),
                         .edits = edits,
                         .letters = letter_set(word.text),
                         .is_part = letters >= kShortestInside});
    filter_.add(word.text, edits);
    forgives_ = forgives_ || edits > 0;
    shortest_ = std::min(shortest_, letters - edits);
  }
}

bool WordMatcher::is_mistyped(std::string_view word, std::uint64_t letters,
                              const Pattern& pattern) {
  const auto edits = static_cast<int>(pattern.edits);
  if (std::popcount(letters & ~pattern.letters) > edits ||
      std::popcount(pattern.letters & ~letters) > edits) {
    return false;
  }
  EditAutomaton::State state = pattern.automaton.start();
  for (std::size_t at = 0; at < word.size();) {
    state = pattern.automaton.step(state, decode_utf8(word, at));
    if (!EditAutomaton::alive(state)) return false;
  }
  return pattern.automaton.edits(state).has_value();
}

std::optional<WordMatcher::Match> WordMatcher::match(std::string_view word) const {
  if (word.size() < shortest_) return std::nullopt;
  std::optional<Match> begun;
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    const std::string& typed = query_.words[i].text;
    if (typed.front() != word.front() || !word.starts_with(typed)) continue;
    if (typed.size() == word.size()) return Match{i, word.size()};
    // One or two letters begin too many words to mean each of them.
    const bool may_begin = query_.is_last(i) || typed.size() > 2;
    if (may_begin && !begun) begun = Match{i, typed.size()};
  }
  if (begun || !forgives_) return begun;
  const std::uint64_t letters = letter_set(word);
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const Pattern& pattern = patterns_[i];
    if (pattern.edits > 0 && is_mistyped(word, letters, pattern)) return Match{i, word.size()};
  }
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const std::string& typed = query_.words[i].text;
    if (!patterns_[i].is_part) continue;
    const std::size_t begin = word.find(typed, 1);
    if (begin != std::string_view::npos) return Match{i, typed.size(), begin};
  }
  return std::nullopt;
}

}  // namespace termdex
