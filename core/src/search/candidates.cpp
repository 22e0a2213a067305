#include "search/candidates.h"

#include <algorithm>

#include "base/utf8.h"
#include "search/edit_automaton.h"
#include "search/edit_cost.h"
#include "search/query.h"
#include "search/string_walk.h"

namespace termdex {
namespace {

constexpr std::size_t kShortest = 2;           // letters in which any mistake is forgiven
constexpr std::size_t kShortestCompleted = 3;  // letters from which definitions are completed
constexpr double kShortWordCost = 0.8;         // a swap or a neighbouring key, but no first letter

void sort_by_similarity(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.word < b.word;
  });
}

void add_completions(const SortedStrings& table, const TypedWord& typed, std::size_t letters,
                     std::vector<Candidate>& candidates) {
  for (std::size_t i = table.lower_bound(typed.text);
       i < table.size() && table[i].substr(0, typed.text.size()) == typed.text; ++i) {
    const std::size_t more = count_code_points(table[i].substr(typed.text.size()));
    const float similarity = more == 0 ? 1.0F : prefix_similarity(letters, more, typed.unfinished);
    candidates.push_back({static_cast<std::uint32_t>(i), similarity});
  }
}

void add_mistyped(const SortedStrings& table, const TypedWord& typed, std::size_t letters,
                  std::vector<Candidate>& candidates) {
  const bool is_short = forgiven_edits(letters) == 0;
  const EditAutomaton automaton(typed.text, is_short ? 1 : forgiven_edits(letters));
  const MatchMode mode = typed.unfinished && !is_short ? MatchMode::prefix : MatchMode::whole;
  for (const StringMatch& match : match_strings(table, automaton, mode)) {
    if (match.edits == 0) continue;
    const std::string_view matched = table[match.begin].substr(0, match.matched_bytes);
    const double cost = edit_cost(typed.text, matched);
    if (is_short && cost > kShortWordCost) continue;
    const float similarity = typo_similarity(cost, letters);
    for (std::uint32_t i = match.begin; i < match.end; ++i) {
      const std::size_t more = count_code_points(table[i].substr(match.matched_bytes));
      const float completion = more == 0 ? 1.0F : prefix_similarity(letters, more, true);
      candidates.push_back({i, similarity * completion});
    }
  }
}

}  // namespace

float typo_similarity(double cost, std::size_t letters) noexcept {
  return static_cast<float>(1.0 - cost / (static_cast<double>(letters) + 1.0));
}

float prefix_similarity(std::size_t letters, std::size_t more, bool unfinished) noexcept {
  const double share = static_cast<double>(more) / static_cast<double>(letters + more);
  return static_cast<float>(unfinished ? 0.97 - 0.25 * share : 0.85 - 0.6 * share);
}

std::vector<Candidate> find_candidates(const SortedStrings& table, const TypedWord& typed) {
  std::vector<Candidate> candidates;
  const std::size_t letters = count_code_points(typed.text);
  add_completions(table, typed, letters, candidates);
  if (letters >= kShortest) add_mistyped(table, typed, letters, candidates);
  sort_by_similarity(candidates);
  return candidates;
}

std::vector<Candidate> find_plain_candidates(const SortedStrings& table, const TypedWord& typed) {
  std::vector<Candidate> candidates;
  const std::size_t letters = count_code_points(typed.text);
  const std::size_t place = table.lower_bound(typed.text);
  if (typed.unfinished && letters >= kShortestCompleted) {
    add_completions(table, typed, letters, candidates);
  } else if (place < table.size() && table[place] == typed.text) {
    candidates.push_back({static_cast<std::uint32_t>(place), 1.0F});
  }
  if (candidates.empty() && forgiven_edits(letters) > 0) {
    add_mistyped(table, typed, letters, candidates);
  }
  sort_by_similarity(candidates);
  return candidates;
}

}  // namespace termdex
