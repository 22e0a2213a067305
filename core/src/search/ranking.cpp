#include "search/ranking.h"

#include <algorithm>
#include <string_view>

#include "base/log2.h"
#include "search/body_matches.h"
#include "search/head_matches.h"
#include "search/slot_map.h"
#include "search/word_weights.h"
#include "text/fold.h"
#include "text/marks.h"

namespace termdex {
namespace {

constexpr std::uint32_t kNone = 0xFFFF'FFFF;

// Weights are any positive numbers; 1 is neutral. 0 to 1, a half for weight 1.
float prior_of(double weight) {
  if (weight == 1) return 0.5F;
  const double level = 0.5 + log2(weight) / 20;
  return static_cast<float>(std::clamp(level, 0.0, 1.0));
}

class Ranker {
 public:
  Ranker(const SearchedPack& pack, const Query& query, const Weights& weights)
      : pack_(pack),
        query_(query),
        weights_(weights),
        word_weights_(weigh_words(pack.bodies, query, weights)),
        heads_(match_heads(pack.heads, query, word_weights_, weights)),
        bodies_(match_bodies(pack.bodies, query, word_weights_, weights)) {}

  Ranking run(const RankingOptions& options) {
    Ranking ranking;
    std::vector<Found> hits;
    for (Found& found : collect()) {
      const HeadRecord& record = pack_.records[found.entry];
      const bool admitted = options.filter.admits(record);
      if (!admitted && !options.facets) continue;
      if (found.body != kNone) rate(found);
      if (found.share < weights_.least_share) continue;
      if (options.facets) ranking.facets.add(record, options.filter);
      if (admitted) hits.push_back(found);
    }
    ranking.total = hits.size();
    keep_page(hits, options);
    for (const Found& hit : hits) {
      const std::uint32_t head = hit.head == kNone ? RankedEntry::kNoHead : heads_[hit.head].head;
      ranking.best.push_back(
          {hit.entry, head, static_cast<double>(hit.score) / kScoreUnits, parts_of(hit)});
    }
    return ranking;
  }

 private:
  // An entry, its places in heads_ and bodies_ or kNone, and how well they answer.
  struct Found {
    std::uint32_t entry = 0;
    std::uint32_t head = kNone;
    std::uint32_t body = kNone;
    std::int32_t score = -1;
    float share = 0;
  };

  // Every entry that is matched, with the head that answers best without help of the definition.
  [[nodiscard]] std::vector<Found> collect() const {
    SlotMap slots;
    std::vector<Found> all;
    all.reserve(heads_.size() + bodies_.size());
    const auto found_of = [&](std::uint32_t entry) -> Found& {
      const std::uint32_t slot = slots.slot_of(entry);
      if (slot == all.size()) all.push_back({.entry = entry});
      return all[slot];
    };
    for (std::uint32_t i = 0; i < heads_.size(); ++i) {
      Found& found = found_of(pack_.heads.head(heads_[i].head).entry);
      Found other{.entry = found.entry, .head = i};
      rate(other);
      if (other.score > found.score ||
          (other.score == found.score && heads_[i].head < heads_[found.head].head)) {
        found = other;
      }
    }
    for (std::uint32_t i = 0; i < bodies_.size(); ++i) {
      found_of(bodies_[i].entry).body = i;
    }
    return all;
  }

  void rate(Found& found) const {
    const ScoreParts parts = parts_of(found);
    found.score = score(parts, weights_);
    found.share = parts.share;
  }

  [[nodiscard]] ScoreParts judged(const HeadMatch* head, const BodyMatch* body) const {
    return judge(head, body, word_weights_, query_.words.size(), weights_);
  }

  [[nodiscard]] ScoreParts head_parts(const HeadMatch& match, const BodyMatch* body) const {
    ScoreParts parts = judged(&match, body);
    const Head& head = pack_.heads.head(match.head);
    parts.alias = head.alias != 0;
    parts.brevity = brevity_of(head.letters);
    parts.familiar = pack_.familiarity[match.head];
    parts.spacing = (head.words == query_.words.size() ? 0.5F : 0) +
                    (head.has_signs == query_.has_signs ? 0.5F : 0);
    if (parts.begins) {
      parts.as_typed = is_as_typed(head, parts.exact);
      parts.exact = parts.exact && (parts.as_typed || !query_.ends_in_sign);
    }
    if (match.exact || (query_.has_marks && (match.begins || match.whole > 0))) {
      parts.marks = marks_agreement(query_.text, pack_.records[head.entry].head(head.alias));
    }
    return parts;
  }

  // The head, or its beginning, is the query with its signs and spaces.
  [[nodiscard]] bool is_as_typed(const Head& head, bool whole) const {
    const std::string& typed = query_.folded;
    if (!whole && typed == query_.squeezed)
      return head.plain >= std::min<std::size_t>(typed.size(), 255);
    const std::string folded = fold(pack_.records[head.entry].head(head.alias));
    return whole ? folded == typed : folded.compare(0, typed.size(), typed) == 0;
  }

  [[nodiscard]] ScoreParts parts_of(const Found& found) const {
    const BodyMatch* body = found.body == kNone ? nullptr : &bodies_[found.body];
    ScoreParts parts =
        found.head == kNone ? judged(nullptr, body) : head_parts(heads_[found.head], body);
    parts.prior = prior_of(pack_.records[found.entry].weight);
    return parts;
  }

  static void keep_page(std::vector<Found>& hits, const RankingOptions& options) {
    const std::size_t skipped = std::min(options.offset, hits.size());
    const std::size_t kept = std::min(options.limit, hits.size() - skipped);
    const auto first = hits.begin() + static_cast<std::ptrdiff_t>(skipped);
    const auto last = first + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(hits.begin(), last, hits.end(), [](const Found& a, const Found& b) {
      return a.score != b.score ? a.score > b.score : a.entry < b.entry;
    });
    hits.erase(last, hits.end());
    hits.erase(hits.begin(), first);
  }

  const SearchedPack& pack_;
  const Query& query_;
  const Weights& weights_;
  WordWeights word_weights_;
  std::vector<HeadMatch> heads_;
  std::vector<BodyMatch> bodies_;
};

}  // namespace

Ranking rank_entries(const SearchedPack& pack, const Query& query, const RankingOptions& options) {
  if (query.squeezed.empty()) return {};
  return Ranker(pack, query, *options.weights).run(options);
}

}  // namespace termdex
