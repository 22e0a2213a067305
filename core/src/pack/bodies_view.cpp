#include "pack/bodies_view.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/msgpack_reader.h"
#include "base/msgpack_walk.h"
#include "base/utf8.h"
#include "markup/plain_text.h"
#include "pack/format.h"

namespace termdex {
namespace {

bool read_nodes(TokenCursor& in, std::uint32_t entry_count, unsigned depth, Body* nodes);

// A node behind its kind; false if it breaks the format. Its children are only checked, not kept,
// where `keep` is false.
bool read_node(TokenCursor& in, std::uint32_t entry_count, unsigned depth, bool keep, Node& node) {
  switch (attribute_of(node.kind)) {
    case NodeAttribute::none: break;
    case NodeAttribute::text: node.text = in.text(); break;
    case NodeAttribute::number:
      node.number = in.index(std::size_t{max_number_of(node.kind)} + 1);
      break;
    case NodeAttribute::entry: node.number = in.index(entry_count); break;
  }
  if (node.kind == NodeKind::link && !is_safe_href(node.text)) return false;
  if (node.kind == NodeKind::heading && node.number == 0) return false;
  if (!in.ok() || is_leaf(node.kind)) return in.ok();
  Body* const children = keep ? &node.children : nullptr;
  if (!read_nodes(in, entry_count, depth + 1, children)) return false;
  if (!in.is(MsgpackToken::Kind::nil)) return false;
  in.skip();
  return true;
}

// Nodes up to a nil or the end; they are only checked where `nodes` is null.
bool read_nodes(TokenCursor& in, std::uint32_t entry_count, unsigned depth, Body* nodes) {
  while (!in.done() && !in.is(MsgpackToken::Kind::nil)) {
    if (depth > kMaxNodeDepth) return false;
    if (in.is(MsgpackToken::Kind::text)) {
      const std::string_view text = in.text();
      if (nodes != nullptr) nodes->push_back({.text = std::string(text)});
    } else {
      Node node;
      const std::uint32_t kind = in.index(kNodeKindCount);
      node.kind = static_cast<NodeKind>(kind);
      if (!in.ok() || node.kind == NodeKind::text) return false;
      if (!read_node(in, entry_count, depth, nodes != nullptr, node)) return false;
      if (nodes != nullptr) nodes->push_back(std::move(node));
    }
  }
  return in.ok();
}

bool read_body(std::span<const MsgpackToken> tokens, std::uint32_t entry_count, Body* body) {
  TokenCursor in(tokens);
  return in.array() + 1 == tokens.size() && in.ok() && read_nodes(in, entry_count, 1, body) &&
         in.done();
}

}  // namespace

Result<BodiesView> BodiesView::open(std::span<const std::uint8_t> section,
                                    std::uint32_t entry_count) {
  BodiesView view;
  view.section_ = section;
  view.entry_count_ = entry_count;
  view.offsets_.push_back(0);
  MsgpackReader reader(section);
  for (;;) {
    const std::string place = "section bodies, entry " + std::to_string(view.offsets_.size() - 1);
    const auto read = reader.next();
    if (!read) return Error{read.error().code, place + ": " + read.error().detail};
    if (!*read) break;
    if (reader.offset() - view.offsets_.back() > kMaxBodyBytes) {
      return Error{ErrorCode::too_large, place + ": expected at most 4 MiB"};
    }
    if (!read_body(reader.tokens(), entry_count, nullptr)) {
      return Error{ErrorCode::malformed, place + ": expected nodes of core/FORMAT.md, got others"};
    }
    view.offsets_.push_back(static_cast<std::uint32_t>(reader.offset()));
  }
  if (view.offsets_.size() - 1 != entry_count) {
    return Error{ErrorCode::truncated, "section bodies: expected " + std::to_string(entry_count) +
                                           " entries, got " +
                                           std::to_string(view.offsets_.size() - 1)};
  }
  return view;
}

Body BodiesView::body(std::uint32_t entry) const {
  MsgpackReader reader(record(entry));
  Body body;
  const auto read = reader.next();
  if (read && *read) static_cast<void>(read_body(reader.tokens(), entry_count_, &body));
  return body;
}

std::string BodiesView::text(std::uint32_t entry, std::size_t max_bytes) const {
  MsgpackWalk in(record(entry));
  in.enter_array();
  PlainTextWriter out(Formulas::readable);
  std::array<NodeKind, kMaxNodeDepth> open{};
  std::size_t depth = 0;
  while (!in.done() && out.size() <= max_bytes) {
    if (in.is_nil()) {
      in.skip_nil();
      out.end(open[--depth]);
    } else if (in.is_text()) {
      // A byte more than fits tells that the text goes on.
      out.text(in.text(), max_bytes + 1 - out.size());
    } else {
      const auto kind = static_cast<NodeKind>(in.uint());
      switch (attribute_of(kind)) {
        case NodeAttribute::none: break;
        case NodeAttribute::text: in.text(); break;
        case NodeAttribute::number:
        case NodeAttribute::entry: in.uint(); break;
      }
      out.begin(kind);
      if (is_leaf(kind)) {
        out.end(kind);
      } else {
        open[depth++] = kind;
      }
    }
  }
  std::string text = out.take();
  text.resize(utf8_prefix(text, max_bytes).size());
  return text;
}

}  // namespace termdex
