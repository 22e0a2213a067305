#include "search/edit_distance.h"

namespace termdex {

EditDistance::EditDistance(std::u32string_view pattern)
    : letters_(static_cast<unsigned>(pattern.size())) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    Slot& slot = slots_[slot_of(pattern[i])];
    slot.letter = pattern[i];
    slot.places |= std::uint64_t{1} << i;
  }
}

std::size_t EditDistance::slot_of(char32_t letter) const noexcept {
  std::size_t slot = letter % slots_.size();
  while (slots_[slot].places != 0 && slots_[slot].letter != letter) {
    slot = (slot + 1) % slots_.size();
  }
  return slot;
}

EditDistance::State EditDistance::step(const State& before, char32_t letter) const noexcept {
  State now{.met = slots_[slot_of(letter)].places, .edits = before.edits};
  const std::uint64_t swapped = ((~before.equal & now.met) << 1U) & before.met;
  now.equal =
      (((now.met & before.plus) + before.plus) ^ before.plus) | now.met | before.minus | swapped;
  // The differences to the column before, then those between the rows of this one.
  std::uint64_t more = before.minus | ~(now.equal | before.plus);
  std::uint64_t less = now.equal & before.plus;
  const std::uint64_t last = std::uint64_t{1} << (letters_ - 1);
  if ((more & last) != 0) ++now.edits;
  if ((less & last) != 0) --now.edits;
  more = (more << 1U) | 1U;
  less <<= 1U;
  now.plus = less | ~(now.equal | more);
  now.minus = more & now.equal;
  return now;
}

}  // namespace termdex
