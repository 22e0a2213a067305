#include "source/markdown.h"

#include <md4c.h>

#include <string>
#include <utility>
#include <vector>

#include "source/entity.h"
#include "source/masked_markdown.h"
#include "source/node_tree.h"
#include "source/strings.h"

namespace termdex {
namespace {

// Line ends are "\n"; other control characters go, so that placeholders cannot be forged.
std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out.push_back('\n');
    } else if (byte >= 0x20 || byte == '\n' || byte == '\t') {
      if (byte != 0x7F) out.push_back(text[i]);
    }
  }
  return out;
}

Alignment alignment(MD_ALIGN align) noexcept {
  switch (align) {
    case MD_ALIGN_LEFT: return Alignment::left;
    case MD_ALIGN_CENTER: return Alignment::center;
    case MD_ALIGN_RIGHT: return Alignment::right;
    default: return Alignment::none;
  }
}

// What md4c reports, as nodes. NodeTree keeps them a tree even where md4c's spans cross.
class Converter {
 public:
  explicit Converter(const std::vector<MaskedSpan>& spans) : spans_(spans) {}

  void enter_block(MD_BLOCKTYPE type, const void* detail) {
    flush();
    switch (type) {
      case MD_BLOCK_QUOTE: return tree_.open(NodeKind::quote);
      case MD_BLOCK_UL: return tree_.open(NodeKind::list);
      case MD_BLOCK_OL:
        return tree_.open(NodeKind::ordered_list, {},
                          static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start);
      case MD_BLOCK_LI: return tree_.open(NodeKind::item);
      case MD_BLOCK_HR: return tree_.open(NodeKind::rule);
      case MD_BLOCK_H:
        return tree_.open(NodeKind::heading, {},
                          static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
      case MD_BLOCK_CODE:
        return tree_.open(NodeKind::code_block,
                          attribute(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang));
      case MD_BLOCK_P: return tree_.open(NodeKind::paragraph);
      case MD_BLOCK_TABLE: return tree_.open(NodeKind::table);
      case MD_BLOCK_THEAD: in_heading_row_ = true; return;
      case MD_BLOCK_TR: return tree_.open(NodeKind::row, {}, in_heading_row_ ? 1 : 0);
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        return tree_.open(NodeKind::cell, {},
                          static_cast<std::uint32_t>(
                              alignment(static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align)));
      default: return;  // The document, the body of a table, HTML (which is switched off).
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE) {
      if (!text_.empty() && text_.back() == '\n') text_.pop_back();
      tree_.add({NodeKind::text, unmask(text_, spans_), 0, {}});
      text_.clear();
    }
    flush();
    if (type == MD_BLOCK_THEAD) in_heading_row_ = false;
    if (type == MD_BLOCK_DOC || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) return;
    tree_.close();
  }

  void enter_span(MD_SPANTYPE type, const void* detail) {
    flush();
    switch (type) {
      case MD_SPAN_EM: return tree_.open(NodeKind::emphasis);
      case MD_SPAN_STRONG: return tree_.open(NodeKind::strong);
      case MD_SPAN_DEL: return tree_.open(NodeKind::strike);
      case MD_SPAN_CODE: in_code_ = true; return tree_.open(NodeKind::code);
      case MD_SPAN_A: {
        std::string href = attribute(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href);
        if (!is_safe_href(href)) return tree_.open_nothing();
        return tree_.open(NodeKind::link, std::move(href));
      }
      default: return tree_.open_nothing();  // An image: its alternative text is inside.
    }
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_CODE) {
      tree_.add({NodeKind::text, unmask(text_, spans_), 0, {}});
      text_.clear();
      in_code_ = false;
    }
    flush();
    tree_.close();
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_BR: flush(); return tree_.add({NodeKind::line_break, {}, 0, {}});
      case MD_TEXT_SOFTBR: text_.push_back(' '); return;
      case MD_TEXT_ENTITY: return append_entity(text_, text);
      default: text_ += text;
    }
  }

  Body take() && {
    flush();
    return std::move(tree_).take();
  }

 private:
  // The text so far, with its formulas, as nodes.
  void flush() {
    if (in_code_) return;
    std::string plain;
    for (std::size_t at = 0; at < text_.size();) {
      if (const MaskedSpan* span = take_masked(text_, at, spans_)) {
        tree_.add_text(std::exchange(plain, {}));
        add_masked(*span);
      } else {
        plain.push_back(text_[at++]);
      }
    }
    tree_.add_text(std::move(plain));
    text_.clear();
  }

  void add_masked(const MaskedSpan& span) {
    if (span.kind != MaskedSpan::Kind::reference) {
      return tree_.add_math(span.text, span.kind == MaskedSpan::Kind::display);
    }
    tree_.open(NodeKind::reference, span.target);
    tree_.add_text(span.text);
    tree_.close();
  }

  [[nodiscard]] std::string attribute(const MD_ATTRIBUTE& value) const {
    std::string out;
    for (std::size_t i = 0; value.size > 0 && value.substr_offsets[i] < value.size; ++i) {
      const MD_OFFSET begin = value.substr_offsets[i];
      const std::string_view part(value.text + begin, value.substr_offsets[i + 1] - begin);
      if (value.substr_types[i] == MD_TEXT_ENTITY) {
        append_entity(out, part);
      } else {
        out += part;
      }
    }
    return unmask(out, spans_);
  }

  const std::vector<MaskedSpan>& spans_;
  NodeTree tree_;
  std::string text_;
  bool in_heading_row_ = false;
  bool in_code_ = false;
};

Converter& self(void* data) { return *static_cast<Converter*>(data); }

}  // namespace

Body parse_markdown(std::string_view markdown) {
  const MaskedMarkdown masked = mask_markdown(without_controls(markdown));
  MD_PARSER parser{};
  parser.flags =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    return self(data).enter_block(type, detail), 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    return self(data).leave_block(type), 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    return self(data).enter_span(type, detail), 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    return self(data).leave_span(type), 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    return self(data).text(type, {text, size}), 0;
  };
  Converter converter(masked.spans);
  // md4c fails only when a callback does or memory ends.
  md_parse(masked.text.data(), static_cast<MD_SIZE>(masked.text.size()), &parser, &converter);
  return std::move(converter).take();
}

}  // namespace termdex
