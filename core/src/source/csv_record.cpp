#include "source/csv_record.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "source/entry_list.h"

namespace termdex {
namespace {

// Where the line at `at` ends, before its "\n" or "\r\n".
std::size_t line_end(std::string_view text, std::size_t at) noexcept {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

std::optional<CsvRecord> CsvRecords::next() {
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
  if (at_ >= text_.size()) return std::nullopt;
  CsvRecord record;
  record.offset = at_;
  while (!record.complaint) {
    if (at_ < text_.size() && text_[at_] == '"') {
      take_quoted(record);
    } else {
      take_plain(record);
    }
    if (record.complaint || at_ >= text_.size() || text_[at_] != delimiter_) break;
    ++at_;
  }
  if (!record.complaint) record.size = at_ - record.offset;
  return record;
}

void CsvRecords::take_plain(CsvRecord& record) {
  const std::size_t end = line_end(text_, at_);
  const std::size_t stop = std::min(text_.substr(0, end).find(delimiter_, at_), end);
  record.fields.push_back({std::string(text_.substr(at_, stop - at_)), at_});
  at_ = stop;
}

void CsvRecords::take_quoted(CsvRecord& record) {
  const std::size_t open = at_;
  CsvRecord::Field field{{}, open};
  std::size_t begin = open + 1;
  while (true) {
    const std::size_t quote = text_.find('"', begin);
    if (quote == std::string_view::npos || quote - open > kMaxRowBytes) {
      return complain(record, open, "this quote is never closed; close it, or double it as \"\"");
    }
    field.text.append(text_.substr(begin, quote - begin));
    begin = quote + 1;
    if (begin == text_.size() || text_[begin] != '"') break;
    field.text.push_back('"');
    ++begin;
  }
  at_ = begin;
  const bool ends = at_ == text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n' ||
                    text_.substr(at_).starts_with("\r\n");
  if (!ends) {
    return complain(record, open,
                    "the quoted text that begins here has more text after its closing quote; write "
                    "a quote inside quotes twice, as \"\"");
  }
  record.fields.push_back(std::move(field));
}

void CsvRecords::complain(CsvRecord& record, std::size_t offset, std::string message) {
  record.complaint = CsvRecord::Complaint{offset, std::move(message)};
  const std::size_t end = line_end(text_, record.offset);
  record.size = end - record.offset;
  at_ = end;
}

char guess_delimiter(std::string_view text) noexcept {
  constexpr std::string_view kCandidates = ",;\t|";
  std::size_t counts[kCandidates.size()] = {};
  bool in_quotes = false;
  for (const char c : text) {
    if (c == '\n' && !in_quotes) break;
    if (c == '"') in_quotes = !in_quotes;
    const std::size_t candidate = kCandidates.find(c);
    if (!in_quotes && candidate != std::string_view::npos) ++counts[candidate];
  }
  const auto* const most = std::max_element(std::begin(counts), std::end(counts));
  return kCandidates[static_cast<std::size_t>(most - std::begin(counts))];
}

}  // namespace termdex
