#include "source/page_table.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxHeadingBytes = 2000;
constexpr std::size_t kMaxRowOfTable = 20'000;

using Cells = std::vector<std::string_view>;

// The next bar from `at` on that is not in a code span and not escaped.
std::size_t next_bar(std::string_view text, std::size_t at) noexcept {
  bool in_code = false;
  for (; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '`') {
      in_code = !in_code;
    } else if (text[at] == '|' && !in_code) {
      return at;
    }
  }
  return kNone;
}

// `count` cells from the bar at `at` on, which moves to the byte after the last bar.
std::optional<Cells> take_cells(std::string_view text, std::size_t& at, std::size_t count) {
  if (at >= text.size() || text[at] != '|') return std::nullopt;
  const std::string_view row = text.substr(0, at + kMaxRowOfTable);
  Cells cells;
  std::size_t bar = at;
  while (cells.size() < count) {
    const std::size_t end = next_bar(row, bar + 1);
    if (end == kNone) return std::nullopt;
    cells.push_back(trim(text.substr(bar + 1, end - bar - 1)));
    bar = end;
  }
  at = bar + 1;
  return cells;
}

bool is_dashes(std::string_view cell) noexcept {
  return cell.find("--") != kNone && cell.find_first_not_of(":- ") == kNone;
}

// A fenced block cannot stand in a cell; its code can.
std::string clean_cell(std::string_view cell) {
  std::string out(cell);
  for (std::size_t fence = out.find("```"); fence != kNone; fence = out.find("```", fence + 1)) {
    out.erase(fence, 2);
    const std::size_t close = out.find("```", fence + 1);
    if (close == kNone) continue;
    out.erase(close, 2);
    const std::size_t word = out.find(' ', fence);
    if (word != kNone && word < close && word > fence + 1) out.erase(fence + 1, word - fence);
    fence = out.find('`', fence + 1);
  }
  return out;
}

void write_row(std::string& out, const Cells& cells) {
  out.push_back('|');
  for (const std::string_view cell : cells) out += " " + clean_cell(cell) + " |";
  out.push_back('\n');
}

void skip_blanks(std::string_view text, std::size_t& at) noexcept {
  while (at < text.size() && is_blank(text[at])) ++at;
}

}  // namespace

PageTable take_page_table(std::string_view text) {
  if (!text.starts_with('|')) return {};
  // The heading row ends where a bar, a space and a bar with dashes follow.
  Cells heading;
  std::size_t at = 0;
  while (at < std::min(text.size(), kMaxHeadingBytes)) {
    const std::size_t end = next_bar(text.substr(0, kMaxHeadingBytes), at + 1);
    if (end == kNone) return {};
    heading.push_back(trim(text.substr(at + 1, end - at - 1)));
    at = end;
    std::size_t next = at + 1;
    skip_blanks(text, next);
    if (next > at + 1 && next < text.size() && text[next] == '|') {
      const std::size_t close = next_bar(text.substr(0, kMaxHeadingBytes), next + 1);
      if (close != kNone && is_dashes(trim(text.substr(next + 1, close - next - 1)))) break;
    }
  }
  std::size_t row_at = at + 1;
  skip_blanks(text, row_at);
  const auto dashes = take_cells(text, row_at, heading.size());
  if (!dashes || !std::all_of(dashes->begin(), dashes->end(), is_dashes)) return {};
  // More dashes than the heading has cells.
  if (row_at < text.size() && !is_blank(text[row_at])) return {};
  PageTable table;
  write_row(table.markdown, heading);
  write_row(table.markdown, *dashes);
  table.size = row_at;
  while (true) {
    skip_blanks(text, row_at);
    const auto row = take_cells(text, row_at, heading.size());
    if (!row) return table;
    write_row(table.markdown, *row);
    table.size = row_at;
  }
}

}  // namespace termdex
