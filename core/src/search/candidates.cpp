#include "search/candidates.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"
#include "search/edit_cost.h"
#include "search/query.h"
#include "search/string_walk.h"

namespace termdex {
namespace {

constexpr std::size_t kShortest = 2;           // letters in which any mistake is forgiven
constexpr std::size_t kShortestCompleted = 3;  // letters from which definitions are completed
constexpr std::size_t kShortestInflected = 5;  // letters of a word that may have an ending
constexpr std::size_t kEnding = 2;             // letters of an ending
constexpr float kLeastSimilarity = 0.05F;

// As whole numbers, which sort faster, and by code that others use, too: similarities are from 0 to
// 1, and such numbers are in the order of their bits.
void sort_by_similarity(std::vector<Candidate>& candidates) {
  constexpr std::uint32_t kHighest = 0x7FFF'FFFF;
  std::vector<std::uint64_t> keys;
  keys.reserve(candidates.size());
  for (const Candidate& one : candidates) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &one.similarity, sizeof bits);
    const std::uint32_t last = one.word << 1U | (one.mistyped ? 1U : 0U);
    keys.push_back(std::uint64_t{kHighest - bits} << 32U | last);
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::uint32_t bits = kHighest - static_cast<std::uint32_t>(keys[i] >> 32U);
    const auto last = static_cast<std::uint32_t>(keys[i]);
    candidates[i].word = last >> 1U;
    std::memcpy(&candidates[i].similarity, &bits, sizeof bits);
    candidates[i].mistyped = (last & 1U) != 0;
  }
}

void add_completions(const FuzzyTable& table, const TypedWord& typed, std::size_t letters,
                     const Weights& weights, std::vector<Candidate>& candidates) {
  const SortedStrings& strings = table.strings;
  for (std::size_t i = strings.lower_bound(typed.text);
       i < strings.size() && strings[i].substr(0, typed.text.size()) == typed.text; ++i) {
    const std::size_t more = count_code_points(strings[i].substr(typed.text.size()));
    const float similarity =
        more == 0 ? 1.0F : prefix_similarity(letters, more, typed.unfinished, weights);
    candidates.push_back({static_cast<std::uint32_t>(i), similarity, false});
  }
}

void add_mistyped(const FuzzyTable& table, const TypedWord& typed, std::size_t letters,
                  MatchMemo& memo, const Weights& weights, std::vector<Candidate>& candidates) {
  const bool is_short = forgiven_edits(letters) == 0;
  const unsigned edits = is_short ? 1 : forgiven_edits(letters);
  const MatchMode mode = typed.unfinished && !is_short ? MatchMode::prefix : MatchMode::whole;
  for (const StringMatch& match : memo.match(table, typed.text, edits, mode)) {
    if (match.edits == 0) continue;
    const std::string_view matched = table.strings[match.begin].substr(0, match.matched_bytes);
    const float cost = edit_cost(typed.text, matched, weights.edits);
    // A swap or a neighbouring key, but not at the first letter.
    if (is_short && cost > std::max(weights.edits.swap, weights.edits.neighbour)) continue;
    const float similarity = typo_similarity(cost, letters, weights);
    for (std::uint32_t i = match.begin; i < match.end; ++i) {
      const std::size_t more = count_code_points(table.strings[i].substr(match.matched_bytes));
      const float completion = more == 0 ? 1.0F : prefix_similarity(letters, more, true, weights);
      candidates.push_back({i, similarity * completion, true});
    }
  }
}

// "netzgerät" in "hochspannungsnetzgerät".
void add_holding(const FuzzyTable& table, const TypedWord& typed, std::size_t letters,
                 const Weights& weights, std::vector<Candidate>& candidates) {
  table.windows.for_each_holding(letters_in(parts_of(typed.text)), [&](std::size_t i) {
    const std::string_view word = table.strings[i];
    const std::size_t at = word.find(typed.text, 1);
    if (at == std::string_view::npos) return;
    const auto all = static_cast<float>(count_code_points(word));
    const float similarity = weights.inside * static_cast<float>(letters) / all;
    candidates.push_back({static_cast<std::uint32_t>(i), similarity, true});
  });
}

void add_word(const SortedStrings& strings, std::string_view word, float similarity,
              std::vector<Candidate>& candidates) {
  const std::size_t place = strings.lower_bound(word);
  if (place == strings.size() || strings[place] != word) return;
  candidates.push_back({static_cast<std::uint32_t>(place), similarity, similarity < 1});
}

// "effect" and "effects": a word that goes on for an ending more, or an ending less.
void add_inflected(const SortedStrings& strings, const TypedWord& typed, std::size_t letters,
                   const Weights& weights, std::vector<Candidate>& candidates) {
  std::string_view stem = typed.text;
  for (std::size_t less = 1; less <= kEnding; ++less) {
    do stem.remove_suffix(1);
    while ((static_cast<unsigned char>(typed.text[stem.size()]) & 0xC0U) == 0x80);
    add_word(strings, stem, prefix_similarity(letters - less, less, false, weights), candidates);
  }
  if (typed.unfinished) return;  // completed anyway
  for (std::size_t i = strings.lower_bound(typed.text);
       i < strings.size() && strings[i].substr(0, typed.text.size()) == typed.text; ++i) {
    const std::size_t more = count_code_points(strings[i].substr(typed.text.size()));
    if (more == 0 || more > kEnding) continue;
    const float similarity = prefix_similarity(letters, more, false, weights);
    candidates.push_back({static_cast<std::uint32_t>(i), similarity, true});
  }
}

}  // namespace

float typo_similarity(float cost, std::size_t letters, const Weights& weights) noexcept {
  const float all = cost * (1 + weights.more_typos * std::max(0.0F, cost - 1));
  const float similarity = 1 - all / (static_cast<float>(letters) + weights.typo_letters);
  return std::max(similarity, kLeastSimilarity);
}

float prefix_similarity(std::size_t letters, std::size_t more, bool unfinished,
                        const Weights& weights) noexcept {
  const float share = static_cast<float>(more) / static_cast<float>(letters + more);
  return unfinished ? 1 - weights.completion - weights.completed * share
                    : 1 - weights.other_completion - weights.other_completed * share;
}

std::vector<Candidate> find_candidates(const FuzzyTable& table, const TypedWord& typed,
                                       MatchMemo& memo, const Weights& weights) {
  std::vector<Candidate> candidates;
  const std::size_t letters = count_code_points(typed.text);
  add_completions(table, typed, letters, weights, candidates);
  if (letters >= kShortest) add_mistyped(table, typed, letters, memo, weights, candidates);
  if (letters >= kShortestInside) add_holding(table, typed, letters, weights, candidates);
  sort_by_similarity(candidates);
  return candidates;
}

std::vector<Candidate> find_plain_candidates(const FuzzyTable& table, const TypedWord& typed,
                                             MatchMemo& memo, const Weights& weights) {
  std::vector<Candidate> candidates;
  const std::size_t letters = count_code_points(typed.text);
  if (typed.unfinished && letters >= kShortestCompleted) {
    add_completions(table, typed, letters, weights, candidates);
  } else {
    add_word(table.strings, typed.text, 1, candidates);
  }
  if (letters >= kShortestInflected)
    add_inflected(table.strings, typed, letters, weights, candidates);
  if (candidates.empty() && forgiven_edits(letters) > 0) {
    add_mistyped(table, typed, letters, memo, weights, candidates);
  }
  sort_by_similarity(candidates);
  return candidates;
}

}  // namespace termdex
