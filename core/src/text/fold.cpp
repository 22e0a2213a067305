#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

#include "base/utf8.h"
#include "text/fold_table.inc"

namespace termdex {
namespace {

bool is_space(char32_t point) {
  return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 || point == 0xA0 ||
         (point >= 0x2000 && point <= 0x200B) || point == 0x2028 || point == 0x2029 ||
         point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

constexpr std::size_t kNotFound = SIZE_MAX;

// The generated tables, unpacked when the program starts.
struct Tables {
  std::array<std::uint16_t, kFoldCount> from{};        // what folds to something else, ascending
  std::array<std::uint16_t, kFoldCount + 1> starts{};  // of what each folds to, in `texts`
  std::string texts;
  // Ranges alternate first and last.
  std::array<std::uint16_t, kWordBounds> words{};
  std::array<std::uint16_t, kMarkBounds> marks{};

  Tables() {
    unpack(kFoldGaps, from);
    unpack(kWordGaps, words);
    unpack(kMarkGaps, marks);
    texts.reserve(kFoldBytes);
    const std::uint8_t* at = kFoldTexts;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < kFoldCount; ++i) {
      starts[i] = static_cast<std::uint16_t>(texts.size());
      for (std::uint32_t left = next(at); left > 0; --left) {
        const std::uint32_t difference = next(at);
        last += (difference & 1U) == 0 ? difference >> 1U : ~(difference >> 1U);
        append_utf8(texts, last);
      }
    }
    starts[kFoldCount] = static_cast<std::uint16_t>(texts.size());
  }

  [[nodiscard]] std::string_view text(std::size_t place) const {
    return std::string_view(texts).substr(starts[place],
                                          std::size_t{starts[place + 1]} - starts[place]);
  }

 private:
  static std::uint32_t next(const std::uint8_t*& at) {
    std::uint32_t number = 0;
    unsigned shift = 0;
    for (; (*at & 0x80U) != 0; shift += 7) number |= (*at++ & 0x7FU) << shift;
    return number | std::uint32_t{*at++} << shift;
  }

  template <std::size_t kSize>
  static void unpack(const std::uint8_t* at, std::array<std::uint16_t, kSize>& numbers) {
    std::uint32_t last = 0;
    for (std::uint16_t& number : numbers) {
      last += next(at);
      number = static_cast<std::uint16_t>(last);
    }
  }
};

const Tables kTables;

// Its place in the tables, of those that fold to something else.
std::size_t find(char32_t point) {
  const auto& from = kTables.from;
  const auto* const found = std::lower_bound(from.begin(), from.end(), point);
  if (found == from.end() || *found != point) return kNotFound;
  return static_cast<std::size_t>(found - from.begin());
}

// An odd number of bounds at or before the point, or the last point of a range itself, is inside.
bool is_inside(std::span<const std::uint16_t> ranges, char32_t point) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), point);
  const auto bounds = after - ranges.begin();
  return bounds % 2 == 1 || (bounds > 0 && *(after - 1) == point);
}

// The digit's value, or 10 for what is none.
char32_t digit_of(char32_t point) {
  const auto* const after = std::upper_bound(std::begin(kDigitZeros), std::end(kDigitZeros), point);
  if (after == std::begin(kDigitZeros)) return 10;
  const char32_t value = point - *(after - 1);
  return value < 10 ? value : 10;
}

// What may be one with the character before it: the marks that give a kana its voice, full and half
// width, and the vowels and finals of Hangul.
bool is_voicing(char32_t point) {
  return point == 0x3099 || point == 0x309A || point == 0xFF9E || point == 0xFF9F;
}
bool is_ideograph_variation(char32_t point) { return point >= 0xE0100 && point <= 0xE01EF; }
bool is_hangul_part(char32_t point) { return point >= 0x1160 && point <= 0x11FF; }

// The kana with the mark; 0 if there is none. Katakana are laid out as hiragana are.
char32_t voiced(char32_t kana, char32_t mark) {
  const bool semi = mark == 0x309A || mark == 0xFF9F;
  const char32_t hiragana = kana >= 0x30A0 ? kana - 0x60 : kana;
  if (hiragana >= 0x306F && hiragana <= 0x307B && hiragana % 3 == 0) return kana + (semi ? 2 : 1);
  if (semi) return 0;
  const bool odd = hiragana >= 0x304B && hiragana <= 0x3061 && hiragana % 2 == 1;
  const bool even = hiragana >= 0x3064 && hiragana <= 0x3068 && hiragana % 2 == 0;
  if (odd || even) return kana + 1;
  return hiragana == 0x3046 ? kana + 0x4E : 0;  // "ゔ", "ヴ"
}

// The syllable; 0 if there is none. Syllables are laid out by their parts (The Unicode Standard
// 15.0, section 3.12).
char32_t syllable(char32_t last, char32_t part) {
  const bool initial = last >= 0x1100 && last <= 0x1112;
  if (initial && part >= 0x1161 && part <= 0x1175) {
    return 0xAC00 + ((last - 0x1100) * 21 + (part - 0x1161)) * 28;
  }
  const bool open = last >= 0xAC00 && last <= 0xD7A3 && (last - 0xAC00) % 28 == 0;
  return open && part >= 0x11A8 && part <= 0x11C2 ? last + (part - 0x11A7) : 0;
}

// Replaces the last code point of `text`, if it and `point` are one.
bool join(std::string& text, char32_t point) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80) continue;
  if (begin == text.size()) return false;
  std::size_t at = begin;
  const char32_t last = decode_utf8(text, at);
  const char32_t both = is_hangul_part(point) ? syllable(last, point) : voiced(last, point);
  if (both == 0) return false;
  text.resize(begin);
  append_utf8(text, both);
  return true;
}

}  // namespace

void append_folded(std::string& text, char32_t point) {
  if (point < 0x80) {
    const bool upper = point >= 'A' && point <= 'Z';
    text += static_cast<char>(upper ? point + ('a' - 'A') : point);
    return;
  }
  if (point < 0x10000) {
    if (const std::size_t place = find(point); place != kNotFound) {
      text += kTables.text(place);
      return;
    }
    if (const char32_t digit = digit_of(point); digit < 10) {
      text += static_cast<char>('0' + digit);
      return;
    }
    if ((is_hangul_part(point) || is_voicing(point)) && join(text, point)) return;
    if (is_voicing(point)) return;
  }
  if (!is_ideograph_variation(point)) append_utf8(text, point);
}

std::uint64_t marks_of(char32_t point) noexcept {
  if (point < 0x80 || point >= 0x10000) return 0;
  const std::size_t place = find(point);
  if (place == kNotFound) return 0;
  const bool is_mark = kTables.text(place).empty() && point >= 0x300 && point != 0x640;
  return is_mark ? std::uint64_t{1} << (point & 63U) : kMarkSets[kFoldMarks[place]];
}

bool extends_character(char32_t point) noexcept {
  if (point < 0x300) return false;
  if (point == 0x200C || point == 0x200D || is_voicing(point)) return true;
  if (point >= 0x10000) {
    return (point >= 0x1F3FB && point <= 0x1F3FF) || (point >= 0xE0020 && point <= 0xE01EF);
  }
  return is_hangul_part(point) || is_inside(kTables.marks, point);
}

bool is_word_point(char32_t point) noexcept {
  if (point < 0x80) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') ||
           (point >= '0' && point <= '9');
  }
  // Beyond the basic plane: letters of old scripts and rare Han, but not emoji and other pictures.
  if (point >= 0x10000) return (point < 0x1F000 || point > 0x1FAFF) && point < 0xE0000;
  return is_inside(kTables.words, point);
}

bool is_apostrophe(char32_t point) noexcept {
  return point == '\'' || point == 0x2019 || point == 0x02BC;
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool space_due = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = decode_utf8(text, at);
    if (is_space(point)) {
      space_due = !folded.empty();
      continue;
    }
    const std::size_t end = folded.size();
    if (space_due) folded += ' ';
    const std::size_t begin = folded.size();
    append_folded(folded, point);
    // A mark that gives nothing needs no space before it; the next letter does.
    if (folded.size() == begin) {
      folded.resize(end);
    } else {
      space_due = false;
    }
  }
  return folded;
}

}  // namespace termdex
