#pragma once

#include <string>
#include <string_view>

namespace termdex {

/// LaTeX as a line of text that people can read where no formula can be drawn: Greek letters and
/// operators as characters, fractions with a slash, other commands by their names, no braces
/// ("\frac{\alpha}{2} \leq x_{ij}" is "α/2 ≤ x_ij"). Not meant to be exact.
///
/// Cost: linear.
[[nodiscard]] std::string math_text(std::string_view latex);

}  // namespace termdex
