#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// A LaTeX formula whose backslashes were lost on the way, with them put back.
///
/// Two kinds of loss are mended. An escape that some program obeyed: `\tau` became a tab (or a
/// space) and "au", `\frac` a form feed and "rac". And, in a formula without any backslash, plain
/// names: "frac{a}{b}", "sum_i", "lambda". Ordinary words in `\text{…}` and in subscripts stay.
[[nodiscard]] std::string mend_formula(std::string_view latex);

/// Mends every formula between dollars in running text; money is not touched.
[[nodiscard]] std::string mend_formulas(std::string_view text);

}  // namespace termdex
