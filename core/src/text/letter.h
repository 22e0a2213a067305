#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// The letter of the index under which a term stands: the first word character of the folded term
/// in upper case ("Ångström" under "A", "σ" under "Σ"), or "#" for digits and terms without
/// letters.
[[nodiscard]] std::string letter_of(std::string_view term);

}  // namespace termdex
