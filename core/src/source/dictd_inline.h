#pragma once

#include <string_view>

#include "source/node_tree.h"

namespace termdex {

/// Adds running text of a dictd dictionary to a tree: `{cross reference}`, `{shown (target)}`,
/// `{shown (http://…)}`, `*word*`, `__word__`. White space is squeezed.
void add_dictd_inlines(NodeTree& tree, std::string_view raw);

}  // namespace termdex
