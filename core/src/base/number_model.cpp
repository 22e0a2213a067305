#include "base/number_model.h"

#include <bit>

namespace termdex {

template <typename Coder>
std::uint32_t TreeModel::code(Coder& coder, std::uint32_t value) {
  std::uint32_t node = 1;
  for (unsigned i = bits_; i-- > 0;) {
    node = node * 2 + (coder.bit(nodes_[node], (value >> i & 1U) != 0) ? 1 : 0);
  }
  return node - (1U << bits_);
}

template <typename Coder>
std::uint32_t NumberModel::code(Coder& coder, std::uint32_t value) {
  const auto length = static_cast<unsigned>(std::bit_width(value + 1)) - 1;
  unsigned digits = 0;
  while (digits < 31 && coder.bit(lengths_[digits], digits < length)) ++digits;
  std::uint32_t number = 1;
  for (unsigned i = digits; i-- > 0;) {
    const bool digit = ((value + 1) >> i & 1U) != 0;
    const unsigned known = digits - i - 1;
    const bool coded = known < 2
                           ? coder.bit(digits_[digits][known == 0 ? 0 : 1 + (number & 1U)], digit)
                           : coder.bit(0x8000U, digit);
    number = number * 2 + (coded ? 1 : 0);
  }
  return number - 1;
}

template std::uint32_t TreeModel::code(RangeEncoder& coder, std::uint32_t value);
template std::uint32_t TreeModel::code(RangeDecoder& coder, std::uint32_t value);
template std::uint32_t NumberModel::code(RangeEncoder& coder, std::uint32_t value);
template std::uint32_t NumberModel::code(RangeDecoder& coder, std::uint32_t value);

}  // namespace termdex
