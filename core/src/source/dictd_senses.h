#pragma once

#include <string_view>

#include "termdex/body.h"

namespace termdex {

/// Whether the text begins as WordNet's entries do: "    n 1: ".
[[nodiscard]] bool begins_with_sense(std::string_view text) noexcept;

/// Senses in the order of the text, each kind of word ("n", "adj") over its numbered list.
[[nodiscard]] Body parse_senses(std::string_view text);

}  // namespace termdex
