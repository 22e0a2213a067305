#include "build/packable.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "base/msgpack_writer.h"
#include "base/utf8.h"
#include "pack/bodies_writer.h"
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

std::size_t count_references(const Body& body) {
  std::size_t count = 0;
  for (const Node& node : body) {
    count += count_references(node.children) + (node.kind == NodeKind::reference ? 1 : 0);
  }
  return count;
}

// Bytes of the record of a body at most: a reference's number may take four more than before it
// is known.
std::size_t packed_bytes(const Body& body) {
  MsgpackWriter out;
  write_body(out, body);
  return out.bytes().size() + 4 * count_references(body);
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
  if (packed_bytes(entry.body) > kMaxBodyBytes) {
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
