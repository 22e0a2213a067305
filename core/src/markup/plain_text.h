#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "termdex/body.h"

namespace termdex {

/// Whether text inside a node of this kind stands on lines of its own.
[[nodiscard]] constexpr bool has_own_lines(NodeKind kind) noexcept {
  return kind >= NodeKind::paragraph && kind <= NodeKind::row;
}

[[nodiscard]] constexpr bool is_formula(NodeKind kind) noexcept {
  return kind == NodeKind::math || kind == NodeKind::math_block;
}

/// Builds plain text, as plain_text() gives it, from what a walk over nodes meets.
class PlainTextWriter {
 public:
  explicit PlainTextWriter(Formulas formulas) : formulas_(formulas) {}

  void begin(NodeKind kind);
  /// The characters of a text node; at most `max_bytes` of them, unless they are a formula.
  void text(std::string_view text, std::size_t max_bytes);
  void end(NodeKind kind);

  [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void end_line();

  std::string out_;
  Formulas formulas_;
  unsigned open_formulas_ = 0;
};

}  // namespace termdex
