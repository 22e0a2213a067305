#include "search/score.h"

#include <algorithm>
#include <cmath>

namespace termdex {

ScoreParts judge(const HeadMatch* head, const BodyMatch* body, const QueryWeights& weights,
                 std::size_t word_count) {
  ScoreParts parts;
  bool head_answers = false;
  for (std::size_t i = 0; i < word_count; ++i) {
    const float in_head = head != nullptr ? head->words[i] : 0;
    const float in_body = body != nullptr ? body->words[i] : 0;
    head_answers = head_answers || in_head > 0;
    parts.words += weights.words[i] * std::max(in_head, kScoreWeights.body * in_body);
    parts.body += weights.words[i] * in_body;
    if (in_head > 0 || in_body > 0) parts.share += weights.words[i];
  }
  parts.words /= weights.all;
  parts.share /= weights.all;
  parts.body /= weights.all;
  if (head != nullptr) {
    parts.whole = head->whole;
    parts.completeness = head->completeness;
    parts.order = head_answers ? head->order : 0;
    parts.start = head->at_start ? 1 : 0;
    if (head->whole > 0) parts.share = 1;
  }
  return parts;
}

double score(const ScoreParts& parts) {
  const ScoreWeights& w = kScoreWeights;
  const float words = parts.words * parts.share *
                      (w.base + w.completeness * parts.completeness + w.order * parts.order +
                       w.start * parts.start);
  const float whole =
      parts.whole * (w.base + w.completeness * parts.completeness + w.order + w.start);
  float sum = w.not_exact * std::max(words, whole);
  if (parts.exact) sum += w.exact;
  if (parts.as_typed) sum += w.as_typed;
  if (parts.alias) sum *= w.alias;
  sum += w.prior * parts.prior;
  return std::round(static_cast<double>(sum) * 1e6) / 1e6;
}

std::vector<Signal> explain(const ScoreParts& parts) {
  return {{"words", parts.words},
          {"share", parts.share},
          {"whole", parts.whole},
          {"completeness", parts.completeness},
          {"order", parts.order},
          {"start", parts.start},
          {"body", parts.body},
          {"exact", parts.exact ? 1.0 : 0.0},
          {"as_typed", parts.as_typed ? 1.0 : 0.0},
          {"alias", parts.alias ? 1.0 : 0.0},
          {"prior", parts.prior}};
}

}  // namespace termdex
