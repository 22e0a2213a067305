#include "source/page_heads.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "source/acronym.h"
#include "source/strings.h"
#include "text/fold.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

struct Line {
  std::string_view term;
  std::string_view expansion;
  std::vector<std::string_view> parts;  // Without the term and what repeats it.
  bool is_spaced = false;               // Written with ", ".
};

// The parts between commas that are in no parentheses.
std::vector<std::string_view> split_parts(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    const char c = at < line.size() ? line[at] : ',';
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (c != ',' || (depth > 0 && at < line.size())) continue;
    const std::string_view part = trim(line.substr(begin, at - begin));
    if (!part.empty()) parts.push_back(part);
    begin = at + 1;
  }
  return parts;
}

Line read_line(std::string_view text) {
  Line line;
  line.is_spaced = text.find(", ") != kNone;
  auto parts = split_parts(text);
  if (parts.empty()) return line;
  line.term = parts.front();
  const std::size_t open = line.term.find(" (");
  if (open != kNone && line.term.back() == ')') {
    line.expansion = trim(line.term.substr(open + 2, line.term.size() - open - 3));
    line.term = trim(line.term.substr(0, open));
  }
  std::vector<std::string> seen = {fold(parts.front()), fold(line.term), fold(line.expansion)};
  for (std::size_t i = 1; i < parts.size(); ++i) {
    std::string folded = fold(parts[i]);
    if (std::find(seen.begin(), seen.end(), folded) != seen.end()) continue;
    seen.push_back(std::move(folded));
    line.parts.push_back(parts[i]);
  }
  return line;
}

// Whether two heads are a name and its abbreviation.
bool is_same_name(std::string_view a, std::string_view b) {
  return is_acronym_of(a, b) || is_acronym_of(b, a);
}

// How many heads have a part as their category, by its folded text.
using Votes = std::unordered_map<std::string, std::uint32_t>;

// The category that the form of the line alone gives away, or empty.
std::string_view plain_category(const Line& line) {
  if (line.parts.size() == 1 && !is_same_name(line.parts[0], line.term)) return line.parts[0];
  if (line.parts.size() == 2 && line.is_spaced) return line.parts[1];
  return {};
}

std::string_view voted_category(const Line& line, const Votes& votes) {
  if (line.parts.empty()) return {};
  const auto count = [&](std::string_view part) {
    const auto found = votes.find(fold(part));
    return found == votes.end() ? 0 : found->second;
  };
  if (count(line.parts.back()) > 0) return line.parts.back();
  if (line.parts.size() < 3) return {};
  const auto found = std::find_if(line.parts.begin(), line.parts.end(),
                                  [&](std::string_view part) { return count(part) > 1; });
  return found == line.parts.end() ? std::string_view() : *found;
}

}  // namespace

std::vector<PageHead> read_page_heads(const std::vector<std::string_view>& lines) {
  std::vector<Line> read;
  read.reserve(lines.size());
  Votes votes;
  for (const std::string_view text : lines) {
    read.push_back(read_line(text));
    const std::string_view category = plain_category(read.back());
    if (!category.empty()) ++votes[fold(category)];
  }
  std::vector<PageHead> heads;
  heads.reserve(read.size());
  for (Line& line : read) {
    std::string_view category = plain_category(line);
    if (category.empty()) category = voted_category(line, votes);
    std::erase(line.parts, category);
    heads.push_back({line.term, line.expansion, std::move(line.parts), category});
  }
  return heads;
}

}  // namespace termdex
