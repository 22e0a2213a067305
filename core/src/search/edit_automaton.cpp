#include "search/edit_automaton.h"

#include "base/utf8.h"

namespace termdex {

EditAutomaton::EditAutomaton(std::string_view pattern, unsigned max_edits) : max_edits_(max_edits) {
  for (std::size_t at = 0; at < pattern.size() && letters_ < kMaxLetters; ++letters_) {
    const char32_t letter = decode_utf8(pattern, at);
    const std::uint64_t bit = std::uint64_t{1} << letters_;
    if (letter < ascii_.size()) {
      ascii_[letter] |= bit;
      continue;
    }
    bool known = false;
    for (auto& [other, mask] : others_) {
      if (other != letter) continue;
      mask |= bit;
      known = true;
    }
    if (!known) others_.emplace_back(letter, bit);
  }
  valid_ = letters_ == kMaxLetters ? ~std::uint64_t{0} : (std::uint64_t{1} << (letters_ + 1)) - 1;
}

EditAutomaton::State EditAutomaton::start() const noexcept {
  State state;
  // Before anything is read, e letters of the pattern may have been left out.
  for (unsigned e = 0; e <= max_edits_; ++e) {
    state.reached[e] = ((std::uint64_t{2} << e) - 1) & valid_;
  }
  return state;
}

}  // namespace termdex
