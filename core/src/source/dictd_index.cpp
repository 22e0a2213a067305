#include "source/dictd_index.h"

#include <cstddef>

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::optional<std::uint64_t> parse_number(std::string_view digits) noexcept {
  constexpr std::size_t kMaxDigits = 10;  // 60 bits
  if (digits.empty() || digits.size() > kMaxDigits) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    const std::size_t digit = kDigits.find(c);
    if (digit == kNone) return std::nullopt;
    value = value * kDigits.size() + digit;
  }
  return value;
}

std::string_view take_field(std::string_view& line) noexcept {
  const std::size_t tab = line.find('\t');
  const std::string_view field = line.substr(0, tab);
  line.remove_prefix(tab == kNone ? line.size() : tab + 1);
  return field;
}

}  // namespace

std::optional<DictdLine> parse_dictd_line(std::string_view line) noexcept {
  DictdLine parsed;
  parsed.head = take_field(line);
  const auto offset = parse_number(take_field(line));
  const auto size = parse_number(take_field(line));
  if (!offset || !size) return std::nullopt;
  if (!line.empty()) parsed.head = take_field(line);
  parsed.offset = *offset;
  parsed.size = *size;
  return parsed;
}

bool is_dictd_header(std::string_view head) noexcept {
  return head.starts_with("00-database") || head.starts_with("00database");
}

}  // namespace termdex
