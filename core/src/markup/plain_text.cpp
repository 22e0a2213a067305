#include "markup/plain_text.h"

#include "markup/math_text.h"

namespace termdex {
namespace {

// The text of any other kind is a language, a target or an id, not something to read.
void write(PlainTextWriter& out, const Node& node) {
  if (node.kind == NodeKind::text) return out.text(node.text, node.text.size());
  out.begin(node.kind);
  for (const Node& child : node.children) write(out, child);
  out.end(node.kind);
}

}  // namespace

void PlainTextWriter::begin(NodeKind kind) {
  if (is_formula(kind)) ++open_formulas_;
  // What stood before a block is no part of its line; before the first of a cell is a tab.
  if (has_own_lines(kind) && (out_.empty() || out_.back() != '\t')) end_line();
}

// A line ends once, however many blocks begin or end there.
void PlainTextWriter::end_line() {
  if (!out_.empty() && out_.back() != '\n') out_ += '\n';
}

void PlainTextWriter::text(std::string_view text, std::size_t max_bytes) {
  if (open_formulas_ > 0 && formulas_ == Formulas::readable) {
    out_ += math_text(text);
  } else {
    out_ += text.substr(0, max_bytes);
  }
}

void PlainTextWriter::end(NodeKind kind) {
  if (is_formula(kind)) --open_formulas_;
  if (has_own_lines(kind)) end_line();
  switch (kind) {
    case NodeKind::cell: out_ += '\t'; break;
    case NodeKind::line_break: out_ += ' '; break;
    default: break;
  }
}

std::string plain_text(const Body& body, Formulas formulas) {
  PlainTextWriter out(formulas);
  for (const Node& node : body) write(out, node);
  return out.take();
}

}  // namespace termdex
