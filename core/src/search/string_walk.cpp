#include "search/string_walk.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace termdex {
namespace {

// An automaton is dead after its pattern's letters and the edits, of four bytes at most each.
constexpr std::size_t kMaxDepth = 4 * (EditAutomaton::kMaxLetters + kMaxEdits + 1);

class Walk {
 public:
  Walk(const FuzzyTable& table, std::string_view pattern, unsigned max_edits, MatchMode mode)
      : table_(table),
        strings_(table.strings),
        automaton_(pattern, max_edits),
        parts_(parts_of(pattern)),
        max_edits_(max_edits),
        mode_(mode) {}

  // One string after another, each from where it differs from the one before:
  //
  //   ne u r a l            a path is kept for every depth of the string before
  //   └┴ t w o r k          this one goes on from "ne"
  //
  // Where a path is dead, all strings that share it are passed over; so is, unread, a string
  // without the letters.
  std::vector<StringMatch> run(std::span<const StringMatch> within) {
    paths_[0] = {automaton_.start(), std::nullopt};
    note_nearest(paths_[0], 0);
    for (const StringMatch& part : within) walk(part.begin, part.end);
    return std::move(matches_);
  }

 private:
  // The beginning of a path that came nearest to the pattern.
  struct Nearest {
    std::uint32_t bytes;
    unsigned edits;
  };

  struct Path {
    EditAutomaton::State state;
    std::optional<Nearest> nearest;
  };

  void walk(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    std::size_t depth = shared_bytes(strings_[last_], strings_[begin], reached_);
    for (begin = next_near(begin, end, depth); begin < end;) {
      depth = follow(begin, depth);
      last_ = begin;
      reached_ = depth;
      // Of equal depth and still alive: a string that ended. Only itself is done with then.
      std::uint32_t next = begin + 1;
      if (depth < strings_[begin].size() || !EditAutomaton::alive(paths_[depth].state)) {
        while (next < end && strings_.shared(next) >= depth) ++next;
      }
      add(begin, next, depth);
      begin = next_near(next, end, depth);
    }
  }

  void note_nearest(Path& path, std::size_t depth) const {
    if (mode_ != MatchMode::prefix) return;
    const auto edits = automaton_.edits(path.state);
    if (edits && (!path.nearest || *edits < path.nearest->edits)) {
      path.nearest = Nearest{static_cast<std::uint32_t>(depth), *edits};
    }
  }

  std::uint32_t next_near(std::uint32_t from, std::uint32_t end, std::size_t& depth) const {
    return table_.windows.next_near(strings_, from, end, parts_, max_edits_, depth);
  }

  // Reads a string from the depth to which its path is known to its end, or to where no
  // continuation can match; gives the depth that was reached.
  std::size_t follow(std::uint32_t index, std::size_t depth) {
    const std::string_view text = strings_[index];
    while (depth < text.size() && EditAutomaton::alive(paths_[depth].state)) {
      const Path& path = paths_[depth];
      const char32_t letter = decode_utf8(text, depth);
      Path next{automaton_.step(path.state, letter), path.nearest};
      note_nearest(next, depth);
      paths_[depth] = next;
    }
    return depth;
  }

  // Strings that share the path of this depth: one that ended there, or a run that goes on.
  void add(std::uint32_t begin, std::uint32_t end, std::size_t depth) {
    const Path& path = paths_[depth];
    if (strings_[begin].size() == depth) {
      if (const auto edits = automaton_.edits(path.state)) {
        matches_.push_back({begin, begin + 1, static_cast<std::uint32_t>(depth), *edits, true});
        if (++begin == end) return;
      }
    }
    if (path.nearest) {
      matches_.push_back({begin, end, path.nearest->bytes, path.nearest->edits, false});
    }
  }

  FuzzyTable table_;
  const SortedStrings& strings_;
  EditAutomaton automaton_;
  LetterWindows parts_;
  unsigned max_edits_;
  MatchMode mode_;
  std::array<Path, kMaxDepth + 1> paths_;  // written up to the depth that was reached
  std::uint32_t last_ = 0;                 // the string that was followed last,
  std::size_t reached_ = 0;                // and how deep
  std::vector<StringMatch> matches_;
};

}  // namespace

std::vector<StringMatch> match_strings(const FuzzyTable& table, std::string_view pattern,
                                       unsigned max_edits, MatchMode mode) {
  const StringMatch all{.begin = 0, .end = static_cast<std::uint32_t>(table.strings.size())};
  return match_strings(table, pattern, max_edits, mode, std::span(&all, 1));
}

std::vector<StringMatch> match_strings(const FuzzyTable& table, std::string_view pattern,
                                       unsigned max_edits, MatchMode mode,
                                       std::span<const StringMatch> within) {
  return Walk(table, pattern, max_edits, mode).run(within);
}

}  // namespace termdex
