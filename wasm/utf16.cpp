#include "utf16.h"

#include <cstddef>
#include <cstdint>

namespace termdex::wasm {
namespace {

// UTF-16 units of the code point that a byte begins: two from four bytes on, none for a byte
// inside a code point.
std::uint32_t units(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  if ((value & 0xC0U) == 0x80) return 0;
  return value >= 0xF0 ? 2 : 1;
}

}  // namespace

void to_utf16(std::string_view text, std::vector<TextRange>& ranges) {
  std::size_t at = 0;
  std::uint32_t count = 0;
  const auto advance = [&](std::uint32_t byte) {
    for (; at < byte; ++at) count += units(text[at]);
    return count;
  };
  for (TextRange& range : ranges) {
    range.begin = advance(range.begin);
    range.end = advance(range.end);
  }
}

void to_utf16(Hit& hit) {
  to_utf16(hit.term, hit.term_highlight);
  to_utf16(hit.via, hit.via_highlight);
  to_utf16(hit.excerpt, hit.excerpt_highlight);
}

}  // namespace termdex::wasm
