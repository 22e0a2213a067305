#include "pack/plain_bodies_view.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/msgpack_reader.h"
#include "base/msgpack_walk.h"
#include "pack/format.h"
#include "pack/section_error.h"

namespace termdex {
namespace {

bool check_nodes(TokenCursor& in, std::uint32_t entry_count, unsigned depth);

// A node behind its kind; false if it breaks the format.
bool check_node(TokenCursor& in, NodeKind kind, std::uint32_t entry_count, unsigned depth) {
  std::uint32_t number = 0;
  std::string_view text;
  switch (attribute_of(kind)) {
    case NodeAttribute::none: break;
    case NodeAttribute::text: text = in.text(); break;
    case NodeAttribute::number: number = in.index(std::size_t{max_number_of(kind)} + 1); break;
    case NodeAttribute::entry: number = in.index(entry_count); break;
  }
  if (kind == NodeKind::link && !is_safe_href(text)) return false;
  if (kind == NodeKind::heading && number == 0) return false;
  if (!in.ok() || is_leaf(kind)) return in.ok();
  if (!check_nodes(in, entry_count, depth + 1)) return false;
  if (!in.is(MsgpackToken::Kind::nil)) return false;
  in.skip();
  return true;
}

// Nodes up to a nil or the end.
bool check_nodes(TokenCursor& in, std::uint32_t entry_count, unsigned depth) {
  while (!in.done() && !in.is(MsgpackToken::Kind::nil)) {
    if (depth > kMaxNodeDepth) return false;
    if (in.is(MsgpackToken::Kind::text)) {
      in.skip();
      continue;
    }
    const auto kind = static_cast<NodeKind>(in.index(kNodeKindCount));
    if (!in.ok() || kind == NodeKind::text) return false;
    if (!check_node(in, kind, entry_count, depth)) return false;
  }
  return in.ok();
}

bool check_body(std::span<const MsgpackToken> tokens, std::uint32_t entry_count) {
  TokenCursor in(tokens);
  return in.array() + 1 == tokens.size() && in.ok() && check_nodes(in, entry_count, 1) && in.done();
}

}  // namespace

Result<std::unique_ptr<PlainBodies>> PlainBodies::open(std::span<const std::uint8_t> section,
                                                       std::vector<std::string> ids) {
  auto view = std::make_unique<PlainBodies>();
  const auto entry_count = static_cast<std::uint32_t>(ids.size());
  view->section_ = section;
  view->ids_ = std::move(ids);
  view->offsets_.push_back(0);
  MsgpackReader reader(section);
  for (;;) {
    const std::size_t entry = view->offsets_.size() - 1;
    const auto read = reader.next();
    if (!read) {
      return section_error("bodies", "entry", entry, read.error().code, read.error().detail);
    }
    if (!*read) break;
    if (reader.offset() - view->offsets_.back() > kMaxBodyBytes) {
      return section_error("bodies", "entry", entry, ErrorCode::too_large,
                           "expected at most 4 MiB");
    }
    if (!check_body(reader.tokens(), entry_count)) {
      return section_error("bodies", "entry", entry, ErrorCode::malformed,
                           "expected nodes of core/FORMAT.md, got others");
    }
    view->offsets_.push_back(static_cast<std::uint32_t>(reader.offset()));
  }
  if (view->offsets_.size() - 1 != entry_count) {
    return section_error("bodies", ErrorCode::truncated, "it is too short for the entries");
  }
  return view;
}

void PlainBodies::visit(std::uint32_t entry, BodySink& sink) const {
  MsgpackWalk in(section_.subspan(offsets_[entry], offsets_[entry + 1] - offsets_[entry]));
  in.enter_array();
  std::array<NodeKind, kMaxNodeDepth> open{};
  std::size_t depth = 0;
  while (!in.done() && !sink.full()) {
    if (in.is_nil()) {
      in.skip_nil();
      sink.end(open[--depth]);
    } else if (in.is_text()) {
      sink.text(in.text());
    } else {
      const auto kind = static_cast<NodeKind>(in.uint());
      std::uint32_t number = 0;
      std::string_view text;
      switch (attribute_of(kind)) {
        case NodeAttribute::none: break;
        case NodeAttribute::text: text = in.text(); break;
        case NodeAttribute::number: number = static_cast<std::uint32_t>(in.uint()); break;
        case NodeAttribute::entry: text = ids_[static_cast<std::size_t>(in.uint())]; break;
      }
      sink.begin(kind, number, text);
      if (is_leaf(kind)) {
        sink.end(kind);
      } else {
        open[depth++] = kind;
      }
    }
  }
}

}  // namespace termdex
