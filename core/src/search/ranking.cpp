#include "search/ranking.h"

#include <algorithm>
#include <string_view>

#include "base/log2.h"
#include "text/fold.h"

namespace termdex {
namespace {

constexpr std::uint32_t kNone = 0xFFFF'FFFF;

std::string_view text_of(const HeadRecord& record, const Head& head) {
  return head.alias == 0 ? record.term : record.aliases[head.alias - 1];
}

// Weights are any positive numbers; 1 is neutral. 0 to 1, a half for weight 1.
float prior_of(double weight) {
  const double level = 0.5 + log2(weight) / 20;
  return static_cast<float>(std::clamp(level, 0.0, 1.0));
}

class Ranker {
 public:
  Ranker(const SearchedPack& pack, const Query& query) : pack_(pack), query_(query) {
    weights_.words = word_weights(pack.words, entry_count(), query);
    for (std::size_t i = 0; i < query.words.size(); ++i) weights_.all += weights_.words[i];
  }

  Ranking run(const RankingOptions& options) {
    const std::vector<HeadMatch> heads = match_heads(pack_.heads, query_);
    const std::vector<BodyMatch> bodies = match_bodies(pack_.words, pack_.lengths, query_);
    const std::vector<std::uint32_t> body_of = places_of(bodies);
    const std::vector<std::uint32_t> head_of = best_heads(heads);

    Ranking ranking;
    const auto add = [&](std::uint32_t entry, const HeadMatch* head, const BodyMatch* body) {
      const HeadRecord& record = pack_.records[entry];
      const bool admitted = options.filter.admits(record);
      if (!admitted && !options.facets) return;
      RankedEntry candidate = judge_entry(entry, head, body);
      if (candidate.parts.share < kScoreWeights.least_share) return;
      if (options.facets) ranking.facets.add(record, options.filter);
      if (admitted) ranking.best.push_back(candidate);
    };
    for (std::uint32_t entry = 0; entry < entry_count(); ++entry) {
      const HeadMatch* head = head_of[entry] == kNone ? nullptr : &heads[head_of[entry]];
      const BodyMatch* body = body_of[entry] == kNone ? nullptr : &bodies[body_of[entry]];
      if (head != nullptr || body != nullptr) add(entry, head, body);
    }
    ranking.total = ranking.best.size();
    keep_page(ranking.best, options);
    return ranking;
  }

 private:
  [[nodiscard]] std::uint32_t entry_count() const {
    return static_cast<std::uint32_t>(pack_.records.size());
  }

  [[nodiscard]] std::vector<std::uint32_t> places_of(const std::vector<BodyMatch>& bodies) const {
    std::vector<std::uint32_t> places(entry_count(), kNone);
    for (std::uint32_t i = 0; i < bodies.size(); ++i) places[bodies[i].entry] = i;
    return places;
  }

  // Of each entry, the match of the head that answers best without help of the definition.
  [[nodiscard]] std::vector<std::uint32_t> best_heads(const std::vector<HeadMatch>& heads) const {
    std::vector<std::uint32_t> best(entry_count(), kNone);
    std::vector<double> scores(entry_count(), -1);
    for (std::uint32_t i = 0; i < heads.size(); ++i) {
      const std::uint32_t entry = pack_.heads.head(heads[i].head).entry;
      const double head_score = score(head_parts(heads[i], nullptr));
      const bool better = head_score > scores[entry] ||
                          (head_score == scores[entry] && heads[i].head < heads[best[entry]].head);
      if (!better) continue;
      best[entry] = i;
      scores[entry] = head_score;
    }
    return best;
  }

  [[nodiscard]] ScoreParts head_parts(const HeadMatch& match, const BodyMatch* body) const {
    ScoreParts parts = judge(&match, body, weights_, query_.words.size());
    const Head& head = pack_.heads.head(match.head);
    parts.alias = head.alias != 0;
    parts.exact = match.whole == 1 && match.completeness == 1;
    parts.as_typed = parts.exact && fold(text_of(pack_.records[head.entry], head)) == query_.folded;
    return parts;
  }

  [[nodiscard]] RankedEntry judge_entry(std::uint32_t entry, const HeadMatch* head,
                                        const BodyMatch* body) const {
    RankedEntry ranked{.entry = entry};
    if (head != nullptr) {
      ranked.head = head->head;
      ranked.parts = head_parts(*head, body);
    } else {
      ranked.parts = judge(nullptr, body, weights_, query_.words.size());
    }
    ranked.parts.prior = prior_of(pack_.records[entry].weight);
    ranked.score = score(ranked.parts);
    return ranked;
  }

  static void keep_page(std::vector<RankedEntry>& ranked, const RankingOptions& options) {
    const std::size_t skipped = std::min(options.offset, ranked.size());
    const std::size_t kept = std::min(options.limit, ranked.size() - skipped);
    const auto first = ranked.begin() + static_cast<std::ptrdiff_t>(skipped);
    const auto last = first + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(ranked.begin(), last, ranked.end(),
                      [](const RankedEntry& a, const RankedEntry& b) {
                        return a.score != b.score ? a.score > b.score : a.entry < b.entry;
                      });
    ranked.erase(last, ranked.end());
    ranked.erase(ranked.begin(), first);
  }

  const SearchedPack& pack_;
  const Query& query_;
  QueryWeights weights_;
};

}  // namespace

Ranking rank_entries(const SearchedPack& pack, const Query& query, const RankingOptions& options) {
  if (query.squeezed.empty()) return {};
  return Ranker(pack, query).run(options);
}

}  // namespace termdex
