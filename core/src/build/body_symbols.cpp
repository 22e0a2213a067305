#include "build/body_symbols.h"

#include <cstddef>

#include "pack/format.h"

namespace termdex {
namespace {

// The symbol that a node begins with.
std::uint32_t symbol_of(const Node& node) {
  const bool text = !node.text.empty();
  for (std::size_t i = 0;; ++i) {
    const NodeSymbol& symbol = kNodeSymbols[i];
    if (symbol.kind != node.kind) continue;
    const bool fits =
        symbol.has_attribute
            ? node.kind == NodeKind::link || node.kind == NodeKind::ordered_list || text
        : attribute_of(node.kind) == NodeAttribute::number ? symbol.number == node.number
                                                           : node.kind != NodeKind::link && !text;
    if (fits) return termdex::symbol_of(Control::first_node) + static_cast<std::uint32_t>(i);
  }
}

}  // namespace

std::uint32_t Vocabulary::count(std::string_view text, bool is_word) {
  std::string key(1, is_word ? 'w' : 's');
  key += text;
  const auto number = static_cast<std::uint32_t>(items_.size());
  const auto [found, added] = numbers_.try_emplace(std::move(key), number);
  if (added) items_.push_back({std::string(text), is_word, 0});
  ++items_[found->second].count;
  return found->second;
}

void BodySymbols::add(const Body& body) {
  sentences_.begin();
  add_nodes(body);
  symbols_.push_back(termdex::symbol_of(Control::end_body));
}

// Texts beside one another are one.
void BodySymbols::add_nodes(const Body& nodes) {
  std::string run;
  for (const Node& node : nodes) {
    if (node.kind == NodeKind::text) {
      run += node.text;
      continue;
    }
    add_text(run);
    run.clear();
    add_node(node);
  }
  add_text(run);
}

void BodySymbols::add_node(const Node& node) {
  const std::uint32_t symbol = symbol_of(node);
  symbols_.push_back(symbol);
  if (is_block(node.kind)) sentences_.begin();
  if (kNodeSymbols[symbol - termdex::symbol_of(Control::first_node)].has_attribute) {
    add_text(node.kind == NodeKind::ordered_list ? std::to_string(node.number) : node.text);
    symbols_.push_back(termdex::symbol_of(Control::end_attribute));
  }
  if (is_leaf(node.kind)) return;
  add_nodes(node.children);
  symbols_.push_back(termdex::symbol_of(Control::end_node));
}

void BodySymbols::add_text(std::string_view text) {
  for (TextCutter cutter(text); cutter.next();) {
    const TextToken& token = cutter.token();
    std::string stored(token.text);
    if (token.is_word) {
      sentences_.switch_case(stored, 0);
      sentences_.pass_word();
    } else {
      sentences_.pass_signs(is_sentence_end(token.text));
    }
    symbols_.push_back(kControlCount + vocabulary_.count(stored, token.is_word));
  }
}

}  // namespace termdex
