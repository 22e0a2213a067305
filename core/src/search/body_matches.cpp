#include "search/body_matches.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/later.h"
#include "search/candidates.h"

namespace termdex {
namespace {

float frequency_weight(std::uint32_t count, float relative_length, const Weights& w) {
  const auto frequency = static_cast<float>(count);
  return frequency /
         (frequency + w.saturation * (1 - w.length_share + w.length_share * relative_length));
}

constexpr std::size_t kSearchSteps = 16;  // of a binary search, about

class BodyMatcher {
 public:
  BodyMatcher(const BodyIndex& index, const Query& query, const WordWeights& word_weights,
              Workspace& workspace, const Weights& weights)
      : index_(index),
        query_(query),
        word_weights_(word_weights),
        memo_(workspace.memo),
        slots_(workspace.bodies),
        weights_(weights) {}

  std::vector<BodyMatch> run() {
    slots_.begin(index_.lengths.size());
    // What tells little is looked for only in the definitions that the others found.
    for (const bool finds : {true, false}) {
      for (std::size_t i = 0; i < query_.words.size(); ++i) {
        if (word_weights_.finds(i) == finds) match_word(i);
      }
    }
    return std::move(matches_);
  }

 private:
  void match_word(std::size_t i) {
    std::size_t read = 0;
    for (const Candidate& candidate : find_plain_candidates(
             index_.table(), {.text = query_.words[i].text, .unfinished = query_.is_last(i)}, memo_,
             weights_)) {
      const auto postings = index_.words.of(candidate.word);
      if (word_weights_.finds(i)) {
        if (read + postings.size() > kMaxBodyPostings) break;
        read += postings.size();
      }
      if (word_weights_.finds(i)) {
        for (const Posting& posting : postings) add(i, candidate, posting, match_of(posting.entry));
      } else {
        look_up(i, candidate, postings);
      }
    }
  }

  BodyMatch& match_of(std::uint32_t entry) {
    const std::uint32_t slot = slots_.slot_of(entry);
    if (slot == matches_.size()) matches_.emplace_back().entry = entry;
    return matches_[slot];
  }

  // The postings of entries that are found, from whichever side is less to look at.
  void look_up(std::size_t i, const Candidate& candidate, std::span<const Posting> postings) {
    if (postings.size() < kSearchSteps * matches_.size()) {
      for (const Posting& posting : postings) {
        const auto slot = slots_.find(posting.entry);
        if (slot) add(i, candidate, posting, matches_[*slot]);
      }
      return;
    }
    for (BodyMatch& match : matches_) {
      const auto found = std::lower_bound(
          postings.begin(), postings.end(), match.entry,
          [](const Posting& posting, std::uint32_t entry) { return posting.entry < entry; });
      if (found != postings.end() && found->entry == match.entry) add(i, candidate, *found, match);
    }
  }

  void add(std::size_t i, const Candidate& candidate, const Posting& posting, BodyMatch& match) {
    const float frequency =
        frequency_weight(posting.count, index_.lengths[posting.entry], weights_);
    const float weight = candidate.similarity * frequency;
    match.words[i] = std::max(match.words[i], weight);
    if (!candidate.mistyped) match.as_typed |= static_cast<std::uint16_t>(1U << i);
  }

  const BodyIndex& index_;
  const Query& query_;
  const WordWeights& word_weights_;
  MatchMemo& memo_;
  SlotTable& slots_;  // of entries, their places in matches_
  const Weights& weights_;
  std::vector<BodyMatch> matches_;
};

}  // namespace

TERMDEX_LATER std::vector<BodyMatch> match_bodies(const BodyIndex& index, const Query& query,
                                                  const WordWeights& word_weights,
                                                  Workspace& workspace, const Weights& weights) {
  return BodyMatcher(index, query, word_weights, workspace, weights).run();
}

}  // namespace termdex
