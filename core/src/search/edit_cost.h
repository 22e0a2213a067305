#pragma once

#include <string_view>

namespace termdex {

/// How unlikely it is that somebody who meant `intended` typed `typed`: 0 when equal, about 1 for
/// each mistake, less for the mistakes that people make most.
///
///     a pair swapped                    0.8       a neighbouring key instead   0.8
///     a letter doubled, or only one     0.6       one vowel for another        0.9
///     any other letter wrong, too many, missing   1.0
///     the first letter wrong            + 0.4
///
/// Both are folded UTF-8; letters beyond EditAutomaton::kMaxLetters are not looked at.
///
/// Cost: the product of the lengths.
[[nodiscard]] double edit_cost(std::string_view typed, std::string_view intended);

/// Two letters that are next to each other on a QWERTY keyboard, or on QWERTZ or AZERTY where those
/// agree with it.
[[nodiscard]] bool are_neighbouring_keys(char32_t a, char32_t b) noexcept;

}  // namespace termdex
