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

std::uint64_t EditAutomaton::mask_of(char32_t letter) const noexcept {
  if (letter < ascii_.size()) return ascii_[letter];
  for (const auto& [other, mask] : others_) {
    if (other == letter) return mask;
  }
  return 0;
}

EditAutomaton::State EditAutomaton::start() const noexcept {
  State state;
  // Before anything is read, e letters of the pattern may have been left out.
  for (unsigned e = 0; e <= max_edits_; ++e) {
    state.reached[e] = ((std::uint64_t{2} << e) - 1) & valid_;
  }
  return state;
}

EditAutomaton::State EditAutomaton::step(const State& state, char32_t letter) const noexcept {
  const std::uint64_t mask = mask_of(letter);
  State next;
  next.reached[0] = (state.reached[0] & mask) << 1U;
  for (unsigned e = 1; e <= max_edits_; ++e) {
    const std::uint64_t before = state.reached[e - 1];
    next.reached[e] = ((state.reached[e] & mask) << 1U) |  // the letter matches
                      before |                             // it was inserted
                      (before << 1U) |                     // it stands for another
                      (next.reached[e - 1] << 1U) |        // the pattern's next was left out
                      ((state.swapping[e - 1] & mask) << 2U);
    next.reached[e] &= valid_;
    // The first half of a swap: this letter is the pattern's next but one.
    next.swapping[e - 1] = before & (mask >> 1U);
  }
  return next;
}

std::optional<unsigned> EditAutomaton::edits(const State& state) const noexcept {
  for (unsigned e = 0; e <= max_edits_; ++e) {
    if ((state.reached[e] >> letters_ & 1U) != 0) return e;
  }
  return std::nullopt;
}

}  // namespace termdex
