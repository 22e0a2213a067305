#pragma once

#include <string_view>

#include "termdex/body.h"

namespace termdex {

/// A definition written in Markdown (CommonMark with tables, ~~strike~~, `$formulas$` and
/// `[[references]]`) as nodes.
///
/// HTML becomes the text it is written with, an image its alternative text, a link that is not
/// safe its text. A `reference` holds the term it was written with, not yet an id. `markdown`
/// must be UTF-8; control characters other than tab and line end are dropped. What nests deeper
/// than kMaxNodeDepth is flattened.
///
/// Cost: linear for anything people write.
[[nodiscard]] Body parse_markdown(std::string_view markdown);

}  // namespace termdex
