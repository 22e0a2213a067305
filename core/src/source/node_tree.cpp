#include "source/node_tree.h"

#include <algorithm>
#include <utility>

#include "source/strings.h"

namespace termdex {
namespace {

// Below a block there is room for a paragraph, some spans and a text.
constexpr std::size_t kMaxBlockDepth = kMaxNodeDepth - 8;

bool is_inline(NodeKind kind) noexcept {
  switch (kind) {
    case NodeKind::text:
    case NodeKind::strong:
    case NodeKind::emphasis:
    case NodeKind::strike:
    case NodeKind::code:
    case NodeKind::math:
    case NodeKind::link:
    case NodeKind::reference:
    case NodeKind::line_break: return true;
    default: return false;
  }
}

bool is_white(const Node& node) {
  return node.kind == NodeKind::line_break ||
         (node.kind == NodeKind::text && trim(node.text).empty());
}

// A paragraph that is one display formula is a block; elsewhere a display formula is a formula.
// While the tree grows, `number` of a formula says that it was a display formula.
void settle_math(Node& node) {
  if (node.kind == NodeKind::paragraph && node.children.size() == 1 &&
      node.children[0].kind == NodeKind::math && node.children[0].number == 1) {
    node = Node{NodeKind::math_block, {}, 0, std::move(node.children[0].children)};
  }
  for (Node& child : node.children) {
    if (child.kind == NodeKind::math) child.number = 0;
  }
}

void trim_ends(std::vector<Node>& nodes) {
  while (!nodes.empty() && is_white(nodes.back())) nodes.pop_back();
  const auto begin = std::find_if_not(nodes.begin(), nodes.end(), is_white);
  nodes.erase(nodes.begin(), begin);
  if (nodes.empty()) return;
  if (nodes.back().kind == NodeKind::text) {
    nodes.back().text.resize(trim_end(nodes.back().text).size());
  }
  if (nodes.front().kind == NodeKind::text) {
    std::string& text = nodes.front().text;
    text.erase(0, text.find_first_not_of(" \t\n"));
  }
}

// Inline nodes among blocks get paragraphs around them.
void wrap_inlines(std::vector<Node>& nodes) {
  std::vector<Node> out;
  for (std::size_t i = 0; i < nodes.size();) {
    if (!is_inline(nodes[i].kind)) {
      out.push_back(std::move(nodes[i++]));
      continue;
    }
    Node paragraph{NodeKind::paragraph, {}, 0, {}};
    while (i < nodes.size() && is_inline(nodes[i].kind)) {
      paragraph.children.push_back(std::move(nodes[i++]));
    }
    trim_ends(paragraph.children);
    settle_math(paragraph);
    if (!paragraph.children.empty()) out.push_back(std::move(paragraph));
  }
  nodes = std::move(out);
}

void settle(Node& node) {
  const bool has_block = std::any_of(node.children.begin(), node.children.end(),
                                     [](const Node& child) { return !is_inline(child.kind); });
  switch (node.kind) {
    case NodeKind::item:
      if (has_block) return wrap_inlines(node.children);
      trim_ends(node.children);
      return settle_math(node);
    case NodeKind::quote: return wrap_inlines(node.children);
    case NodeKind::paragraph:
    case NodeKind::heading:
    case NodeKind::cell: trim_ends(node.children); return settle_math(node);
    default: return settle_math(node);
  }
}

}  // namespace

std::vector<Node>& NodeTree::children() noexcept {
  return open_.empty() ? root_ : open_.back().children;
}

bool NodeTree::has_room(NodeKind kind) const noexcept {
  const std::size_t depth = open_.size() + 1;
  switch (kind) {
    case NodeKind::table: return depth + 2 <= kMaxBlockDepth;
    case NodeKind::list:
    case NodeKind::ordered_list: return depth + 1 <= kMaxBlockDepth;
    case NodeKind::item:
      return !open_.empty() &&
             (open_.back().kind == NodeKind::list || open_.back().kind == NodeKind::ordered_list);
    case NodeKind::row: return !open_.empty() && open_.back().kind == NodeKind::table;
    case NodeKind::cell: return !open_.empty() && open_.back().kind == NodeKind::row;
    case NodeKind::quote: return depth <= kMaxBlockDepth;
    case NodeKind::code:
    case NodeKind::strong:
    case NodeKind::emphasis:
    case NodeKind::strike:
    case NodeKind::link:
    case NodeKind::reference: return depth + 2 <= kMaxNodeDepth;
    default: return true;  // Paragraphs and their like, of which only one is on any path.
  }
}

void NodeTree::open(NodeKind kind, std::string text, std::uint32_t number) {
  // A cell without a table is a paragraph of its own.
  if (!has_room(kind) && kind == NodeKind::cell) kind = NodeKind::paragraph;
  if (!has_room(kind)) {
    // Items without their list would run together.
    if (kind == NodeKind::item) add_text(" ");
    return open_nothing();
  }
  open_.push_back({kind, std::move(text), number, {}});
  is_kept_.push_back(true);
}

void NodeTree::open_nothing() { is_kept_.push_back(false); }

void NodeTree::close() {
  if (is_kept_.empty()) return;
  const bool is_kept = is_kept_.back();
  is_kept_.pop_back();
  if (!is_kept) return;
  Node node = std::move(open_.back());
  open_.pop_back();
  settle(node);
  const bool is_leaf = node.kind == NodeKind::rule || node.kind == NodeKind::cell ||
                       node.kind == NodeKind::row || node.kind == NodeKind::item;
  if (!node.children.empty() || is_leaf) children().push_back(std::move(node));
}

void NodeTree::add(Node leaf) { children().push_back(std::move(leaf)); }

void NodeTree::add_text(std::string text) {
  if (text.empty()) return;
  auto& siblings = children();
  if (!siblings.empty() && siblings.back().kind == NodeKind::text) {
    siblings.back().text += text;
  } else {
    siblings.push_back({NodeKind::text, std::move(text), 0, {}});
  }
}

void NodeTree::add_math(std::string latex, bool display) {
  Node math{NodeKind::math, {}, display ? 1u : 0u, {}};
  math.children.push_back({NodeKind::text, std::move(latex), 0, {}});
  children().push_back(std::move(math));
}

Body NodeTree::take() && {
  while (!is_kept_.empty()) close();
  wrap_inlines(root_);
  return std::move(root_);
}

}  // namespace termdex
