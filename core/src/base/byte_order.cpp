#include "base/byte_order.h"

#include <algorithm>
#include <cstddef>

namespace termdex {
namespace {

constexpr std::size_t kBytes = 8;
// From here on, a look at the first two bytes costs less than comparing.
constexpr std::size_t kMany = 2000;
constexpr std::size_t kPairs = 0x1'0000;

struct Key {
  std::uint64_t first = 0;  // bytes, the first one highest; zeros behind the end
  std::uint32_t place = 0;

  [[nodiscard]] std::size_t pair() const noexcept { return static_cast<std::size_t>(first >> 48U); }
};

std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t first = 0;
  const std::size_t size = std::min(text.size(), kBytes);
  for (std::size_t i = 0; i < size; ++i) {
    first = first << 8U | static_cast<unsigned char>(text[i]);
  }
  return size == 0 ? 0 : first << 8U * (kBytes - size);
}

// Puts keys with the same first two bytes beside one another; gives where each pair ends.
std::vector<std::uint32_t> group(std::vector<Key>& keys) {
  std::vector<std::uint32_t> ends(kPairs);
  for (const Key& key : keys) ++ends[key.pair()];
  std::uint32_t begin = 0;
  for (std::uint32_t& end : ends) {
    const std::uint32_t count = end;
    end = begin;
    begin += count;
  }
  std::vector<Key> grouped(keys.size());
  for (const Key& key : keys) grouped[ends[key.pair()]++] = key;
  keys = std::move(grouped);
  return ends;
}

}  // namespace

std::vector<std::uint32_t> byte_order(std::span<const std::string_view> strings) {
  std::vector<Key> keys;
  keys.reserve(strings.size());
  for (const std::string_view text : strings) {
    keys.push_back({first_bytes(text), static_cast<std::uint32_t>(keys.size())});
  }
  const std::vector<std::uint32_t> ends =
      keys.size() < kMany ? std::vector{static_cast<std::uint32_t>(keys.size())} : group(keys);
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    if (end - begin > 1) {
      std::sort(keys.data() + begin, keys.data() + end, [&](const Key& a, const Key& b) {
        if (a.first != b.first) return a.first < b.first;
        const int order = strings[a.place].compare(strings[b.place]);
        return order != 0 ? order < 0 : a.place < b.place;
      });
    }
    begin = end;
  }
  std::vector<std::uint32_t> places;
  places.reserve(keys.size());
  for (const Key& key : keys) places.push_back(key.place);
  return places;
}

}  // namespace termdex
