#include "base/byte_order.h"

#include <algorithm>
#include <cstddef>

namespace termdex {
namespace {

constexpr std::size_t kBytes = 8;

struct Key {
  std::uint64_t first = 0;  // bytes, the first one highest; zeros behind the end
  std::uint32_t place = 0;
};

std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t first = 0;
  for (std::size_t i = 0; i < kBytes; ++i) {
    first = first << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return first;
}

}  // namespace

std::vector<std::uint32_t> byte_order(std::span<const std::string_view> strings) {
  std::vector<Key> keys;
  keys.reserve(strings.size());
  for (const std::string_view text : strings) {
    keys.push_back({first_bytes(text), static_cast<std::uint32_t>(keys.size())});
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    if (a.first != b.first) return a.first < b.first;
    const int order = strings[a.place].compare(strings[b.place]);
    return order != 0 ? order < 0 : a.place < b.place;
  });
  std::vector<std::uint32_t> places;
  places.reserve(keys.size());
  for (const Key& key : keys) places.push_back(key.place);
  return places;
}

}  // namespace termdex
