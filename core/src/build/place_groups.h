#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace termdex {

/// Some places of a text, ascending: a part of what a PlaceGroups keeps.
struct Places {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

/// Sorts places into groups by the symbol that stands there, and keeps all groups in one array.
class PlaceGroups {
 public:
  /// Places must be added in ascending order.
  void add(std::uint32_t symbol, std::uint32_t place) {
    if (symbol >= slots_.size()) slots_.resize(symbol + 1);
    if (slots_[symbol]++ == 0) symbols_.push_back(symbol);
    added_.emplace_back(symbol, place);
  }

  /// Calls `found(symbol, places)` for every symbol that was added `least` times or more since the
  /// last call, in the order of their first places; forgets the others.
  template <typename Found>
  void take(std::uint32_t least, Found found) {
    auto end = static_cast<std::uint32_t>(places_.size());
    for (const std::uint32_t symbol : symbols_) {
      const std::uint32_t count = slots_[symbol];
      slots_[symbol] = count < least ? kDropped : end;
      if (count < least) continue;
      found(symbol, Places{end, count});
      end += count;
    }
    places_.resize(end);
    for (const auto& [symbol, place] : added_) {
      if (slots_[symbol] != kDropped) places_[slots_[symbol]++] = place;
    }
    for (const std::uint32_t symbol : symbols_) slots_[symbol] = 0;
    symbols_.clear();
    added_.clear();
  }

  [[nodiscard]] std::span<std::uint32_t> of(Places places) noexcept {
    return {places_.data() + places.begin, places.count};
  }

 private:
  static constexpr std::uint32_t kDropped = 0xFFFFFFFF;

  std::vector<std::uint32_t> places_;
  // Of every symbol: how often it was added, and in take() where its next place goes.
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint32_t> symbols_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> added_;
};

}  // namespace termdex
