#include "base/string_numbers.h"

#include "base/byte_order.h"
#include "base/checksum.h"

namespace termdex {
namespace {

// Random strings of a table that is half full are found in far fewer steps.
constexpr unsigned kMostSteps = 256;
constexpr unsigned kMostWays = 8;

}  // namespace

std::uint32_t StringNumbers::hash_of(std::string_view text) const noexcept {
  // Letters are bytes that are characters.
  const std::uint64_t hash =
      checksum({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return static_cast<std::uint32_t>(hash * factor_ >> 32U);
}

std::uint32_t StringNumbers::number_of(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  unsigned steps = 0;
  for (; table_[at] != 0; at = (at + 1) & mask, ++steps) {
    const std::uint32_t number = table_[at] - 1;
    if (texts_[number].hash == hash && (*this)[number] == text) return number;
  }
  texts_.push_back({.begin = static_cast<std::uint32_t>(letters_.size()),
                    .size = static_cast<std::uint32_t>(text.size()),
                    .hash = hash});
  letters_ += text;
  table_[at] = static_cast<std::uint32_t>(texts_.size());
  if (steps > kMostSteps && ways_ < kMostWays) hash_anew();
  if (texts_.size() * 2 > table_.size()) grow();
  return static_cast<std::uint32_t>(texts_.size()) - 1;
}

void StringNumbers::grow() {
  table_.assign(table_.size() * 2, 0);
  fill_table();
}

void StringNumbers::hash_anew() {
  ++ways_;
  factor_ = factor_ * 0xD134'2543'DE82'EF95 | 1U;
  for (std::uint32_t i = 0; i < texts_.size(); ++i) texts_[i].hash = hash_of((*this)[i]);
  table_.assign(table_.size(), 0);
  fill_table();
}

void StringNumbers::fill_table() {
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
