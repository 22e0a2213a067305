#pragma once

#include <string_view>

#include "search/weights.h"

namespace termdex {

/// How unlikely it is that somebody who meant `intended` typed `typed`: 0 when equal, about 1 for
/// each mistake, less for the mistakes that people make most (EditCosts).
///
/// Both are folded UTF-8; letters beyond EditAutomaton::kMaxLetters are not looked at.
///
/// Cost: the product of the lengths.
[[nodiscard]] float edit_cost(std::string_view typed, std::string_view intended,
                              const EditCosts& costs = kWeights.edits);

/// Two letters that are next to each other on a QWERTY keyboard, or on QWERTZ or AZERTY where those
/// agree with it.
[[nodiscard]] bool are_neighbouring_keys(char32_t a, char32_t b) noexcept;

}  // namespace termdex
