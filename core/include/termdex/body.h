#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace termdex {

/// The closed set of things a definition may hold. The numbers are written to packs
/// (core/FORMAT.md): append, never renumber.
///
///     kind          text                number                 children
///     text          the characters      -                      none
///     paragraph     -                   -                      inline
///     heading       -                   level, 1 to 6          inline
///     list          -                   -                      item
///     ordered_list  -                   first number           item
///     item          -                   -                      blocks or inline
///     quote         -                   -                      blocks
///     code_block    language or empty   -                      one text
///     math_block    -                   -                      one text, LaTeX
///     table         -                   -                      row, the first one a heading row
///     row           -                   1 in a heading row     cell
///     cell          -                   Alignment              inline
///     rule          -                   -                      none
///     strong, emphasis, strike  -       -                      inline
///     code          -                   -                      one text
///     math          -                   -                      one text, LaTeX
///     link          href, checked       -                      inline
///     reference     id of the entry     -                      inline
///     line_break    -                   -                      none
enum class NodeKind : std::uint8_t {
  text = 0,
  paragraph,
  heading,
  list,
  ordered_list,
  item,
  quote,
  code_block,
  math_block,
  table,
  row,
  cell,
  rule,
  strong,
  emphasis,
  strike,
  code,
  math,
  link,
  reference,
  line_break,
};

inline constexpr std::uint8_t kNodeKindCount = 21;

/// How deep nodes may nest; a deeper source is flattened, a deeper pack is malformed.
inline constexpr unsigned kMaxNodeDepth = 32;

enum class Alignment : std::uint8_t { none = 0, left, center, right };

/// The name used in JSON ("ordered_list").
[[nodiscard]] std::string_view to_string(NodeKind kind) noexcept;

/// One node of a definition, with the nodes inside it. The meaning of `text` and `number`
/// depends on `kind`: see NodeKind.
struct Node {
  NodeKind kind = NodeKind::text;
  std::string text;
  std::uint32_t number = 0;
  std::vector<Node> children;

  friend bool operator==(const Node&, const Node&) = default;
};

/// A definition: blocks in reading order.
using Body = std::vector<Node>;

/// Whether a page may link to `href`: http, https, mailto, or relative without a scheme.
[[nodiscard]] bool is_safe_href(std::string_view href) noexcept;

/// How formulas stand in plain text.
enum class Formulas : std::uint8_t { latex, readable };

/// The characters of a definition without markup: blocks end with a newline, cells with a tab,
/// line breaks are spaces. Formulas are LaTeX as written, for searching, or a line that can be
/// read.
[[nodiscard]] std::string plain_text(const Body& body, Formulas formulas = Formulas::latex);

}  // namespace termdex
