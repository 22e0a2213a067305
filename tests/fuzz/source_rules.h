#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "termdex/source.h"

namespace termdex::fuzzing {

/// The bytes of an input as text.
inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return size == 0 ? std::string_view()
                   : std::string_view(reinterpret_cast<const char*>(data), size);
}

inline void demand(bool rule) {
  if (!rule) std::abort();
}

inline void check_nodes(const Body& nodes, unsigned depth) {
  demand(nodes.empty() || depth <= kMaxNodeDepth);
  for (const Node& node : nodes) {
    demand(static_cast<std::uint8_t>(node.kind) < kNodeKindCount);
    demand(first_invalid_utf8(node.text) == node.text.size());
    if (node.kind == NodeKind::link) demand(is_safe_href(node.text));
    check_nodes(node.children, depth + 1);
  }
}

/// What every reader promises of what it gives, whatever it was given.
inline void check_source(const Source& source) {
  for (const SourceEntry& entry : source.entries) {
    demand(!entry.term.empty() && entry.weight > 0 && entry.place.line > 0);
    demand(first_invalid_utf8(entry.term) == entry.term.size());
    for (const auto& alias : entry.aliases) demand(!alias.empty() && alias != entry.term);
    check_nodes(entry.body, 1);
  }
  for (const Problem& problem : source.problems) {
    demand(!problem.message.empty());
    demand(first_invalid_utf8(problem.message) == problem.message.size());
  }
}

inline void check_source(const Result<Source>& source) {
  if (source) check_source(*source);
}

}  // namespace termdex::fuzzing
