#include "source/dictd_body.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "source/dictd_inline.h"
#include "source/dictd_senses.h"
#include "source/node_tree.h"
#include "source/strings.h"

namespace termdex {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMaxTagBytes = 80;

std::size_t indent_of(std::string_view line) noexcept {
  const std::size_t indent = line.find_first_not_of(' ');
  return indent == kNone ? line.size() : indent;
}

struct Block {
  enum class Kind : std::uint8_t { text, code, bullet, number } kind = Kind::text;
  std::string text;
  std::uint32_t number = 0;  // Of an item.
};

// Paragraphs and code as they are laid out in the text.
std::vector<Block> split_blocks(std::string_view text) {
  std::vector<Block> blocks;
  std::size_t base = kNone;
  bool after_blank = true;
  std::size_t empty_lines = 0;
  while (!text.empty()) {
    const std::string_view line = trim_end(take_line(text));
    if (line.empty()) {
      after_blank = true;
      ++empty_lines;
      continue;
    }
    const std::size_t indent = indent_of(line);
    if (base == kNone) base = indent;
    const bool was_code = !blocks.empty() && blocks.back().kind == Block::Kind::code;
    // One step deeper right under a paragraph is code, more is a hanging indent.
    const bool is_code = after_blank || was_code ? indent > base : indent == base + 1;
    if (is_code != was_code || blocks.empty() || (after_blank && !is_code)) {
      blocks.push_back({is_code ? Block::Kind::code : Block::Kind::text, {}, 0});
      empty_lines = 0;
    }
    std::string& out = blocks.back().text;
    if (!out.empty()) out.append(is_code ? empty_lines + 1 : 1, '\n');
    out += is_code ? line.substr(base + 1) : line;
    after_blank = false;
    empty_lines = 0;
  }
  return blocks;
}

// "12. text" or "* text": what kind of item, and how many bytes its mark has.
std::size_t item_mark(Block& block) {
  if (block.kind != Block::Kind::text) return 0;
  const std::size_t begin = block.text.find_first_not_of(' ');
  if (begin == kNone) return 0;
  const std::string_view text = std::string_view(block.text).substr(begin);
  if (text.starts_with("* ") || text.starts_with("- ")) {
    block.kind = Block::Kind::bullet;
    return begin + 2;
  }
  std::size_t digits = 0;
  while (digits < text.size() && digits < 3 && is_digit(text[digits])) ++digits;
  if (digits == 0 || text.substr(digits, 2) != ". ") return 0;
  block.kind = Block::Kind::number;
  block.number = 0;
  for (const char c : text.substr(0, digits)) {
    block.number = block.number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return begin + digits + 2;
}

void mark_items(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    const std::size_t mark = item_mark(block);
    if (block.kind == Block::Kind::number) block.text.erase(0, mark);
  }
  // A dash alone is an attribution or an aside, two in a row are a list.
  const auto is_bullet = [&](std::size_t i) {
    return i < blocks.size() && blocks[i].kind == Block::Kind::bullet;
  };
  bool in_list = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!is_bullet(i)) {
      in_list = false;
    } else if (in_list || is_bullet(i + 1)) {
      in_list = true;
      blocks[i].text.erase(0, blocks[i].text.find_first_of("*-") + 2);
    } else {
      blocks[i].kind = Block::Kind::text;
    }
  }
}

// For each numbered item, where the item with the next number is; what stands between belongs to
// the first of the two.
std::vector<std::size_t> next_items(const std::vector<Block>& blocks) {
  std::vector<std::size_t> next(blocks.size(), kNone);
  std::unordered_map<std::uint32_t, std::size_t> last_seen;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    if (blocks[i].kind != Block::Kind::number) continue;
    const auto found = last_seen.find(blocks[i].number + 1);
    if (found != last_seen.end()) next[i] = found->second;
    last_seen[blocks[i].number] = i;
  }
  return next;
}

class BodyWriter {
 public:
  explicit BodyWriter(std::string_view text) : blocks_(split_blocks(text)) {
    mark_items(blocks_);
    next_ = next_items(blocks_);
  }

  DictdBody write() && {
    take_category();
    for (std::size_t i = 0; i < blocks_.size();) i = write_block(i);
    out_.body = std::move(tree_).take();
    return std::move(out_);
  }

 private:
  // Takes "<programming, tool>" off the beginning of `text`; gives what is inside, or nothing.
  static std::string take_tag(std::string& text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == kNone || text[begin] != '<') return {};
    const std::size_t close = text.find('>', begin);
    if (close == kNone || close - begin > kMaxTagBytes) return {};
    std::string tag = squeeze(std::string_view(text).substr(begin + 1, close - begin - 1));
    // What holds one of these is an address or markup.
    if (tag.empty() || !is_letter(tag.front()) || tag.find_first_of("@/:=<") != kNone) return {};
    text.erase(0, close + 1);
    return tag;
  }

  // The category is the first word of the tag that the text begins with. A tag of a numbered
  // sense stays in the text, since it tells the senses apart.
  void take_category() {
    if (blocks_.empty() || blocks_.front().kind == Block::Kind::code) return;
    std::string tagged = blocks_.front().text;
    const std::string tag = take_tag(tagged);
    if (tag.empty()) return;
    out_.category = tag.substr(0, tag.find(','));
    out_.category[0] = to_upper(out_.category[0]);
    if (blocks_.front().kind == Block::Kind::text) blocks_.front().text = std::move(tagged);
  }

  void write_inlines(const std::string& text) { add_dictd_inlines(tree_, trim(text)); }

  void write_paragraph(const std::string& text) {
    tree_.open(NodeKind::paragraph);
    write_inlines(text);
    tree_.close();
  }

  void write_sense(std::string text) {
    const std::string tag = take_tag(text);
    tree_.open(NodeKind::paragraph);
    if (!tag.empty()) {
      tree_.open(NodeKind::emphasis);
      tree_.add_text(tag);
      tree_.close();
      tree_.add_text(": ");
    }
    write_inlines(text);
    tree_.close();
  }

  std::size_t write_block(std::size_t i) {
    const Block& block = blocks_[i];
    switch (block.kind) {
      case Block::Kind::code:
        tree_.open(NodeKind::code_block);
        tree_.add_text(block.text);
        tree_.close();
        return i + 1;
      case Block::Kind::bullet: return write_bullets(i);
      case Block::Kind::number: return write_numbered(i);
      default: write_paragraph(block.text); return i + 1;
    }
  }

  std::size_t write_bullets(std::size_t i) {
    tree_.open(NodeKind::list);
    for (; i < blocks_.size() && blocks_[i].kind == Block::Kind::bullet; ++i) {
      tree_.open(NodeKind::item);
      write_inlines(blocks_[i].text);
      tree_.close();
    }
    tree_.close();
    return i;
  }

  std::size_t write_numbered(std::size_t i) {
    tree_.open(NodeKind::ordered_list, {}, blocks_[i].number);
    while (true) {
      const std::size_t next = next_[i];
      tree_.open(NodeKind::item);
      write_sense(std::move(blocks_[i].text));
      ++i;
      while (next != kNone && i < next) i = write_inside(i);
      tree_.close();
      if (next == kNone) break;
      i = next;
    }
    tree_.close();
    return i;
  }

  // A block inside an item; a list there stays flat.
  std::size_t write_inside(std::size_t i) {
    if (blocks_[i].kind == Block::Kind::number) {
      write_paragraph(std::to_string(blocks_[i].number) + ". " + blocks_[i].text);
      return i + 1;
    }
    return write_block(i);
  }

  std::vector<Block> blocks_;
  std::vector<std::size_t> next_;
  NodeTree tree_;
  DictdBody out_;
};

// Lines that are not indented mean something by themselves.
Body parse_lines(std::string_view text) {
  NodeTree tree;
  tree.open(NodeKind::paragraph);
  bool is_first = true;
  while (!text.empty()) {
    const std::string_view line = trim(take_line(text));
    if (line.empty()) continue;
    if (!is_first) tree.add({NodeKind::line_break, {}, 0, {}});
    is_first = false;
    add_dictd_inlines(tree, line);
  }
  tree.close();
  return std::move(tree).take();
}

}  // namespace

DictdBody parse_dictd_body(std::string_view text, bool is_loose) {
  const std::size_t first = text.find_first_not_of("\r\n");
  if (first == kNone) return {};
  if (!is_loose) text.remove_prefix(first);
  if (begins_with_sense(text)) return {parse_senses(text), {}};
  if (is_loose || indent_of(text) < 2) return {parse_lines(text), {}};
  return BodyWriter(text).write();
}

}  // namespace termdex
