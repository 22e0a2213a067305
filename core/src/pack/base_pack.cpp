#include "pack/base_pack.h"

namespace termdex {

PackInfo BasePack::info() const {
  PackInfo info;
  info.entry_count = entry_count;
  for (const BaseCategory& category : categories) info.categories.push_back({category.name, 0});
  return info;
}

std::vector<std::uint32_t> BasePack::body_numbers() const {
  std::vector<std::uint32_t> numbers(entry_count, BodyMap::kNone);
  std::uint32_t body = 0;
  std::uint32_t number = 0;
  for (const BodyGap& gap : gaps) {
    for (std::uint32_t left = gap.kept; left > 0; --left) numbers[body++] = number++;
    body += gap.left_out;
  }
  while (body < entry_count) numbers[body++] = number++;
  return numbers;
}

}  // namespace termdex
