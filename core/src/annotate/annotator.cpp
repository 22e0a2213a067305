#include "annotate/annotator.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "text/fold.h"

namespace termdex {
namespace {

std::vector<std::uint32_t> numbers_of(const std::vector<HeadRecord>& records) {
  std::vector<std::uint32_t> numbers(records.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether a text begins with a head, which may have got or lost a capital there.
bool is_written_as(std::string_view text, std::string_view head) {
  if (text.size() < head.size()) return false;
  return small(text[0]) == small(head[0]) && text.substr(1).starts_with(head.substr(1));
}

}  // namespace

Annotator::Annotator(const std::vector<HeadRecord>& records, std::string_view language)
    : records_(records),
      matcher_(records, numbers_of(records)),
      verbs_(is_english(language) ? Matcher::Verbs::english : Matcher::Verbs::as_they_are),
      ordinary_(records, language) {}

std::vector<Match> Annotator::find(std::string_view text, bool ordinary) const {
  std::vector<Match> matches = matcher_.find(text, Matcher::kNoEntry, verbs_);
  std::erase_if(matches, [&](const Match& match) {
    return !is_meant(match, text.substr(match.begin, match.end - match.begin), ordinary);
  });
  return matches;
}

bool Annotator::is_meant(const Match& match, std::string_view found, bool ordinary) const {
  if (match.is_distinct) return true;
  const std::string word = fold(found);
  const HeadRecord& record = records_[match.entry];
  const std::string meant = fold(record.head(match.alias));
  if (!ordinary && (ordinary_.contains(word) || ordinary_.contains(meant))) return false;
  if (found.size() > kShortBytes + 1 && meant.size() > kShortBytes) return true;
  for (std::size_t number = 0; number <= record.aliases.size(); ++number) {
    const std::string& head = record.head(number);
    if (head.empty() || !word.starts_with(fold(head))) continue;
    if (head.size() > kShortBytes || is_written_as(found, head)) return true;
  }
  return false;
}

}  // namespace termdex
