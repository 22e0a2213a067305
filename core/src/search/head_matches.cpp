#include "search/head_matches.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "search/candidates.h"
#include "search/edit_cost.h"
#include "search/string_walk.h"

namespace termdex {
namespace {

class HeadMatcher {
 public:
  HeadMatcher(const HeadIndex& index, const Query& query, const WordWeights& word_weights,
              Workspace& workspace, const Weights& weights)
      : index_(index),
        query_(query),
        word_weights_(word_weights),
        memo_(workspace.memo),
        slots_(workspace.heads),
        weights_(weights) {}

  std::vector<HeadMatch> run() {
    slots_.begin(index_.size());
    match_whole();
    match_initials();
    // What tells little is looked for only in the heads that the others found.
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      if (word_weights_.finds(i)) match_word(i);
    }
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      if (!word_weights_.finds(i)) match_word(i);
    }
    if (query_.words.empty()) return std::move(matches_);
    for (std::size_t slot = 0; slot < matches_.size(); ++slot) judge_words(slot);
    return std::move(matches_);
  }

 private:
  // Where in the head each query word was found; letters that it covers.
  struct Places {
    std::array<std::uint16_t, kMaxQueryWords> position{};
    std::array<std::uint16_t, kMaxQueryWords> letters{};
  };

  std::uint32_t slot_of(std::uint32_t head) {
    const std::uint32_t slot = slots_.slot_of(head);
    if (slot == matches_.size()) {
      matches_.emplace_back().head = head;
      places_.emplace_back();
    }
    return slot;
  }

  void match_word(std::size_t i) {
    const std::string& typed = query_.words[i].text;
    const std::size_t typed_letters = count_code_points(typed);
    const bool finds = word_weights_.finds(i);
    // What goes on from one letter is most of a glossary: a head has to begin with it.
    const bool is_vague = finds && typed_letters == 1;
    const auto bit = static_cast<std::uint16_t>(1U << i);
    for (const Candidate& candidate : find_candidates(
             index_.words(), {.text = typed, .unfinished = query_.is_last(i)}, memo_, weights_)) {
      if (is_vague && candidate.similarity < 1) break;
      const std::string_view word = index_.words().strings[candidate.word];
      const auto letters =
          static_cast<std::uint16_t>(std::min(typed_letters, count_code_points(word)));
      for (const HeadPosting& posting : index_.postings(candidate.word)) {
        if (!finds && !slots_.find(posting.head)) continue;
        const std::uint32_t slot = slot_of(posting.head);
        HeadMatch& match = matches_[slot];
        Places& places = places_[slot];
        if (match.words[i] >= candidate.similarity || is_used(match, places, i, posting.position)) {
          continue;
        }
        match.words[i] = candidate.similarity;
        match.as_typed = static_cast<std::uint16_t>(candidate.mistyped ? match.as_typed & ~bit
                                                                       : match.as_typed | bit);
        places.position[i] = static_cast<std::uint16_t>(posting.position);
        places.letters[i] = letters;
      }
    }
  }

  // A word of the head answers one word of the query, the first that it is a candidate for.
  [[nodiscard]] bool is_used(const HeadMatch& match, const Places& places, std::size_t i,
                             std::uint32_t position) const {
    for (std::size_t other = 0; other < query_.words.size(); ++other) {
      if (other != i && match.words[other] > 0 && places.position[other] == position) return true;
    }
    return false;
  }

  void judge_words(std::size_t slot) {
    HeadMatch& match = matches_[slot];
    const Places& places = places_[slot];
    unsigned letters = 0;
    unsigned neighbours = 0;
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      if (match.words[i] == 0) continue;
      letters += places.letters[i];
      match.at_start = match.at_start || places.position[i] == 0;
      if (i == 0 || match.words[i - 1] == 0) continue;
      if (places.position[i] == places.position[i - 1] + 1) ++neighbours;
    }
    const auto all =
        static_cast<float>(std::max<std::uint16_t>(index_.head(match.head).letters, 1));
    match.completeness = std::min(static_cast<float>(letters) / all, 1.0F);
    const std::size_t pairs = query_.words.size() - 1;
    match.order = pairs == 0 ? 1.0F : static_cast<float>(neighbours) / static_cast<float>(pairs);
  }

  void match_whole() {
    const std::string_view typed = query_.squeezed;
    const std::size_t letters = count_code_points(typed);
    if (letters == 0) return;
    const HeadKeys& table = index_.squeezed();
    for (std::size_t i = table.keys.lower_bound(typed);
         i < table.keys.size() && table.keys[i].substr(0, typed.size()) == typed; ++i) {
      HeadMatch& match = note_whole(table.heads[i], letters, table.keys[i].substr(typed.size()), 1);
      match.begins = true;
      // Signs alone by their names are as good as a beginning: "star" is "*", too.
      const bool is_sign = index_.head(match.head).words == 0 && !query_.words.empty();
      match.exact = match.exact || (table.keys[i].size() == typed.size() && !is_sign);
    }
    if (forgiven_edits(letters) == 0) return;
    for (const StringMatch& near :
         memo_.match(table.table(), typed, forgiven_edits(letters), MatchMode::prefix)) {
      if (near.edits == 0) continue;
      const std::string_view matched = table.keys[near.begin].substr(0, near.matched_bytes);
      const float similarity =
          typo_similarity(edit_cost(typed, matched, weights_.edits), letters, weights_);
      for (std::uint32_t i = near.begin; i < near.end; ++i) {
        const std::uint32_t head = table.heads[i];
        const bool is_respaced = !has_as_many_words(index_.head(head), query_);
        note_whole(head, letters, table.keys[i].substr(near.matched_bytes),
                   is_respaced ? (1 - weights_.respaced) * similarity : similarity);
      }
    }
  }

  // A head of which the beginning is so similar to the query, and what follows.
  HeadMatch& note_whole(std::uint32_t head, std::size_t letters, std::string_view rest,
                        float similarity) {
    const std::size_t more = count_code_points(rest);
    if (more > 0) {
      const float missing = static_cast<float>(more) / static_cast<float>(letters + more);
      similarity *= prefix_similarity(letters, more, true, weights_);
      similarity *= 1 - weights_.completeness * missing;
    }
    HeadMatch& match = matches_[slot_of(head)];
    match.whole = std::max(match.whole, similarity);
    return match;
  }

  void match_initials() {
    if (query_.words.size() != 1) return;
    const HeadKeys& table = index_.initials();
    const bool is_head = query_is_head();
    for (std::size_t i = table.keys.lower_bound(query_.squeezed);
         i < table.keys.size() && table.keys[i] == query_.squeezed; ++i) {
      HeadMatch& match = matches_[slot_of(table.heads[i])];
      match.initials = true;
      match.abbreviates = is_head && !match.begins;
    }
  }

  // The query is a head, and no signs of it are left out.
  [[nodiscard]] bool query_is_head() const {
    const SortedStrings& keys = index_.squeezed().keys;
    const std::size_t place = keys.lower_bound(query_.squeezed);
    return query_.folded == query_.squeezed && place < keys.size() &&
           keys[place] == query_.squeezed;
  }

  const HeadIndex& index_;
  const Query& query_;
  const WordWeights& word_weights_;
  MatchMemo& memo_;
  SlotTable& slots_;  // of heads, their places in matches_ and places_
  const Weights& weights_;
  std::vector<HeadMatch> matches_;
  std::vector<Places> places_;
};

}  // namespace

std::vector<HeadMatch> match_heads(const HeadIndex& index, const Query& query,
                                   const WordWeights& word_weights, Workspace& workspace,
                                   const Weights& weights) {
  return HeadMatcher(index, query, word_weights, workspace, weights).run();
}

}  // namespace termdex
