#include "build/phrase_parser.h"

#include <algorithm>

#include "pack/text_symbols.h"

namespace termdex {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFF'FFFF;

std::uint64_t edge(std::uint32_t node, std::uint32_t word) {
  return std::uint64_t{node} << 32U | word;
}

}  // namespace

PhraseParser::PhraseParser(const TextModel& model) : model_(model) {
  for (std::uint32_t i = model.first_phrase(); i < model.symbol_count(); ++i) {
    phrases_[grow(0, i)] = i;
  }
}

std::uint32_t PhraseParser::walk(std::uint32_t node, std::uint32_t word) const {
  const auto found = edges_.find(edge(node, word));
  return found == edges_.end() ? kNowhere : found->second;
}

// The node behind all words of a symbol.
std::uint32_t PhraseParser::grow(std::uint32_t node, std::uint32_t symbol) {
  if (symbol >= model_.first_phrase()) {
    for (const std::uint32_t part : model_.parts(symbol)) node = grow(node, part);
    return node;
  }
  const auto next = static_cast<std::uint32_t>(phrases_.size());
  const auto [found, added] = edges_.try_emplace(edge(node, symbol), next);
  if (added) phrases_.push_back(0);
  return found->second;
}

std::vector<std::uint32_t> PhraseParser::parse(std::span<const std::uint32_t> words) const {
  std::vector<Step> steps(words.size() + 1);  // the best way to each place
  steps[0].bits = 0;
  std::uint32_t behind = model_.last_class(symbol_of(Control::end_body));
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto offer = [&](std::size_t end, std::uint32_t symbol) {
      const std::uint64_t bits = steps[at].bits + model_.bits_of(behind, symbol);
      if (bits < steps[end].bits) steps[end] = {bits, symbol, at};
    };
    offer(at + 1, words[at]);
    std::uint32_t node = 0;
    for (std::size_t end = at; end < words.size();) {
      node = walk(node, words[end++]);
      if (node == kNowhere) break;
      if (phrases_[node] != 0) offer(end, phrases_[node]);
    }
    behind = model_.last_class(words[at]);
  }
  std::vector<std::uint32_t> symbols;
  for (std::size_t at = words.size(); at > 0; at = steps[at].from) {
    symbols.push_back(steps[at].symbol);
  }
  std::reverse(symbols.begin(), symbols.end());
  return symbols;
}

}  // namespace termdex
