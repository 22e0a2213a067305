#include "markup/running_text.h"

namespace termdex {
namespace {

bool is_inside_sentence(NodeKind kind) {
  return kind == NodeKind::strong || kind == NodeKind::emphasis || kind == NodeKind::strike;
}

bool is_silent(NodeKind kind) {
  switch (kind) {
    case NodeKind::code:
    case NodeKind::code_block:
    case NodeKind::math:
    case NodeKind::math_block:
    case NodeKind::link:
    case NodeKind::reference: return true;
    default: return false;
  }
}

void add(std::string& out, const Body& nodes) {
  for (const Node& node : nodes) {
    if (node.kind == NodeKind::text) {
      out += node.text;
    } else if (node.kind == NodeKind::line_break) {
      out += ' ';
    } else if (is_inside_sentence(node.kind)) {
      add(out, node.children);
    } else {
      out += kTextBreak;
      if (!is_silent(node.kind)) add(out, node.children);
      out += kTextBreak;
    }
  }
}

}  // namespace

std::string running_text(const Body& body) {
  std::string out;
  add(out, body);
  return out;
}

}  // namespace termdex
