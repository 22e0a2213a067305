#include "pack/body_decoder.h"

namespace termdex {

std::uint32_t BodyDecoder::list_number(std::string_view digits) {
  std::uint32_t number = 0;
  if (digits.size() > 9) return 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

}  // namespace termdex
