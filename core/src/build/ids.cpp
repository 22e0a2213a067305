#include "build/ids.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"
#include "pack/format.h"
#include "text/id_form.h"

namespace termdex {
namespace {

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

std::string id_form(const SourceEntry& entry, IdForm form) {
  return id_form(entry.term, entry.category, entry.aliases.empty() ? "" : entry.aliases[0], form);
}

// Gives the form to those entries that nobody else has it with.
void assign_unique(std::vector<SourceEntry>& entries, IdForm form,
                   std::unordered_set<std::string>& taken) {
  std::unordered_map<std::string, std::size_t> uses;
  for (const SourceEntry& entry : entries) {
    if (entry.id.empty()) ++uses[id_form(entry, form)];
  }
  for (SourceEntry& entry : entries) {
    if (!entry.id.empty()) continue;
    std::string id = id_form(entry, form);
    if (uses[id] == 1 && taken.insert(id).second) entry.id = std::move(id);
  }
}

// The rest differ in nothing but their definitions, so these decide who is second.
void assign_numbered(std::vector<SourceEntry>& entries, std::unordered_set<std::string>& taken) {
  std::vector<std::pair<std::string, SourceEntry*>> rest;
  for (SourceEntry& entry : entries) {
    if (entry.id.empty()) rest.emplace_back(plain_text(entry.body), &entry);
  }
  std::stable_sort(rest.begin(), rest.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [text, entry] : rest) {
    const std::string base = id_form(*entry, IdForm::with_alias);
    entry->id = base;
    for (unsigned number = 2; !taken.insert(entry->id).second; ++number) {
      entry->id = base + "-" + std::to_string(number);
    }
  }
}

}  // namespace

void assign_ids(std::vector<SourceEntry>& entries, std::vector<Problem>& problems) {
  std::unordered_set<std::string> taken;
  keep_own_ids(entries, taken, problems);
  for (const IdForm form : {IdForm::term, IdForm::with_category, IdForm::with_alias}) {
    assign_unique(entries, form, taken);
  }
  assign_numbered(entries, taken);
}

}  // namespace termdex
