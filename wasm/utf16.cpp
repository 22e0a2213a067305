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

void to_utf16(std::span<const std::string_view> texts, Annotations& annotations) {
  std::vector<TextRange> ranges;
  auto match = annotations.matches.begin();
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    const auto first = match;
    ranges.clear();
    for (; match != annotations.matches.end() && match->text == text; ++match) {
      ranges.push_back(match->range);
    }
    to_utf16(texts[text], ranges);
    for (std::size_t i = 0; i < ranges.size(); ++i) first[std::ptrdiff_t(i)].range = ranges[i];
  }
}

}  // namespace termdex::wasm
