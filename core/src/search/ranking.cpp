#include "search/ranking.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <string_view>

#include "base/log2.h"
#include "search/body_matches.h"
#include "search/head_matches.h"
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

// The best scores so far, as many as there are hits up to the end of the page.
class BestScores {
 public:
  BestScores(std::size_t limit, std::size_t offset)
      : wanted_(limit == 0 ? 0 : limit + std::min(offset, ~std::size_t{0} - limit)) {}

  /// Whether a hit with this score may be on the page.
  [[nodiscard]] bool may_add(std::int32_t score) const {
    return scores_.size() < wanted_ || (wanted_ > 0 && score >= scores_.top());
  }

  void add(std::int32_t score) {
    scores_.push(score);
    if (scores_.size() > wanted_) scores_.pop();
  }

 private:
  std::size_t wanted_;
  std::priority_queue<std::int32_t, std::vector<std::int32_t>, std::greater<>> scores_;
};

class Ranker {
 public:
  Ranker(const SearchedPack& pack, const Query& query, Workspace& workspace, const Weights& weights)
      : pack_(pack),
        query_(query),
        weights_(weights),
        entries_(workspace.entries),
        word_weights_(weigh_words(pack.bodies, query, weights)),
        heads_(match_heads(pack.heads, query, word_weights_, workspace, weights)),
        // Before there are definitions there may be no code for them either (base/later.h).
        bodies_(pack.bodies.words.words.size() == 0
                    ? std::vector<BodyMatch>()
                    : match_bodies(pack.bodies, query, word_weights_, workspace, weights)) {}

  Ranking run(const RankingOptions& options) {
    Ranking ranking;
    BestScores best(options.limit, options.offset);
    std::vector<Found> hits;
    // A score may be more than the entry's as long as it has no head.
    const auto offer = [&](Found& found) {
      if (found.share < weights_.least_share) return;
      const HeadRecord& record = pack_.records[found.entry];
      if (options.facets) ranking.facets.add(record, options.filter);
      if (!options.filter.admits(record)) return;
      ++ranking.total;
      if (!best.may_add(found.score)) return;
      if (found.head == kNone) rate(found);
      if (!best.may_add(found.score)) return;
      best.add(found.score);
      hits.push_back(found);
    };
    std::vector<Found> by_head = match_entries();
    for (std::uint32_t i = 0; i < bodies_.size(); ++i) {
      const auto place = entries_.find(bodies_[i].entry);
      if (!place) continue;
      by_head[*place].body = i;
      rate(by_head[*place]);
    }
    for (Found& found : by_head) offer(found);
    const std::size_t words = query_.words.size();
    for (std::uint32_t i = 0; i < bodies_.size(); ++i) {
      const BodyMatch& body = bodies_[i];
      if (entries_.find(body.entry)) continue;
      Found found{.entry = body.entry, .body = i, .share = share_of(body)};
      found.score = most_without_head(body, word_weights_, words, weights_);
      offer(found);
    }
    keep_page(hits, options);
    for (const Found& hit : hits) {
      const std::uint32_t head = hit.head == kNone ? RankedEntry::kNoHead : heads_[hit.head].head;
      ranking.best.push_back({hit.entry, head, static_cast<double>(hit.score) / kScoreUnits,
                              parts_of(hit), defined_words(hit)});
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

  // Every entry with a head that matches, and that which answers best without help of the
  // definition.
  [[nodiscard]] std::vector<Found> match_entries() {
    std::vector<Found> found;
    entries_.begin(pack_.records.size());
    for (std::uint32_t i = 0; i < heads_.size(); ++i) {
      Found other{.entry = pack_.heads.head(heads_[i].head).entry, .head = i};
      rate(other);
      const std::uint32_t place = entries_.slot_of(other.entry);
      if (place == found.size()) {
        found.push_back(other);
      } else if (other.score > found[place].score ||
                 (other.score == found[place].score &&
                  heads_[i].head < heads_[found[place].head].head)) {
        found[place] = other;
      }
    }
    return found;
  }

  [[nodiscard]] float share_of(const BodyMatch& body) const {
    float share = 0;
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      if (body.words[i] > 0) share += word_weights_.shares[i];
    }
    return share;
  }

  [[nodiscard]] std::uint16_t defined_words(const Found& found) const {
    unsigned words = 0;
    for (std::size_t i = 0; found.body != kNone && i < query_.words.size(); ++i) {
      if (bodies_[found.body].words[i] > 0) words |= 1U << i;
    }
    return static_cast<std::uint16_t>(words);
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
    parts.spacing = (has_as_many_words(head, query_) ? 0.5F : 0) +
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
  SlotTable& entries_;  // of entries, their places among those that match_entries gives
  WordWeights word_weights_;
  std::vector<HeadMatch> heads_;
  std::vector<BodyMatch> bodies_;
};

}  // namespace

Ranking rank_entries(const SearchedPack& pack, const Query& query, Workspace& workspace,
                     const RankingOptions& options) {
  if (query.squeezed.empty()) return {};
  return Ranker(pack, query, workspace, *options.weights).run(options);
}

}  // namespace termdex
