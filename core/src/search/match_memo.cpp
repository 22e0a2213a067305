#include "search/match_memo.h"

#include <algorithm>
#include <utility>

namespace termdex {

MatchMemo::Entry* MatchMemo::find_wider(const FuzzyTable& table, std::string_view pattern,
                                        unsigned max_edits) noexcept {
  Entry* widest = nullptr;
  for (Entry& entry : entries_) {
    if (entry.strings != &table.strings || entry.mode != MatchMode::prefix ||
        entry.max_edits < max_edits || !pattern.starts_with(entry.pattern)) {
      continue;
    }
    if (widest == nullptr || entry.pattern.size() > widest->pattern.size()) widest = &entry;
  }
  return widest;
}

const std::vector<StringMatch>& MatchMemo::match(const FuzzyTable& table, std::string_view pattern,
                                                 unsigned max_edits, MatchMode mode) {
  ++calls_;
  for (Entry& entry : entries_) {
    if (entry.strings == &table.strings && entry.max_edits == max_edits && entry.mode == mode &&
        entry.pattern == pattern) {
      entry.used = calls_;
      return entry.matches;
    }
  }
  Entry* const wider = find_wider(table, pattern, max_edits);
  if (wider != nullptr) wider->used = calls_;
  std::vector<StringMatch> matches =
      wider != nullptr ? match_strings(table, pattern, max_edits, mode, wider->matches)
                       : match_strings(table, pattern, max_edits, mode);
  Entry& oldest = *std::min_element(entries_.begin(), entries_.end(),
                                    [](const Entry& a, const Entry& b) { return a.used < b.used; });
  oldest = {&table.strings, std::string(pattern), max_edits, mode, std::move(matches), calls_};
  return oldest.matches;
}

}  // namespace termdex
