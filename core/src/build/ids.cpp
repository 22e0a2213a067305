#include "build/ids.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "pack/format.h"
#include "text/slug.h"

namespace termdex {
namespace {

constexpr std::size_t kMaxSlugBytes = 120;

std::string short_slug(const std::string& text) {
  return std::string(utf8_prefix(slug(text), kMaxSlugBytes));
}

// `base`, or with the first number from 2 on that makes it new.
std::string unused(const std::string& base, const std::unordered_set<std::string>& taken) {
  std::string id = base;
  for (unsigned number = 2; taken.contains(id); ++number) id = base + "-" + std::to_string(number);
  return id;
}

void keep_own_ids(std::vector<SourceEntry>& entries, std::unordered_set<std::string>& taken,
                  std::vector<Problem>& problems) {
  for (SourceEntry& entry : entries) {
    if (entry.id.empty()) continue;
    if (entry.id.size() <= kMaxHeadBytes && taken.insert(entry.id).second) continue;
    problems.push_back({Severity::warning, entry.place,
                        "the id \"" + std::string(utf8_prefix(entry.id, 80)) +
                            "\" is taken or too long: the entry gets one made from its term"});
    entry.id.clear();
  }
}

}  // namespace

void assign_ids(std::vector<SourceEntry>& entries, std::vector<Problem>& problems) {
  std::unordered_set<std::string> taken;
  keep_own_ids(entries, taken, problems);

  std::unordered_map<std::string, std::size_t> uses;
  for (const SourceEntry& entry : entries) {
    if (entry.id.empty()) ++uses[short_slug(entry.term)];
  }
  // Terms that are alone with their slug come first, so that no homonym takes theirs.
  for (SourceEntry& entry : entries) {
    const std::string term = short_slug(entry.term);
    if (entry.id.empty() && uses[term] == 1) {
      entry.id = unused(term, taken);
      taken.insert(entry.id);
    }
  }
  for (SourceEntry& entry : entries) {
    if (!entry.id.empty()) continue;
    const std::string term = short_slug(entry.term);
    const std::string qualified =
        entry.category.empty() ? term : term + "-" + short_slug(entry.category);
    entry.id = unused(qualified, taken);
    taken.insert(entry.id);
  }
}

}  // namespace termdex
