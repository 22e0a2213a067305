#include "markup/math_text.h"
#include "termdex/body.h"

namespace termdex {
namespace {

// A block ends its line once, however many blocks end there.
void end_line(std::string& out) {
  if (!out.empty() && out.back() != '\n') out.push_back('\n');
}

void append(std::string& out, const Node& node, Formulas formulas) {
  // The text of any other kind is a language, a target or an id, not something to read.
  if (node.kind == NodeKind::text) out += node.text;
  if (node.kind == NodeKind::line_break) out.push_back(' ');
  const bool formula = node.kind == NodeKind::math || node.kind == NodeKind::math_block;
  for (const Node& child : node.children) {
    if (formula && formulas == Formulas::readable) {
      out += math_text(child.text);
    } else {
      append(out, child, formulas);
    }
  }
  switch (node.kind) {
    case NodeKind::paragraph:
    case NodeKind::heading:
    case NodeKind::list:
    case NodeKind::ordered_list:
    case NodeKind::item:
    case NodeKind::quote:
    case NodeKind::code_block:
    case NodeKind::math_block:
    case NodeKind::table:
    case NodeKind::row: end_line(out); break;
    case NodeKind::cell: out.push_back('\t'); break;
    default: break;
  }
}

}  // namespace

std::string plain_text(const Body& body, Formulas formulas) {
  std::string out;
  for (const Node& node : body) append(out, node, formulas);
  return out;
}

}  // namespace termdex
