#pragma once

#include <string>
#include <string_view>

#include "termdex/body.h"

namespace termdex {

/// The text of a dictd entry as nodes, and the category its author tagged it with.
struct DictdBody {
  Body body;
  std::string category;  ///< In sentence case; empty when there is no tag.
};

/// Reads the plain-text conventions of dictd dictionaries.
///
/// Paragraphs are indented alike and parted by empty lines; deeper ones are code; "1. ", "* " and
/// "- " begin items; `<programming, tool>` at the beginning is a category (FOLDOC). Senses may
/// begin with "n 1: " (WordNet). Where lines are not indented each stands alone (FreeDict).
/// `is_loose`: the text begins in the middle of a line.
[[nodiscard]] DictdBody parse_dictd_body(std::string_view text, bool is_loose);

}  // namespace termdex
