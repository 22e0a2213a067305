#include "search/head_matches.h"

#include <algorithm>

#include "base/utf8.h"
#include "search/candidates.h"
#include "search/edit_automaton.h"
#include "search/edit_cost.h"
#include "search/string_walk.h"

namespace termdex {
namespace {

constexpr std::uint32_t kNone = 0xFFFF'FFFF;
constexpr float kInitialsSimilarity = 0.8F;

class HeadMatcher {
 public:
  HeadMatcher(const HeadIndex& index, const Query& query)
      : index_(index), query_(query), slots_(index.size(), kNone) {}

  std::vector<HeadMatch> run() {
    for (std::size_t i = 0; i < query_.words.size(); ++i) match_word(i);
    for (std::size_t slot = 0; slot < matches_.size(); ++slot) judge_words(slot);
    match_whole();
    match_initials();
    return std::move(matches_);
  }

 private:
  // Where in the head each query word was found; letters that it covers.
  struct Places {
    std::array<std::uint32_t, kMaxQueryWords> position{};
    std::array<float, kMaxQueryWords> letters{};
  };

  std::uint32_t slot_of(std::uint32_t head) {
    std::uint32_t& slot = slots_[head];
    if (slot == kNone) {
      slot = static_cast<std::uint32_t>(matches_.size());
      matches_.emplace_back().head = head;
      places_.emplace_back();
    }
    return slot;
  }

  void match_word(std::size_t i) {
    const std::string& typed = query_.words[i].text;
    const auto typed_letters = static_cast<float>(count_code_points(typed));
    for (const Candidate& candidate :
         find_candidates(index_.words(), {.text = typed, .unfinished = query_.is_last(i)})) {
      const std::string_view word = index_.words()[candidate.word];
      const float letters = std::min(typed_letters, static_cast<float>(count_code_points(word)));
      for (const HeadPosting& posting : index_.postings(candidate.word)) {
        const std::uint32_t slot = slot_of(posting.head);
        HeadMatch& match = matches_[slot];
        Places& places = places_[slot];
        if (match.words[i] >= candidate.similarity || is_used(match, places, i, posting.position)) {
          continue;
        }
        match.words[i] = candidate.similarity;
        places.position[i] = posting.position;
        places.letters[i] = letters;
      }
    }
  }

  // A word of the head answers one word of the query, the first that it is a candidate for.
  static bool is_used(HeadMatch& match, const Places& places, std::size_t i,
                      std::uint32_t position) {
    for (std::size_t other = 0; other < i; ++other) {
      if (match.words[other] > 0 && places.position[other] == position) return true;
    }
    return false;
  }

  void judge_words(std::size_t slot) {
    HeadMatch& match = matches_[slot];
    const Places& places = places_[slot];
    float letters = 0;
    unsigned neighbours = 0;
    unsigned pairs = 0;
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      if (match.words[i] == 0) continue;
      letters += places.letters[i];
      match.at_start = match.at_start || places.position[i] == 0;
      if (i == 0 || match.words[i - 1] == 0) continue;
      ++pairs;
      if (places.position[i] == places.position[i - 1] + 1) ++neighbours;
    }
    const auto all =
        static_cast<float>(std::max<std::uint16_t>(index_.head(match.head).letters, 1));
    match.completeness = std::min(letters / all, 1.0F);
    match.order = pairs == 0 ? 1.0F : static_cast<float>(neighbours) / static_cast<float>(pairs);
  }

  void match_whole() {
    const std::size_t letters = count_code_points(query_.squeezed);
    if (letters == 0) return;
    const HeadKeys& table = index_.squeezed();
    // The automaton does not look at the end of a long head, so the head itself is looked up.
    for (std::size_t i = table.keys.lower_bound(query_.squeezed);
         i < table.keys.size() && table.keys[i] == query_.squeezed; ++i) {
      HeadMatch& head = matches_[slot_of(table.heads[i])];
      head.whole = head.completeness = 1;
      head.at_start = true;
    }
    const EditAutomaton automaton(query_.squeezed, forgiven_edits(letters));
    for (const StringMatch& match : match_strings(table.keys, automaton, MatchMode::prefix)) {
      const std::string_view matched = table.keys[match.begin].substr(0, match.matched_bytes);
      const double cost = match.edits == 0 ? 0 : edit_cost(query_.squeezed, matched);
      const float similarity = typo_similarity(cost, letters);
      for (std::uint32_t i = match.begin; i < match.end; ++i) {
        const std::string_view key = table.keys[i];
        const std::size_t more = count_code_points(key.substr(match.matched_bytes));
        const float completion = more == 0 ? 1.0F : prefix_similarity(letters, more, true);
        HeadMatch& head = matches_[slot_of(table.heads[i])];
        head.whole = std::max(head.whole, similarity * completion);
        head.at_start = true;
        const auto all = static_cast<float>(letters + more);
        head.completeness = std::max(head.completeness, static_cast<float>(letters) / all);
      }
    }
  }

  void match_initials() {
    if (query_.words.size() != 1) return;
    const HeadKeys& table = index_.initials();
    for (std::size_t i = table.keys.lower_bound(query_.squeezed);
         i < table.keys.size() && table.keys[i] == query_.squeezed; ++i) {
      HeadMatch& head = matches_[slot_of(table.heads[i])];
      head.whole = std::max(head.whole, kInitialsSimilarity);
    }
  }

  const HeadIndex& index_;
  const Query& query_;
  std::vector<std::uint32_t> slots_;  // of each head, its place in matches_ or kNone
  std::vector<HeadMatch> matches_;
  std::vector<Places> places_;
};

}  // namespace

std::vector<HeadMatch> match_heads(const HeadIndex& index, const Query& query) {
  return HeadMatcher(index, query).run();
}

}  // namespace termdex
