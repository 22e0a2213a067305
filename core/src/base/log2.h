#pragma once

#include <cmath>

namespace termdex {

/// Binary logarithm of a positive number to about six digits, the same bits on every platform:
/// libraries differ in the last place of theirs, and a rank must not.
[[nodiscard]] inline double log2(double value) noexcept {
  int exponent = 0;
  const double mantissa = std::frexp(value, &exponent);  // in [0.5, 1)
  // The series of the inverse hyperbolic tangent, ln m = 2 (t + t³/3 + t⁵/5 + …) with
  // t = (m - c) / (m + c) and c = √½, so that |t| < 0.172.
  const double t = (mantissa - 0.70710678118654752) / (mantissa + 0.70710678118654752);
  const double square = t * t;
  const double series = t * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square / 7)));
  return exponent - 0.5 + 2 * series * 1.4426950408889634;
}

}  // namespace termdex
