#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "termdex/source.h"

namespace termdex::testing {

/// A node as one line: kind, `#number` if any, `{text}` if it means something, [children].
/// Texts are themselves, paragraphs are "p".
inline std::string outline(const Node& node) {
  if (node.kind == NodeKind::text) return node.text;
  std::string out(node.kind == NodeKind::paragraph ? "p" : to_string(node.kind));
  if (node.number != 0) out += "#" + std::to_string(node.number);
  if (!node.text.empty()) out += "{" + node.text + "}";
  if (node.children.empty()) return out;
  out += "[";
  for (const Node& child : node.children) out += outline(child);
  return out + "]";
}

inline std::string outline(const Body& body) {
  std::string out;
  for (const Node& node : body) out += (out.empty() ? "" : " ") + outline(node);
  return out;
}

/// "3:7 error" for a problem at line 3, column 7.
inline std::string place(const Problem& problem) {
  return std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) +
         (problem.severity == Severity::error ? " error" : " warning");
}

/// The places of all problems, one after the other.
inline std::string places(const Source& source) {
  std::string out;
  for (const Problem& problem : source.problems) {
    out += (out.empty() ? "" : ", ") + place(problem);
  }
  return out;
}

/// The terms of all entries, one after the other.
inline std::string terms(const Source& source) {
  std::string out;
  for (const SourceEntry& entry : source.entries) out += (out.empty() ? "" : ", ") + entry.term;
  return out;
}

/// The heads of an entry: "term | alias | alias | (category)".
inline std::string heads(const SourceEntry& entry) {
  std::string out = entry.term;
  for (const std::string& alias : entry.aliases) out += " | " + alias;
  return out + (entry.category.empty() ? "" : " | (" + entry.category + ")");
}

/// How deep the deepest node is nested.
inline unsigned depth(const Body& body) {
  unsigned deepest = 0;
  for (const Node& node : body) deepest = std::max(deepest, 1 + depth(node.children));
  return deepest;
}

}  // namespace termdex::testing
