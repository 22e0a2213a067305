#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace termdex {

/// What stands in for bytes that are not UTF-8.
inline constexpr char32_t kReplacement = 0xFFFD;

/// As decode_utf8, of a byte that is not ASCII.
[[nodiscard]] char32_t decode_wide_utf8(std::string_view text, std::size_t& at) noexcept;

/// The code point that begins at `text[at]`; moves `at` past it.
///
/// `at` must be less than text.size(). Bytes that are not UTF-8 (overlong forms, surrogates, cut
/// sequences) give kReplacement one byte at a time, so that any bytes can be walked to the end.
[[nodiscard]] inline char32_t decode_utf8(std::string_view text, std::size_t& at) noexcept {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return decode_wide_utf8(text, at);
  ++at;
  return byte;
}

/// Appends `point`, which must be a Unicode scalar value.
void append_utf8(std::string& text, char32_t point);

/// Where the first byte that is not UTF-8 is; text.size() if there is none.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text) noexcept;

[[nodiscard]] inline bool is_utf8(std::string_view text) noexcept {
  return first_invalid_utf8(text) == text.size();
}

[[nodiscard]] bool is_ascii(std::string_view text) noexcept;

/// Code points in `text`; an invalid byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// The longest beginning of `text` of at most `max_bytes` that does not cut a code point.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) noexcept;

}  // namespace termdex
