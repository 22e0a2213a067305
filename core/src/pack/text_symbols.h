#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "termdex/body.h"

// What stands in the text of a pack beside words. The numbers are part of core/FORMAT.md.
namespace termdex {

/// Symbols that are the same in every pack.
enum class Control : std::uint32_t {
  end_body = 0,
  end_node = 1,
  end_attribute = 2,  ///< Behind the text that belongs to a node itself.
  spelled_word = 3,   ///< A word of this body alone; its letters follow.
  spelled_signs = 4,  ///< The same of what stands between words.
  first_node = 5,     ///< From here on, the beginnings of nodes: kNodeSymbols.
};

/// How a node begins: its kind and, where that has few, its number.
struct NodeSymbol {
  NodeKind kind = NodeKind::text;
  std::uint32_t number = 0;
  bool has_attribute = false;  ///< Text follows, up to end_attribute.
};

/// In the order of their symbols, from Control::first_node on. A kind with a number stands once for
/// each; an ordered list that does not begin with 1 has its first number as text, a code block its
/// language, a link its address, and a reference whose text does not name its entry the id.
inline constexpr std::array<NodeSymbol, 32> kNodeSymbols = {{
    {NodeKind::paragraph},
    {NodeKind::heading, 1},
    {NodeKind::heading, 2},
    {NodeKind::heading, 3},
    {NodeKind::heading, 4},
    {NodeKind::heading, 5},
    {NodeKind::heading, 6},
    {NodeKind::list},
    {NodeKind::ordered_list, 1},
    {NodeKind::ordered_list, 0, true},
    {NodeKind::item},
    {NodeKind::quote},
    {NodeKind::code_block},
    {NodeKind::code_block, 0, true},
    {NodeKind::math_block},
    {NodeKind::table},
    {NodeKind::row},
    {NodeKind::row, 1},
    {NodeKind::cell},
    {NodeKind::cell, 1},
    {NodeKind::cell, 2},
    {NodeKind::cell, 3},
    {NodeKind::rule},
    {NodeKind::strong},
    {NodeKind::emphasis},
    {NodeKind::strike},
    {NodeKind::code},
    {NodeKind::math},
    {NodeKind::link, 0, true},
    {NodeKind::reference},
    {NodeKind::reference, 0, true},
    {NodeKind::line_break},
}};

inline constexpr std::uint32_t kControlCount =
    static_cast<std::uint32_t>(Control::first_node) + kNodeSymbols.size();

[[nodiscard]] constexpr std::uint32_t symbol_of(Control control) noexcept {
  return static_cast<std::uint32_t>(control);
}

/// Whether what is inside a node begins a text of its own.
[[nodiscard]] constexpr bool is_block(NodeKind kind) noexcept {
  return kind >= NodeKind::paragraph && kind <= NodeKind::rule;
}

/// A word, or the signs between two.
struct TextToken {
  std::string_view text;
  bool is_word = false;
};

/// Cuts a text into words and what stands between them. One space between two words is not a token,
/// nor is nothing between two characters of a script without spaces: that is what is between
/// adjacent words anyway. Where it is otherwise, a token of signs stands between them, which may be
/// empty.
///
/// A word is a run of letters, digits and marks of at most kMaxTokenBytes, or one character of a
/// script without spaces. Signs are as long at most.
class TextCutter {
 public:
  explicit TextCutter(std::string_view text) : text_(text) {}

  /// Moves to the next token; false behind the last.
  [[nodiscard]] bool next();
  [[nodiscard]] const TextToken& token() const noexcept { return token_; }

 private:
  [[nodiscard]] std::size_t end_of_run(std::size_t begin, bool word) const;

  std::string_view text_;
  std::size_t at_ = 0;
  TextToken token_;
};

inline constexpr std::size_t kMaxTokenBytes = 32;

/// Whether a word begins and ends with a character of a script without spaces.
[[nodiscard]] bool is_glued(std::string_view word);

/// Whether signs end a sentence: more than one, a full stop, question or exclamation mark among
/// them, and a space or a new line at the end.
[[nodiscard]] bool is_sentence_end(std::string_view signs);

/// Knows where sentences begin. There, words are stored as they are spelled inside a sentence.
class Sentences {
 public:
  /// What follows is a new text.
  void begin() noexcept { starts_ = true; }
  void pass_signs(bool end_sentence) noexcept { starts_ = starts_ || end_sentence; }
  void pass_word() noexcept { starts_ = false; }

  /// The other spelling of a first letter, "The" for "the" and "the" for "The", where a sentence
  /// begins and no other letter is a capital; else the word as it is.
  void switch_case(std::string& word, std::size_t begin) const noexcept;

 private:
  bool starts_ = true;
};

}  // namespace termdex
