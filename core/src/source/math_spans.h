#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// A formula found in Markdown.
struct MathSpan {
  std::string source;  ///< As written, with its dollars.
  std::string latex;   ///< Without them.
  bool display = false;
};

/// Markdown in which each formula is one placeholder that no Markdown parser takes apart.
struct MaskedMath {
  std::string text;
  std::vector<MathSpan> spans;
};

/// A placeholder is kMaskBegin, the decimal index of the span, kMaskEnd: control characters, which
/// `markdown` must not hold.
inline constexpr char kMaskBegin = '\x02';
inline constexpr char kMaskEnd = '\x03';

/// Bytes of one formula at most.
inline constexpr std::size_t kMaxFormulaBytes = 4096;

/// Whether what stands between two dollars is an amount and words, as in "$5 or 10$".
/// `inside` must not be empty.
[[nodiscard]] bool is_money(std::string_view inside) noexcept;

/// Whether the dollar at `text[dollar]`, which must not be the first byte, may close a formula: no
/// space before it and no digit after it.
[[nodiscard]] bool is_formula_end(std::string_view text, std::size_t dollar) noexcept;

/// Takes `$…$` and `$$…$$` out of Markdown, but not out of code, and not money.
///
/// A parser of Markdown would read `_`, `*`, `\` and `|` inside a formula as markup; and only
/// whoever looks at both dollars can tell `$x$` from "between $5 and $6".
///
/// Cost: linear.
[[nodiscard]] MaskedMath mask_math(std::string_view markdown);

/// Finds the placeholder that begins at `text[at]` and moves `at` past it; null if there is none.
[[nodiscard]] const MathSpan* take_masked(std::string_view text, std::size_t& at,
                                          const std::vector<MathSpan>& spans) noexcept;

/// `text` with the source of each formula in place of its placeholder.
[[nodiscard]] std::string unmask_math(std::string_view text, const std::vector<MathSpan>& spans);

}  // namespace termdex
