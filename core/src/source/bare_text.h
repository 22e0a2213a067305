#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// Only the letters and digits of `text`, folded: what no two spellings of a head differ in.
[[nodiscard]] std::string bare_text(std::string_view text);

/// The shortest beginning of `line`, up to a blank, whose bare text is `bare`; empty if none is.
/// Lifetime: the result borrows `line`.
[[nodiscard]] std::string_view bare_prefix(std::string_view line, std::string_view bare);

}  // namespace termdex
