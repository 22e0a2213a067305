#include "source/dictd_senses.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "source/dictd_inline.h"
#include "source/node_tree.h"
#include "source/strings.h"

namespace termdex {
namespace {

struct Mark {
  std::string_view word_kind;  // Empty for a further sense of the same.
  std::uint32_t number = 0;
  std::size_t size = 0;  // Bytes of the mark with what is before it; 0 when there is none.
};

// "    n 1: " or "    2: ".
Mark read_mark(std::string_view line) noexcept {
  constexpr std::size_t kIndent = 4;
  Mark mark;
  std::size_t at = line.find_first_not_of(' ');
  if (at != kIndent) return mark;
  while (at < line.size() && is_letter(line[at])) ++at;
  mark.word_kind = line.substr(kIndent, at - kIndent);
  if (!mark.word_kind.empty()) ++at;
  const std::size_t digits = at;
  while (at < line.size() && at < digits + 4 && is_digit(line[at])) {
    mark.number = mark.number * 10 + static_cast<std::uint32_t>(line[at++] - '0');
  }
  const bool is_mark = at > digits && at < line.size() && line[at] == ':' &&
                       (mark.word_kind.empty() || line[digits - 1] == ' ');
  if (is_mark) mark.size = at + 1;
  return mark;
}

}  // namespace

bool begins_with_sense(std::string_view text) noexcept {
  const Mark mark = read_mark(text.substr(0, 40));
  return mark.size > 0 && !mark.word_kind.empty();
}

Body parse_senses(std::string_view text) {
  NodeTree tree;
  std::string sense;
  bool in_list = false;
  const auto end_sense = [&] {
    if (!in_list) return;
    tree.open(NodeKind::item);
    add_dictd_inlines(tree, sense);
    tree.close();
    sense.clear();
  };
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    const Mark mark = read_mark(line);
    if (mark.size > 0) {
      end_sense();
      if (!mark.word_kind.empty()) {
        if (in_list) tree.close();
        tree.open(NodeKind::paragraph);
        tree.open(NodeKind::emphasis);
        tree.add_text(std::string(mark.word_kind));
        tree.close();
        tree.close();
        tree.open(NodeKind::ordered_list, {}, mark.number);
        in_list = true;
      }
    }
    sense.append(line.substr(mark.size));
    sense.push_back(' ');
  }
  end_sense();
  if (in_list) tree.close();
  return std::move(tree).take();
}

}  // namespace termdex
