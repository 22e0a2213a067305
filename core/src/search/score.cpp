#include "search/score.h"

#include <algorithm>
#include <cmath>

namespace termdex {

namespace {

// How well a head is met by words that are similar to its own.
float placement(const ScoreParts& parts) {
  const ScoreWeights& w = kScoreWeights;
  return w.base + w.completeness * parts.completeness + w.order * parts.order +
         w.start * parts.start;
}

}  // namespace

ScoreParts judge(const HeadMatch* head, const BodyMatch* body, const QueryWeights& weights,
                 std::size_t word_count) {
  const ScoreWeights& w = kScoreWeights;
  ScoreParts parts;
  if (head != nullptr) {
    parts.whole = head->whole;
    parts.completeness = head->completeness;
    parts.order = head->order;
    parts.start = head->at_start ? 1 : 0;
  }
  const float placed = placement(parts);
  for (std::size_t i = 0; i < word_count; ++i) {
    const float weight = weights.words[i] / weights.all;
    const float in_head = head != nullptr ? head->words[i] : 0;
    const float in_body = body != nullptr ? body->words[i] : 0;
    parts.head += weight * in_head;
    parts.body += weight * in_body;
    if (in_head == 0 && in_body == 0) continue;
    parts.share += weight;
    const float told = in_body > 0 ? w.body + w.body_frequency * in_body : 0;
    parts.words += weight * std::max(in_head * placed, told);
  }
  if (parts.whole > 0) parts.share = 1;
  return parts;
}

double score(const ScoreParts& parts) {
  const ScoreWeights& w = kScoreWeights;
  const float whole =
      parts.whole * (w.base + w.completeness * parts.completeness + w.order + w.start);
  float sum = w.not_exact * std::max(parts.words * parts.share, whole);
  if (parts.exact) sum += w.exact;
  if (parts.as_typed) sum += w.as_typed;
  if (parts.alias) sum *= w.alias;
  sum += w.prior * parts.prior;
  return std::round(static_cast<double>(sum) * 1e6) / 1e6;
}

std::vector<Signal> explain(const ScoreParts& parts) {
  return {{"head", parts.head},
          {"body", parts.body},
          {"words", parts.words},
          {"share", parts.share},
          {"whole", parts.whole},
          {"completeness", parts.completeness},
          {"order", parts.order},
          {"start", parts.start},
          {"exact", parts.exact ? 1.0 : 0.0},
          {"as_typed", parts.as_typed ? 1.0 : 0.0},
          {"alias", parts.alias ? 1.0 : 0.0},
          {"prior", parts.prior}};
}

}  // namespace termdex
