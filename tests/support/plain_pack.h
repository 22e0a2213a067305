#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/msgpack_writer.h"
#include "pack/format.h"
#include "pack/heads.h"
#include "pack/words.h"
#include "termdex/body.h"

// The writers of format 0, which only tests still need: its packs are read, but no longer written.
namespace termdex::test {

// An array has to know its size before its elements.
inline std::size_t plain_value_count(const Node& node) {
  if (node.kind == NodeKind::text) return 1;
  std::size_t count = 1 + (attribute_of(node.kind) == NodeAttribute::none ? 0 : 1);
  if (is_leaf(node.kind)) return count;
  for (const Node& child : node.children) count += plain_value_count(child);
  return count + 1;
}

inline void write_plain_node(MsgpackWriter& out, const Node& node) {
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
  for (const Node& child : node.children) write_plain_node(out, child);
  out.nil();
}

/// Appends one record of the section "bodies". References hold entry numbers in `number`; their
/// `text` is not written.
inline void write_plain_body(MsgpackWriter& out, const Body& body) {
  std::size_t count = 0;
  for (const Node& node : body) count += plain_value_count(node);
  out.array(count);
  for (const Node& node : body) write_plain_node(out, node);
}

/// The section "heads": one record an entry.
inline std::vector<std::uint8_t> write_plain_heads(const std::vector<HeadRecord>& heads) {
  MsgpackWriter out;
  for (const HeadRecord& head : heads) {
    out.array(7).text(head.id).text(head.term);
    out.array(head.aliases.size());
    for (const auto& alias : head.aliases) out.text(alias);
    out.uint(head.category).uint(head.letter).real(head.weight);
    out.array(head.see.size());
    for (const SeeTarget& target : head.see) {
      if (target.entry == SeeTarget::kNowhere) {
        out.text(target.term);
      } else {
        out.uint(target.entry);
      }
    }
  }
  return out.take();
}

/// The section "words": one record a word.
inline std::vector<std::uint8_t> write_plain_words(const WordIndex& index) {
  MsgpackWriter out;
  for (std::size_t word = 0; word < index.words.size(); ++word) {
    const auto postings = index.of(word);
    std::size_t repeated = 0;
    for (const Posting& posting : postings) repeated += posting.count > 1 ? 1 : 0;
    out.array(1 + postings.size() + repeated).text(index.words[word]);
    // Most words stand once in an entry: the lowest bit says when a count follows.
    std::uint64_t next = 0;
    for (const Posting& posting : postings) {
      const std::uint64_t gap = posting.entry - next;
      out.uint(gap * 2 + (posting.count > 1 ? 1 : 0));
      if (posting.count > 1) out.uint(posting.count);
      next = std::uint64_t{posting.entry} + 1;
    }
  }
  return out.take();
}

}  // namespace termdex::test
