#include "pack/bodies_writer.h"

#include "pack/format.h"

namespace termdex {
namespace {

// Counts or writes the values of a node: an array has to know its size before its elements.
std::size_t value_count(const Node& node) {
  if (node.kind == NodeKind::text) return 1;
  std::size_t count = 1 + (attribute_of(node.kind) == NodeAttribute::none ? 0 : 1);
  if (is_leaf(node.kind)) return count;
  for (const Node& child : node.children) count += value_count(child);
  return count + 1;
}

void write_node(MsgpackWriter& out, const Node& node) {
  if (node.kind == NodeKind::text) {
    out.text(node.text);
    return;
  }
  out.uint(static_cast<std::uint64_t>(node.kind));
  switch (attribute_of(node.kind)) {
    case NodeAttribute::none: break;
    case NodeAttribute::text: out.text(node.text); break;
    case NodeAttribute::number:
    case NodeAttribute::entry: out.uint(node.number); break;
  }
  if (is_leaf(node.kind)) return;
  for (const Node& child : node.children) write_node(out, child);
  out.nil();
}

}  // namespace

void write_body(MsgpackWriter& out, const Body& body) {
  std::size_t count = 0;
  for (const Node& node : body) count += value_count(node);
  out.array(count);
  for (const Node& node : body) write_node(out, node);
}

}  // namespace termdex
