#include "base/string_numbers.h"

#include "base/byte_order.h"
#include "base/checksum.h"

namespace termdex {
namespace {

std::uint32_t hash_of(std::string_view text) {
  // Letters are bytes that are characters.
  return static_cast<std::uint32_t>(
      checksum({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
}

}  // namespace

std::uint32_t StringNumbers::number_of(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t number = table_[at] - 1;
    if (texts_[number].hash == hash && (*this)[number] == text) return number;
  }
  texts_.push_back({.begin = static_cast<std::uint32_t>(letters_.size()),
                    .size = static_cast<std::uint32_t>(text.size()),
                    .hash = hash});
  letters_ += text;
  table_[at] = static_cast<std::uint32_t>(texts_.size());
  if (texts_.size() * 2 > table_.size()) grow();
  return static_cast<std::uint32_t>(texts_.size()) - 1;
}

void StringNumbers::grow() {
  table_.assign(table_.size() * 2, 0);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) {
    std::size_t at = texts_[i].hash & (table_.size() - 1);
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = i + 1;
  }
}

std::vector<std::uint32_t> StringNumbers::order() const {
  std::vector<std::string_view> views;
  views.reserve(size());
  for (std::uint32_t i = 0; i < size(); ++i) views.push_back((*this)[i]);
  return byte_order(views);
}

}  // namespace termdex
