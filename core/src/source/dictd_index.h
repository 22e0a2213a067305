#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace termdex {

/// One line of a dictd index: a head, and where its text is in the dictionary.
struct DictdLine {
  std::string_view head;
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

/// Takes a line apart ("head TAB offset TAB size", the numbers in dictd's base 64; a fourth field,
/// the head as first written, is the head when it is there).
///
/// Lifetime: borrows the line.
[[nodiscard]] std::optional<DictdLine> parse_dictd_line(std::string_view line) noexcept;

/// Whether a head is one of dictd's own, such as "00-database-short".
[[nodiscard]] bool is_dictd_header(std::string_view head) noexcept;

}  // namespace termdex
