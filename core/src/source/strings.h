#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// Spaces, tabs and line ends of ASCII: what separates things in every source format.
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }

[[nodiscard]] constexpr bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || is_upper(c);
}

[[nodiscard]] constexpr char to_lower(char c) noexcept {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char to_upper(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// `text` without white space at either end.
/// Lifetime: the result borrows from `text`, as those of all functions here that give views.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// `text` without white space at its end.
[[nodiscard]] std::string_view trim_end(std::string_view text) noexcept;

/// The parts of `text` between separators, each trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view text,
                                                       std::string_view separators);

/// Takes the next line off `rest`, without its "\n" or "\r\n".
[[nodiscard]] std::string_view take_line(std::string_view& rest) noexcept;

/// All of `text` with each run of white space or control characters as one space, none at the ends.
[[nodiscard]] std::string squeeze(std::string_view text);

/// Without the byte order mark of UTF-8, if it begins with one.
[[nodiscard]] std::string_view without_bom(std::string_view text) noexcept;

/// `text` as valid UTF-8 in one line: what is not UTF-8 as U+FFFD, control characters as "?".
[[nodiscard]] std::string printable(std::string_view text);

/// `text` shortened for a message, printable, in quotes.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// How many times `part` occurs in `text`, at most `limit`.
[[nodiscard]] std::size_t count_of(std::string_view text, std::string_view part,
                                   std::size_t limit) noexcept;

}  // namespace termdex
