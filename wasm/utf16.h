#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "termdex/reader.h"

namespace termdex::wasm {

/// Turns ranges of bytes of `text` into ranges of UTF-16 units, as JavaScript counts. The only
/// place where units change.
///
/// `ranges` must be ascending, within `text`, and not inside a code point.
///
/// Cost: one pass over `text`.
void to_utf16(std::string_view text, std::vector<TextRange>& ranges);

/// All highlights of a hit.
void to_utf16(Hit& hit);

/// All matches in these texts.
void to_utf16(std::span<const std::string_view> texts, Annotations& annotations);

}  // namespace termdex::wasm
