#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "pack/format.h"
#include "support/random.h"
#include "termdex/body.h"

namespace termdex::test {

/// Random text that a pack can hold: zero bytes end strings there.
inline std::string random_text(Random& random, std::size_t most) {
  std::string text = random.unicode(most);
  std::replace(text.begin(), text.end(), '\0', 'z');
  return text;
}

/// A node that a pack can hold, with at most two children each. A reference names its entry in
/// `number`, one of `entries`; the caller makes an id of it.
inline Node random_node(Random& random, std::uint32_t entries, unsigned depth = 1) {
  Node made;
  made.kind = static_cast<NodeKind>(random.below(depth < kMaxNodeDepth ? kNodeKindCount : 1));
  switch (attribute_of(made.kind)) {
    case NodeAttribute::none: break;
    case NodeAttribute::text: made.text = "x" + std::to_string(random.below(99)); break;
    case NodeAttribute::number:
      made.number = random.below(max_number_of(made.kind) + 1);
      if (made.kind == NodeKind::heading && made.number == 0) made.number = 1;
      break;
    case NodeAttribute::entry: made.number = random.below(entries); break;
  }
  if (made.kind == NodeKind::text) made.text = random_text(random, 20);
  if (made.kind == NodeKind::text || is_leaf(made.kind)) return made;
  for (unsigned left = random.below(3); left > 0; --left) {
    made.children.push_back(random_node(random, entries, depth + 1));
  }
  return made;
}

inline Body random_body(Random& random, std::uint32_t entries) {
  Body body;
  for (unsigned left = random.below(5); left > 0; --left) {
    body.push_back(random_node(random, entries));
  }
  return body;
}

/// The body as readers give it: texts beside one another are one, those without characters none.
inline Body joined(const Body& body) {
  Body result;
  for (const Node& node : body) {
    const bool is_text = node.kind == NodeKind::text;
    if (is_text && node.text.empty()) continue;
    if (is_text && !result.empty() && result.back().kind == NodeKind::text) {
      result.back().text += node.text;
      continue;
    }
    result.push_back(node);
    result.back().children = joined(node.children);
  }
  return result;
}

/// The body with the id `prefix` and number in each reference, in place of the number.
inline Body with_ids(Body body, std::string_view prefix) {
  for (Node& node : body) {
    if (node.kind == NodeKind::reference) {
      node.text = std::string(prefix) + std::to_string(std::exchange(node.number, 0));
    }
    node.children = with_ids(std::move(node.children), prefix);
  }
  return body;
}

}  // namespace termdex::test
