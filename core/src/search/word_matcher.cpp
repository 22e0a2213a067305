#include "search/word_matcher.h"

#include "base/utf8.h"

namespace termdex {
namespace {

bool is_mistyped(std::string_view word, const EditAutomaton& automaton) {
  EditAutomaton::State state = automaton.start();
  for (std::size_t at = 0; at < word.size();) {
    state = automaton.step(state, decode_utf8(word, at));
    if (!EditAutomaton::alive(state)) return false;
  }
  return automaton.edits(state).has_value();
}

}  // namespace

WordMatcher::WordMatcher(const Query& query) : query_(query) {
  automata_.reserve(query.words.size());
  for (const Word& word : query.words) {
    automata_.emplace_back(word.text, forgiven_edits(count_code_points(word.text)));
  }
}

std::optional<WordMatcher::Match> WordMatcher::match(std::string_view word) const {
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    if (word == query_.words[i].text) return Match{i, word.size()};
  }
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    const std::string& typed = query_.words[i].text;
    // One or two letters begin too many words to mean each of them.
    const bool may_begin = query_.is_last(i) || typed.size() > 2;
    if (may_begin && word.substr(0, typed.size()) == typed) return Match{i, typed.size()};
  }
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    if (is_mistyped(word, automata_[i])) return Match{i, word.size()};
  }
  return std::nullopt;
}

}  // namespace termdex
