#pragma once

#include <cstddef>
#include <string_view>

namespace termdex {

/// Bytes of one formula at most.
inline constexpr std::size_t kMaxFormulaBytes = 4096;

/// Whether what stands between two dollars is an amount and words, as in "$5 or 10$".
/// `inside` must not be empty.
[[nodiscard]] bool is_money(std::string_view inside) noexcept;

/// Whether the dollar at `text[dollar]`, which must not be the first byte, may close a formula: no
/// space before it and no digit after it.
[[nodiscard]] bool is_formula_end(std::string_view text, std::size_t dollar) noexcept;

}  // namespace termdex
