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
#include "search/signs.h"
#include "search/word_weights.h"
#include "support/slow_head.h"
#include "text/fold.h"
#include "text/marks.h"
#include "text/tokenize.h"

// The whole search without an index: every word of every entry is compared with every word of the
// query by slow_edits.h. Only what single words and parts of a score are worth is taken from core.
namespace termdex::test {

/// How common the words of a head are in texts, by their counts.
inline float slow_familiarity(std::string_view head,
                              const std::vector<std::map<std::string, std::uint32_t>>& texts) {
  const std::vector<Word> words = tokenize(head);
  float sum = 0;
  for (const Word& word : words) {
    double found = 0;
    for (const auto& counts : texts) found += counts.count(word.text) > 0 ? 1 : 0;
    sum += static_cast<float>(log2(1 + found) / log2(1 + static_cast<double>(texts.size())));
  }
  return words.empty() ? 0 : sum / static_cast<float>(words.size());
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
    const WordWeights weights = weigh(query);
    const std::vector<BodyMatch> bodies = match_bodies(query, weights);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const auto found = std::find_if(bodies.begin(), bodies.end(),
                                      [&](const BodyMatch& match) { return match.entry == i; });
      const BodyMatch* body = found == bodies.end() ? nullptr : &*found;
      const auto head = best_head(entries_[i], query, weights);
      if (body == nullptr && !head) continue;
      ScoreParts parts =
          head ? head_parts(entries_[i], head->first, head->second, body, query, weights)
               : judge(nullptr, body, weights, query.words.size());
      parts.prior = prior(entries_[i]);
      if (parts.share >= kWeights.least_share) ranked.push_back({i, score(parts) / 1e6});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    return ranked;
  }

  [[nodiscard]] std::vector<BodyMatch> match_bodies(const Query& query,
                                                    const WordWeights& weights) const {
    std::vector<BodyMatch> matches;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      BodyMatch match{.entry = i};
      bool found = false;
      for (std::size_t word = 0; word < query.words.size(); ++word) {
        match.words[word] = best_weight(i, query, word, match.as_typed);
        found = found || (match.words[word] > 0 && weights.finds(word));
      }
      if (found) matches.push_back(match);
    }
    return matches;
  }

  [[nodiscard]] WordWeights weigh(const Query& query) const {
    WordWeights weights;
    float all = 0;
    float most = 0;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
      double definitions = 0;
      for (const auto& counts : counts_)
        definitions += counts.count(query.words[i].text) > 0 ? 1 : 0;
      weights.shares[i] = rarity(definitions);
      all += weights.shares[i];
      if (may_find(query, i)) most = std::max(most, weights.shares[i]);
    }
    for (std::size_t i = 0; i < query.words.size(); ++i) {
      const bool finds = may_find(query, i) && weights.shares[i] >= 0.25F * most;
      if (finds) weights.finding |= static_cast<std::uint16_t>(1U << i);
      weights.shares[i] /= all;
    }
    return weights;
  }

 private:
  static bool may_find(const Query& query, std::size_t word) {
    return word == 0 || !query.is_last(word) || count_code_points(query.words[word].text) > 2;
  }

  [[nodiscard]] float rarity(double definitions) const {
    const auto entries = static_cast<double>(entries_.size());
    const double found = std::clamp(definitions, 1.0, entries);
    const double all = log2(1 + (entries - 0.5) / 1.5);
    return std::max(static_cast<float>(log2(1 + (entries - found + 0.5) / (found + 0.5)) / all),
                    0.02F);
  }

  // Of a word of the query in a definition; notes whether it is there without a mistake.
  [[nodiscard]] float best_weight(std::uint32_t entry, const Query& query, std::size_t word,
                                  std::uint16_t& as_typed) const {
    const TypedWord typed{.text = query.words[word].text, .unfinished = query.is_last(word)};
    const bool is_anywhere = std::any_of(
        vocabulary_.begin(), vocabulary_.end(),
        [&](const std::string& known) { return slow_body_similarity(known, typed).value > 0; });
    const bool mistaken = !is_anywhere && forgiven_edits(count_code_points(typed.text)) > 0;
    float best = 0;
    for (const auto& [known, count] : counts_[entry]) {
      SlowSimilarity similarity = slow_body_similarity(known, typed);
      if (similarity.as_typed) as_typed |= static_cast<std::uint16_t>(1U << word);
      if (mistaken) slow_mistakes(known, typed, similarity);
      const auto frequency = static_cast<float>(count);
      const float average = static_cast<float>(static_cast<double>(all_words_) /
                                               static_cast<double>(entries_.size()));
      const float length = static_cast<float>(lengths_[entry]) / average;
      best = std::max(
          best, similarity.value * (frequency / (frequency + 1.2F * (0.25F + 0.75F * length))));
    }
    return best;
  }

  static float prior(const SlowEntry& entry) {
    return static_cast<float>(std::clamp(0.5 + log2(entry.weight) / 20, 0.0, 1.0));
  }

  [[nodiscard]] ScoreParts head_parts(const SlowEntry& entry, std::size_t head,
                                      const HeadMatch& match, const BodyMatch* body,
                                      const Query& query, const WordWeights& weights) const {
    const std::string& text = entry.heads[head];
    const std::vector<Word> words = tokenize(text);
    ScoreParts parts = judge(&match, body, weights, query.words.size());
    parts.alias = head != 0;
    parts.brevity = brevity_of(count_code_points(head_key(text, words)));
    parts.familiar = slow_familiarity(text, counts_);
    parts.spacing = (std::min(words.size(), kMaxQueryWords) == query.words.size() ? 0.5F : 0) +
                    (has_signs(text, words) == query.has_signs ? 0.5F : 0);
    const std::string folded = fold(text);
    if (match.begins) {
      parts.as_typed = match.exact ? folded == query.folded : folded.starts_with(query.folded);
      parts.exact = match.exact && (parts.as_typed || !query.ends_in_sign);
    }
    if (match.exact || (query.has_marks && (match.begins || match.whole > 0))) {
      parts.marks = marks_agreement(query.text, text);
    }
    return parts;
  }

  [[nodiscard]] std::optional<std::pair<std::size_t, HeadMatch>> best_head(
      const SlowEntry& entry, const Query& query, const WordWeights& weights) const {
    std::optional<std::pair<std::size_t, HeadMatch>> best;
    std::int32_t best_score = -1;
    for (std::size_t head = 0; head < entry.heads.size(); ++head) {
      auto match = slow_head_match(entry.heads[head], query, weights);
      if (!match) continue;
      match->abbreviates = match->initials && !match->begins && is_head(query);
      ScoreParts parts = head_parts(entry, head, *match, nullptr, query, weights);
      parts.prior = prior(entry);
      const std::int32_t value = score(parts);
      if (value <= best_score) continue;
      best_score = value;
      best = {head, *match};
    }
    return best;
  }

  // The letters that were typed, and nothing else, are a head.
  [[nodiscard]] bool is_head(const Query& query) const {
    if (query.folded != query.squeezed) return false;
    for (const SlowEntry& entry : entries_) {
      for (const std::string& head : entry.heads) {
        if (head_key(head, tokenize(head)) == query.squeezed) return true;
        if (spoken_key(head) == query.squeezed) return true;
      }
    }
    return false;
  }

  std::vector<SlowEntry> entries_;
  std::vector<std::map<std::string, std::uint32_t>> counts_;
  std::vector<std::uint32_t> lengths_;
  std::uint64_t all_words_ = 0;
  std::set<std::string> vocabulary_;
};

}  // namespace termdex::test
