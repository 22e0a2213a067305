#include "base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace termdex {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

}  // namespace

char32_t decode_wide_utf8(std::string_view text, std::size_t& at) noexcept {
  const std::uint8_t lead = byte_at(text, at++);
  // The Unicode Standard 15.0, table 3-7: the second byte is narrower after E0, ED, F0 and F4.
  int more = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  char32_t point = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    more = 1;
    point = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    more = 2;
    point = lead & 0x0FU;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    more = 3;
    point = lead & 0x07U;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return kReplacement;
  }
  std::size_t next = at;
  for (; more > 0; --more, ++next) {
    if (next >= text.size()) return kReplacement;
    const std::uint8_t byte = byte_at(text, next);
    if (byte < low || byte > high) return kReplacement;
    low = 0x80;
    high = 0xBF;
    point = (point << 6U) | (byte & 0x3FU);
  }
  at = next;
  return point;
}

void append_utf8(std::string& text, char32_t point) {
  const auto put = [&](char32_t byte) {
    text += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | (point >> 6U));
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12U));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | (point >> 18U));
    put(0x80U | ((point >> 12U) & 0x3FU));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

std::size_t first_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    // A genuine U+FFFD is three bytes long, a stand-in moves by one.
    if (decode_utf8(text, at) == kReplacement && at == begin + 1) return begin;
  }
  return text.size();
}

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) static_cast<void>(decode_utf8(text, at));
  return count;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) noexcept {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (byte_at(text, end) & 0xC0U) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace termdex
