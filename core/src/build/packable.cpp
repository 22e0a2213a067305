#include "build/packable.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "pack/format.h"

namespace termdex {
namespace {

unsigned depth_of(const Body& body) {
  unsigned depth = 0;
  for (const Node& node : body) depth = std::max(depth, 1 + depth_of(node.children));
  return depth;
}

// The attributes that a reader of packs checks.
bool has_good_attributes(const Body& body) {
  return std::all_of(body.begin(), body.end(), [](const Node& node) {
    const bool numbered = attribute_of(node.kind) == NodeAttribute::number;
    return (!numbered || node.number <= max_number_of(node.kind)) &&
           (node.kind != NodeKind::heading || node.number > 0) &&
           (node.kind != NodeKind::link || is_safe_href(node.text)) &&
           has_good_attributes(node.children);
  });
}

bool is_utf8_throughout(const Body& body) {
  return std::all_of(body.begin(), body.end(), [](const Node& node) {
    return is_utf8(node.text) && is_utf8_throughout(node.children);
  });
}

bool is_utf8_throughout(const std::vector<std::string>& texts) {
  return std::all_of(texts.begin(), texts.end(),
                     [](const std::string& text) { return is_utf8(text); });
}

// What a definition stands for, in about as many bytes as MessagePack would take.
std::size_t size_of(const Body& body) {
  std::size_t size = 0;
  for (const Node& node : body) size += 8 + node.text.size() + size_of(node.children);
  return size;
}

// Zero bytes end strings in a pack; nobody can see them.
void replace_zeros(std::string& text) {
  for (std::size_t at = 0; (at = text.find('\0', at)) != std::string::npos;) {
    text.replace(at, 1, "\uFFFD");
  }
}

void replace_zeros(Body& body) {
  for (Node& node : body) {
    replace_zeros(node.text);
    replace_zeros(node.children);
  }
}

void replace_zeros(SourceEntry& entry) {
  for (std::string* text : {&entry.term, &entry.category, &entry.id}) replace_zeros(*text);
  for (auto* texts : {&entry.aliases, &entry.see}) {
    for (std::string& text : *texts) replace_zeros(text);
  }
  replace_zeros(entry.body);
}

// Why a pack can't hold an entry; empty if it can.
std::string_view what_is_unpackable(const SourceEntry& entry) {
  if (!is_packable_head(entry.term) || entry.category.size() > kMaxHeadBytes) {
    return "expected a term and a category of at most 4096 bytes: the entry is left out";
  }
  if (!is_utf8(entry.term) || !is_utf8(entry.category) || !is_utf8(entry.id) ||
      !is_utf8_throughout(entry.aliases) || !is_utf8_throughout(entry.see) ||
      !is_utf8_throughout(entry.body)) {
    return "expected text in UTF-8: the entry is left out";
  }
  if (depth_of(entry.body) > kMaxNodeDepth) {
    return "expected a definition nested at most 32 deep: the entry is left out";
  }
  if (!has_good_attributes(entry.body)) {
    return "expected nodes as in termdex/body.h: the entry is left out";
  }
  if (size_of(entry.body) > kMaxBodyBytes) {
    return "expected a definition of at most 4 MiB: the entry is left out";
  }
  return "";
}

}  // namespace

bool is_packable_head(std::string_view head) noexcept {
  return !head.empty() && head.size() <= kMaxHeadBytes;
}

std::vector<SourceEntry> keep_packable(std::vector<SourceEntry> entries,
                                       std::vector<Problem>& problems) {
  std::vector<SourceEntry> kept;
  kept.reserve(entries.size());
  for (SourceEntry& entry : entries) {
    replace_zeros(entry);
    if (const std::string_view wrong = what_is_unpackable(entry); !wrong.empty()) {
      problems.push_back({Severity::error, entry.place, std::string(wrong)});
      continue;
    }
    const std::size_t aliases = entry.aliases.size();
    std::erase_if(entry.aliases, [](const std::string& alias) { return !is_packable_head(alias); });
    if (entry.aliases.size() >= kMaxHeadsPerEntry) entry.aliases.resize(kMaxHeadsPerEntry - 1);
    if (entry.aliases.size() != aliases) {
      problems.push_back(
          {Severity::warning, entry.place,
           "expected at most 4095 aliases of 1 to 4096 bytes: the others are left out"});
    }
    if (!std::isfinite(entry.weight) || entry.weight <= 0) entry.weight = 1;
    kept.push_back(std::move(entry));
  }
  return kept;
}

}  // namespace termdex
