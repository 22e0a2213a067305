#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/log2.h"
#include "base/utf8.h"
#include "search/body_matches.h"
#include "search/candidates.h"
#include "search/head_matches.h"
#include "search/query.h"
#include "search/score.h"
#include "support/slow_edits.h"
#include "text/fold.h"
#include "text/initials.h"
#include "text/tokenize.h"

// The whole search without an index: every word of every entry is compared with every word of the
// query by slow_edits.h. Only what single words and parts of a score are worth is taken from core.
namespace termdex::test {

/// The similarity of `word` to what was typed, as candidates.h says it; 0 if it is no candidate.
inline float slow_similarity(std::string_view word, const TypedWord& typed, bool completed,
                             bool mistyped) {
  const std::size_t letters = count_code_points(typed.text);
  const auto completion = [&](std::size_t bytes, bool unfinished) {
    const std::size_t more = count_code_points(word.substr(bytes));
    return more == 0 ? 1.0F : prefix_similarity(letters, more, unfinished);
  };
  float best = 0;
  const bool begins = word.substr(0, typed.text.size()) == typed.text;
  if (word == typed.text) return 1;
  if (completed && begins) best = completion(typed.text.size(), typed.unfinished);
  if (!mistyped || letters < 2) return best;
  const bool is_short = forgiven_edits(letters) == 0;
  const unsigned edits = is_short ? 1 : forgiven_edits(letters);
  const auto match = slow_match(word, typed.text, edits, typed.unfinished && !is_short);
  if (!match || match->edits == 0) return best;
  const double cost = slow_cost(typed.text, word.substr(0, match->bytes));
  if (is_short && cost > 0.8) return best;
  return std::max(best, typo_similarity(cost, letters) * completion(match->bytes, true));
}

inline float slow_head_similarity(std::string_view word, const TypedWord& typed) {
  return slow_similarity(word, typed, true, true);
}

/// How a head answers a query; nothing if it does not.
inline std::optional<HeadMatch> slow_head_match(std::string_view head, const Query& query) {
  const std::vector<Word> words = tokenize(head);
  const std::string key = head_key(head, words);
  HeadMatch match;
  std::array<std::size_t, kMaxQueryWords> position{};
  bool found = false;
  float letters = 0;
  unsigned pairs = 0;
  unsigned neighbours = 0;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    const std::string& typed = query.words[i].text;
    std::size_t best = words.size();
    for (std::size_t at = 0; at < words.size(); ++at) {
      bool used = false;
      for (std::size_t other = 0; other < i; ++other) {
        used = used || (match.words[other] > 0 && position[other] == at);
      }
      const float similarity =
          slow_head_similarity(words[at].text, {.text = typed, .unfinished = query.is_last(i)});
      if (similarity == 0) continue;
      found = true;
      // Of equally similar words the first in the order of words counts, not of places.
      const bool nearer =
          similarity > match.words[i] || (best < words.size() && similarity == match.words[i] &&
                                          words[at].text < words[best].text);
      if (used || !nearer) continue;
      match.words[i] = similarity;
      position[i] = best = at;
    }
    if (match.words[i] == 0) continue;
    letters +=
        static_cast<float>(std::min(count_code_points(typed), count_code_points(words[best].text)));
    match.at_start = match.at_start || best == 0;
    if (i == 0 || match.words[i - 1] == 0) continue;
    ++pairs;
    if (best == position[i - 1] + 1) ++neighbours;
  }
  const std::size_t all = std::max<std::size_t>(count_code_points(key), 1);
  if (found) {
    match.completeness = std::min(letters / static_cast<float>(all), 1.0F);
    match.order = pairs == 0 ? 1.0F : static_cast<float>(neighbours) / static_cast<float>(pairs);
  }
  const std::size_t typed_letters = count_code_points(query.squeezed);
  const auto whole = slow_match(key, query.squeezed, forgiven_edits(typed_letters), true);
  if (whole && !key.empty()) {
    found = true;
    const std::size_t more = count_code_points(std::string_view(key).substr(whole->bytes));
    const double cost =
        whole->edits == 0
            ? 0
            : slow_cost(query.squeezed, std::string_view(key).substr(0, whole->bytes));
    match.whole = typo_similarity(cost, typed_letters) *
                  (more == 0 ? 1.0F : prefix_similarity(typed_letters, more, true));
    match.at_start = true;
    match.completeness = std::max(match.completeness, static_cast<float>(typed_letters) /
                                                          static_cast<float>(typed_letters + more));
  }
  const std::vector<std::string> forms = initials_of(words);
  const bool spelled = std::find(forms.begin(), forms.end(), query.squeezed) != forms.end();
  if (query.words.size() == 1 && spelled) {
    found = true;
    match.whole = std::max(match.whole, 0.8F);
  }
  return found ? std::optional(match) : std::nullopt;
}

/// An entry as the oracle sees it.
struct SlowEntry {
  std::vector<std::string> heads;  ///< The term first.
  std::string text;                ///< Category and definition.
  double weight = 1;
};

class SlowSearch {
 public:
  explicit SlowSearch(std::vector<SlowEntry> entries) : entries_(std::move(entries)) {
    for (const SlowEntry& entry : entries_) {
      std::map<std::string, std::uint32_t> counts;
      for (const Word& word : tokenize(entry.text)) ++counts[word.text];
      std::uint32_t length = 0;
      for (const auto& [word, count] : counts) {
        vocabulary_.insert(word);
        length += count;
      }
      lengths_.push_back(length);
      all_words_ += length;
      counts_.push_back(std::move(counts));
    }
  }

  struct Ranked {
    std::uint32_t entry = 0;
    double score = 0;
  };

  /// All hits, best first.
  [[nodiscard]] std::vector<Ranked> search(const Query& query) const {
    std::vector<Ranked> ranked;
    if (query.squeezed.empty()) return ranked;
    const QueryWeights weights = weigh(query);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const auto body = match_body(i, query);
      const auto head = best_head(entries_[i], query, weights);
      if (!body && !head) continue;
      ScoreParts parts =
          head ? head_parts(entries_[i], head->first, head->second, body, query, weights)
               : judge(nullptr, &*body, weights, query.words.size());
      parts.prior = static_cast<float>(std::clamp(0.5 + log2(entries_[i].weight) / 20, 0.0, 1.0));
      if (parts.share >= kScoreWeights.least_share) ranked.push_back({i, score(parts)});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    return ranked;
  }

  [[nodiscard]] std::optional<BodyMatch> match_body(std::uint32_t entry, const Query& query) const {
    BodyMatch match{.entry = entry};
    bool found = false;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
      const TypedWord typed{.text = query.words[i].text, .unfinished = query.is_last(i)};
      const bool completed = typed.unfinished && count_code_points(typed.text) >= 3;
      const bool mistyped =
          forgiven_edits(count_code_points(typed.text)) > 0 && !is_anywhere(typed, completed);
      for (const auto& [word, count] : counts_[entry]) {
        const float similarity = slow_similarity(word, typed, completed, mistyped);
        if (similarity == 0) continue;
        found = true;
        const auto frequency = static_cast<float>(count);
        const float average = static_cast<float>(static_cast<double>(all_words_) /
                                                 static_cast<double>(entries_.size()));
        const float length = static_cast<float>(lengths_[entry]) / average;
        const float weight =
            similarity * (frequency / (frequency + 1.2F * (0.25F + 0.75F * length)));
        match.words[i] = std::max(match.words[i], weight);
      }
    }
    return found ? std::optional(match) : std::nullopt;
  }

  [[nodiscard]] QueryWeights weigh(const Query& query) const {
    QueryWeights weights;
    const auto entries = static_cast<double>(entries_.size());
    for (std::size_t i = 0; i < query.words.size(); ++i) {
      double found = 0;
      for (const auto& counts : counts_) found += counts.count(query.words[i].text) > 0 ? 1 : 0;
      if (found == 0) found = 1;
      const double rarity =
          log2(1 + (entries - found + 0.5) / (found + 0.5)) / log2(1 + (entries + 0.5) / 0.5);
      weights.words[i] = static_cast<float>(std::max(rarity, 0.02));
      weights.all += weights.words[i];
    }
    return weights;
  }

 private:
  [[nodiscard]] bool is_anywhere(const TypedWord& typed, bool completed) const {
    return std::any_of(vocabulary_.begin(), vocabulary_.end(), [&](const std::string& word) {
      return word == typed.text || (completed && word.starts_with(typed.text));
    });
  }

  static ScoreParts head_parts(const SlowEntry& entry, std::size_t head, const HeadMatch& match,
                               const std::optional<BodyMatch>& body, const Query& query,
                               const QueryWeights& weights) {
    ScoreParts parts = judge(&match, body ? &*body : nullptr, weights, query.words.size());
    parts.alias = head != 0;
    parts.exact = match.whole == 1 && match.completeness == 1;
    parts.as_typed = parts.exact && fold(entry.heads[head]) == query.folded;
    return parts;
  }

  static std::optional<std::pair<std::size_t, HeadMatch>> best_head(const SlowEntry& entry,
                                                                    const Query& query,
                                                                    const QueryWeights& weights) {
    std::optional<std::pair<std::size_t, HeadMatch>> best;
    double best_score = -1;
    for (std::size_t head = 0; head < entry.heads.size(); ++head) {
      const auto match = slow_head_match(entry.heads[head], query);
      if (!match) continue;
      const double value = score(head_parts(entry, head, *match, std::nullopt, query, weights));
      if (value <= best_score) continue;
      best_score = value;
      best = {head, *match};
    }
    return best;
  }

  std::vector<SlowEntry> entries_;
  std::vector<std::map<std::string, std::uint32_t>> counts_;
  std::vector<std::uint32_t> lengths_;
  std::uint64_t all_words_ = 0;
  std::set<std::string> vocabulary_;
};

}  // namespace termdex::test
