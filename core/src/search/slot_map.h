#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace termdex {

/// Numbers the keys that it is asked for: 0 for the first, then 1, and so on. What a search touches
/// is a small part of a glossary, so this is smaller than an array over all of it.
///
/// Open addressing with linear probing, at most half full.
class SlotMap {
 public:
  SlotMap() : places_(kLeastPlaces) {}

  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t key) const noexcept {
    const Place& place = places_[place_of(key)];
    return place.key == key + 1 ? std::optional(place.slot) : std::nullopt;
  }

  /// The number of `key`, which is size() if it is new. `key` is under 2^32 − 1.
  std::uint32_t slot_of(std::uint32_t key) {
    Place* place = &places_[place_of(key)];
    if (place->key == key + 1) return place->slot;
    if (2 * (std::size_t{size_} + 1) > places_.size()) {
      grow();
      place = &places_[place_of(key)];
    }
    *place = {key + 1, size_};
    return size_++;
  }

 private:
  static constexpr std::size_t kLeastPlaces = 512;

  struct Place {
    std::uint32_t key = 0;  // plus 1; 0 is free
    std::uint32_t slot = 0;
  };

  // Where the key is, or where it would be added. Neighbouring keys are common: the multiplication
  // by 2^32 / φ spreads them (Knuth 1998, volume 3, section 6.4).
  [[nodiscard]] std::size_t place_of(std::uint32_t key) const noexcept {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = (key * 2654435769U >> 8U) & mask;
    while (places_[at].key != 0 && places_[at].key != key + 1) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Place> old(4 * places_.size());
    std::swap(old, places_);
    for (const Place& place : old) {
      if (place.key != 0) places_[place_of(place.key - 1)] = place;
    }
  }

  std::vector<Place> places_;
  std::uint32_t size_ = 0;
};

}  // namespace termdex
