#include "build/references.h"

#include <iterator>
#include <utility>

namespace termdex {

void resolve_references(Body& body, const std::vector<HeadRecord>& heads, const HeadNames& names,
                        std::uint32_t from) {
  Body resolved;
  resolved.reserve(body.size());
  for (Node& node : body) {
    resolve_references(node.children, heads, names, from);
    if (node.kind != NodeKind::reference) {
      resolved.push_back(std::move(node));
    } else if (const auto entry = names.find(node.text, from)) {
      const bool named = names.find(plain_text(node.children), from) == entry;
      node.text = named ? "" : heads[*entry].id;
      resolved.push_back(std::move(node));
    } else {
      std::move(node.children.begin(), node.children.end(), std::back_inserter(resolved));
    }
  }
  body = std::move(resolved);
}

}  // namespace termdex
