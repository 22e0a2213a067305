#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/later.h"
#include "pack/bodies.h"

namespace termdex {

/// The beginnings of definitions that were shown last: while a query is typed, most of its hits are
/// those of the keystroke before, and a definition has to be decoded to be shown.
class TextCache {
 public:
  /// Bodies::text of an entry, or more of it.
  ///
  /// Lifetime: until the next call.
  [[nodiscard]] TERMDEX_LATER const std::string& text(const Bodies& bodies, std::uint32_t entry,
                                                      std::size_t max_bytes) {
    Slot& slot = slots_[entry % slots_.size()];
    if (slot.entry != entry || slot.bytes < max_bytes) {
      slot = {.entry = entry, .bytes = max_bytes, .text = bodies.text(entry, max_bytes)};
    }
    return slot.text;
  }

 private:
  struct Slot {
    std::uint32_t entry = 0xFFFF'FFFF;
    std::size_t bytes = 0;  // that were asked for
    std::string text = {};
  };

  std::array<Slot, 256> slots_;  // by entry: a later one with the same place drives one out
};

}  // namespace termdex
