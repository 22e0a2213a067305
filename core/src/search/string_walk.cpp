#include "search/string_walk.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"

namespace termdex {
namespace {

class Walk {
 public:
  Walk(const SortedStrings& table, const EditAutomaton& automaton, MatchMode mode)
      : table_(table), automaton_(automaton), mode_(mode) {}

  std::vector<StringMatch> run() {
    visit({0, static_cast<std::uint32_t>(table_.size()), 0}, automaton_.start(), std::nullopt);
    return std::move(matches_);
  }

 private:
  // Strings [begin, end) of the table share their first `depth` bytes.
  struct Node {
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t depth;
  };

  // The beginning of a path that came nearest to the pattern.
  struct Nearest {
    std::uint32_t bytes;
    unsigned edits;
  };

  // Depth is bounded by the letters of the pattern and the edits: beyond them nothing is alive.
  void visit(Node node, const EditAutomaton::State& state, std::optional<Nearest> nearest) {
    if (node.begin == node.end) return;
    const auto edits = automaton_.edits(state);
    if (mode_ == MatchMode::prefix && edits && (!nearest || *edits < nearest->edits)) {
      nearest = Nearest{node.depth, *edits};
    }
    if (!automaton_.alive(state)) {
      if (nearest) add_run(node, *nearest);
      return;
    }
    // Equal strings stand together, so more than one may end here.
    for (; node.begin < node.end && table_[node.begin].size() == node.depth; ++node.begin) {
      if (edits) {
        matches_.push_back({node.begin, node.begin + 1, node.depth, *edits, true});
      } else if (nearest) {
        add_run({node.begin, node.begin + 1, node.depth}, *nearest);
      }
    }
    while (node.begin < node.end) {
      std::size_t next_depth = node.depth;
      const char32_t letter = decode_utf8(table_[node.begin], next_depth);
      const Node child{node.begin, end_of_run(node, next_depth),
                       static_cast<std::uint32_t>(next_depth)};
      visit(child, automaton_.step(state, letter), nearest);
      node.begin = child.end;
    }
  }

  // Where the strings stop to share the bytes [node.depth, depth) of the first: by steps that
  // double, then by halves, because most runs are short.
  [[nodiscard]] std::uint32_t end_of_run(const Node& node, std::size_t depth) const {
    const std::string_view first = table_[node.begin];
    const std::string_view letter = first.substr(node.depth, depth - node.depth);
    const auto shares = [&](std::uint32_t i) {
      return table_[i].substr(node.depth, letter.size()) == letter;
    };
    std::uint32_t low = node.begin;  // shares
    std::uint32_t step = 1;
    while (low + step < node.end && shares(low + step)) {
      low += step;
      step *= 2;
    }
    std::uint32_t high = std::min(low + step, node.end);  // does not, or is the end
    while (low + 1 < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      (shares(middle) ? low : high) = middle;
    }
    return low + 1;
  }

  void add_run(const Node& node, const Nearest& nearest) {
    matches_.push_back({node.begin, node.end, nearest.bytes, nearest.edits, false});
  }

  const SortedStrings& table_;
  const EditAutomaton& automaton_;
  MatchMode mode_;
  std::vector<StringMatch> matches_;
};

}  // namespace

std::vector<StringMatch> match_strings(const SortedStrings& table, const EditAutomaton& automaton,
                                       MatchMode mode) {
  return Walk(table, automaton, mode).run();
}

}  // namespace termdex
