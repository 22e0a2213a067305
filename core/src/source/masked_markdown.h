#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// Something in Markdown that a parser of Markdown must not take apart.
struct MaskedSpan {
  enum class Kind : std::uint8_t {
    math,       ///< `$x$`
    display,    ///< `$$x$$`
    reference,  ///< `[[Term]]` or `[[Term|shown]]`
  };

  Kind kind = Kind::math;
  std::string source;  ///< As written, with its marks.
  std::string text;    ///< The LaTeX, or what is shown of a reference.
  std::string target;  ///< Of a reference: the term.
};

/// Markdown in which each such span is a placeholder.
struct MaskedMarkdown {
  std::string text;
  std::vector<MaskedSpan> spans;
};

/// A placeholder is kMaskBegin, the decimal index of the span, kMaskEnd: control characters, which
/// `markdown` must not hold.
inline constexpr char kMaskBegin = '\x02';
inline constexpr char kMaskEnd = '\x03';

/// Takes formulas and references out of Markdown, but not out of code; money is no formula.
///
/// A parser of Markdown would read `_`, `*`, `\` and `|` inside a formula as markup; and only
/// whoever looks at both dollars can tell `$x$` from "between $5 and $6".
///
/// Cost: linear.
[[nodiscard]] MaskedMarkdown mask_markdown(std::string_view markdown);

/// Finds the placeholder that begins at `text[at]` and moves `at` past it; null if there is none.
[[nodiscard]] const MaskedSpan* take_masked(std::string_view text, std::size_t& at,
                                            const std::vector<MaskedSpan>& spans) noexcept;

/// `text` with the source of each span in place of its placeholder.
[[nodiscard]] std::string unmask(std::string_view text, const std::vector<MaskedSpan>& spans);

}  // namespace termdex
