#include "source/dictd_inline.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxReferenceBytes = 400;
constexpr std::size_t kMaxEmphasisBytes = 80;

bool is_word_char(char c) noexcept {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

void add_leaf(NodeTree& tree, NodeKind kind, std::string target, std::string_view shown) {
  tree.open(kind, std::move(target));
  tree.add_text(std::string(shown));
  tree.close();
}

// What is between braces: a reference, or a link if it has an address in parentheses at its end.
void add_reference(NodeTree& tree, std::string_view inside) {
  std::string_view shown = inside;
  std::string_view target = inside;
  const std::size_t open = inside.rfind('(');
  if (inside.back() == ')' && open != kNone && (open == 0 || inside[open - 1] == ' ')) {
    shown = trim(inside.substr(0, open));
    target = trim(inside.substr(open + 1, inside.size() - open - 2));
  }
  const bool is_address =
      target.find("://") != kNone || target.starts_with("news:") || target.starts_with("mailto:");
  const bool is_page = target.starts_with('/') || target.ends_with(".html");
  if (target.empty()) return tree.add_text(std::string(inside));
  if (shown.empty()) shown = target;
  if (is_address && is_safe_href(target)) {
    return add_leaf(tree, NodeKind::link, std::string(target), shown);
  }
  if (is_address || is_page) return tree.add_text(std::string(shown));
  add_leaf(tree, NodeKind::reference, std::string(target), shown);
}

// The end of "*word*" or "__word__" that begins at `at` with `mark`, or kNone.
std::size_t emphasis_end(std::string_view text, std::size_t at, std::string_view mark) noexcept {
  if (!text.substr(at).starts_with(mark)) return kNone;
  if (at > 0 && (is_word_char(text[at - 1]) || text[at - 1] == mark[0])) return kNone;
  const std::size_t begin = at + mark.size();
  if (begin >= text.size() || !is_word_char(text[begin])) return kNone;
  const std::size_t end = text.substr(0, begin + kMaxEmphasisBytes).find(mark, begin);
  if (end == kNone || is_blank(text[end - 1])) return kNone;
  const std::size_t after = end + mark.size();
  const bool goes_on = after < text.size() && (is_word_char(text[after]) || text[after] == mark[0]);
  return goes_on ? kNone : end;
}

}  // namespace

void add_dictd_inlines(NodeTree& tree, std::string_view raw) {
  const std::string text = squeeze(raw);
  const std::string_view view = text;
  // White space at the ends of `raw` still parts this text from its neighbours.
  if (!raw.empty() && is_blank(raw.front())) tree.add_text(" ");
  std::size_t copied = 0;
  const auto copy_until = [&](std::size_t end) {
    tree.add_text(std::string(view.substr(copied, end - copied)));
  };
  for (std::size_t at = view.find_first_of("{*_"); at != kNone;
       at = view.find_first_of("{*_", std::max(at + 1, copied))) {
    if (view[at] == '{') {
      const std::size_t close = view.substr(0, at + kMaxReferenceBytes).find_first_of("{}", at + 1);
      if (close == kNone || view[close] != '}') continue;
      const std::string_view inside = trim(view.substr(at + 1, close - at - 1));
      if (inside.empty()) continue;
      copy_until(at);
      add_reference(tree, inside);
      copied = close + 1;
      continue;
    }
    const std::string_view mark = view[at] == '*' ? "*" : "__";
    const std::size_t end = emphasis_end(view, at, mark);
    if (end == kNone) continue;
    copy_until(at);
    const std::size_t begin = at + mark.size();
    add_leaf(tree, mark == "*" ? NodeKind::emphasis : NodeKind::strong, {},
             view.substr(begin, end - begin));
    copied = end + mark.size();
  }
  copy_until(view.size());
}

}  // namespace termdex
