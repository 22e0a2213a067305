#pragma once

#include <string>

#include "termdex/body.h"

namespace termdex {

/// What parts one sentence of a definition from another in running_text().
inline constexpr char kTextBreak = '\0';

/// The text of a definition in which other entries are mentioned: all but code, formulas, links and
/// references. Where these stood, and between blocks and cells, is a kTextBreak.
[[nodiscard]] std::string running_text(const Body& body);

}  // namespace termdex
