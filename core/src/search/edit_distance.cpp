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

}  // namespace termdex
