#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "search/candidates.h"
#include "search/head_matches.h"
#include "search/query.h"
#include "search/word_weights.h"
#include "support/slow_edits.h"
#include "text/initials.h"
#include "text/spoken.h"
#include "text/tokenize.h"

// How a word and a head answer a query, by comparing each word with each.
namespace termdex::test {

/// What a word is worth for what was typed.
struct SlowSimilarity {
  float value = 0;        ///< 0 if it is no candidate.
  bool as_typed = false;  ///< Without a mistake.

  void improve(float other, bool other_as_typed) {
    if (other > value || (other == value && other_as_typed)) *this = {other, other_as_typed};
  }
};

inline float slow_completion(std::string_view word, std::size_t bytes, std::size_t letters,
                             bool unfinished) {
  const std::size_t more = count_code_points(word.substr(bytes));
  return more == 0 ? 1.0F : prefix_similarity(letters, more, unfinished);
}

inline void slow_mistakes(std::string_view word, const TypedWord& typed, SlowSimilarity& best) {
  const std::size_t letters = count_code_points(typed.text);
  const bool is_short = forgiven_edits(letters) == 0;
  const unsigned edits = is_short ? 1 : forgiven_edits(letters);
  const auto match = slow_match(word, typed.text, edits, typed.unfinished && !is_short);
  if (!match || match->edits == 0) return;
  const EditCosts& costs = kWeights.edits;
  const auto cost = static_cast<float>(slow_cost(typed.text, word.substr(0, match->bytes)));
  if (is_short && cost > std::max(costs.swap, costs.neighbour) + 1e-5F) return;
  const float completion = slow_completion(word, match->bytes, letters, true);
  best.improve(typo_similarity(cost, letters) * completion, false);
}

/// The similarity of a word of a head, as candidates.h says it.
inline SlowSimilarity slow_head_similarity(std::string_view word, const TypedWord& typed) {
  const std::size_t letters = count_code_points(typed.text);
  SlowSimilarity best;
  if (word.starts_with(typed.text)) {
    best.improve(slow_completion(word, typed.text.size(), letters, typed.unfinished), true);
  }
  if (letters >= 2) slow_mistakes(word, typed, best);
  if (letters >= 5 && word.size() > 1 && word.find(typed.text, 1) != word.npos) {
    const auto all = static_cast<float>(count_code_points(word));
    best.improve(kWeights.inside * static_cast<float>(letters) / all, false);
  }
  return best;
}

/// The same for a word of a definition; mistakes are the caller's business.
inline SlowSimilarity slow_body_similarity(std::string_view word, const TypedWord& typed) {
  const std::size_t letters = count_code_points(typed.text);
  SlowSimilarity best;
  const auto ending = [&](std::string_view longer, std::string_view shorter) {
    const std::size_t more = count_code_points(longer.substr(shorter.size()));
    if (letters < 5 || more == 0 || more > 2) return;
    best.improve(prefix_similarity(count_code_points(shorter), more, false), false);
  };
  if (word == typed.text) return {1, true};
  if (typed.text.starts_with(word)) ending(typed.text, word);
  if (!word.starts_with(typed.text)) return best;
  if (typed.unfinished && letters >= 3) {
    best.improve(slow_completion(word, typed.text.size(), letters, true), true);
  } else if (!typed.unfinished) {
    ending(word, typed.text);
  }
  return best;
}

/// How a head answers a query; nothing if it does not.
class SlowHead {
 public:
  SlowHead(std::string_view head, const Query& query, const WordWeights& weights)
      : query_(query), weights_(weights), words_(tokenize(head)), key_(head_key(head, words_)) {
    match_.exact = key_ == query.squeezed;
    match_whole();
    if (const std::string spoken = spoken_key(head); !spoken.empty()) match_spoken(spoken);
    const std::vector<std::string> forms = initials_of(words_);
    const bool spelled = std::find(forms.begin(), forms.end(), query.squeezed) != forms.end();
    if (query.words.size() == 1 && spelled) found_ = match_.initials = true;
    for (const bool finding : {true, false}) {
      for (std::size_t i = 0; i < query.words.size(); ++i) {
        if (weights.finds(i) == finding) match_word(i);
      }
    }
    if (!query.words.empty()) judge();
  }

  [[nodiscard]] std::optional<HeadMatch> match() const {
    return found_ ? std::optional(match_) : std::nullopt;
  }

 private:
  void match_whole() { match_key(key_, true); }

  void match_spoken(const std::string& spoken) {
    match_key(spoken, !words_.empty() || query_.words.empty());
  }

  void match_key(std::string_view key, bool may_be_exact) {
    const std::size_t letters = count_code_points(query_.squeezed);
    if (letters == 0 || key.empty()) return;
    if (key.starts_with(query_.squeezed)) {
      found_ = match_.begins = true;
      match_.exact = match_.exact || (may_be_exact && key == query_.squeezed);
    }
    const auto near = slow_match(key, query_.squeezed, forgiven_edits(letters), true);
    const bool begins = key.starts_with(query_.squeezed);
    if (!near && !begins) return;
    found_ = true;
    const auto add = [&](std::size_t bytes, float similarity) {
      const bool is_respaced = std::min(words_.size(), kMaxQueryWords) != query_.words.size();
      if (similarity < 1 && is_respaced) similarity *= 1 - kWeights.respaced;
      const std::size_t more = count_code_points(key.substr(bytes));
      if (more > 0) {
        const float missing = static_cast<float>(more) / static_cast<float>(letters + more);
        similarity *= prefix_similarity(letters, more, true);
        similarity *= 1 - kWeights.completeness * missing;
      }
      match_.whole = std::max(match_.whole, similarity);
    };
    if (begins) add(query_.squeezed.size(), 1);
    if (near && near->edits > 0) {
      const double cost = slow_cost(query_.squeezed, key.substr(0, near->bytes));
      add(near->bytes, typo_similarity(static_cast<float>(cost), letters));
    }
  }

  void match_word(std::size_t i) {
    const std::string& typed = query_.words[i].text;
    const bool finds = weights_.finds(i);
    const bool is_vague = finds && count_code_points(typed) == 1;
    if (!finds && !found_) return;
    std::size_t best = words_.size();
    SlowSimilarity best_similarity;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const SlowSimilarity similarity =
          slow_head_similarity(words_[at].text, {.text = typed, .unfinished = query_.is_last(i)});
      if (similarity.value == 0 || (is_vague && similarity.value < 1)) continue;
      found_ = true;
      // Of equally similar words the first in the order of words counts, not of places.
      const bool nearer = similarity.value > best_similarity.value ||
                          (best < words_.size() && similarity.value == best_similarity.value &&
                           words_[at].text < words_[best].text);
      if (is_used(at) || !nearer) continue;
      best_similarity = similarity;
      best = at;
    }
    if (best == words_.size()) return;
    match_.words[i] = best_similarity.value;
    if (best_similarity.as_typed) match_.as_typed |= static_cast<std::uint16_t>(1U << i);
    place_[i] = best;
  }

  [[nodiscard]] bool is_used(std::size_t at) const {
    for (std::size_t other = 0; other < query_.words.size(); ++other) {
      if (match_.words[other] > 0 && place_[other] == at) return true;
    }
    return false;
  }

  void judge() {
    std::size_t letters = 0;
    unsigned neighbours = 0;
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      if (match_.words[i] == 0) continue;
      letters += std::min(count_code_points(query_.words[i].text),
                          count_code_points(words_[place_[i]].text));
      match_.at_start = match_.at_start || place_[i] == 0;
      if (i > 0 && match_.words[i - 1] > 0 && place_[i] == place_[i - 1] + 1) ++neighbours;
    }
    const auto all = static_cast<float>(std::max<std::size_t>(count_code_points(key_), 1));
    match_.completeness = std::min(static_cast<float>(letters) / all, 1.0F);
    const std::size_t pairs = query_.words.size() - 1;
    match_.order = pairs == 0 ? 1.0F : static_cast<float>(neighbours) / static_cast<float>(pairs);
  }

  const Query& query_;
  const WordWeights& weights_;
  std::vector<Word> words_;
  std::string key_;
  std::array<std::size_t, kMaxQueryWords> place_{};
  HeadMatch match_;
  bool found_ = false;
};

inline std::optional<HeadMatch> slow_head_match(std::string_view head, const Query& query,
                                                const WordWeights& weights) {
  return SlowHead(head, query, weights).match();
}

}  // namespace termdex::test
