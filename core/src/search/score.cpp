#include "search/score.h"

#include <algorithm>
#include <cmath>

namespace termdex {

namespace {

// How well a head is met by words that are similar to its own.
float placement(const ScoreParts& parts, const Weights& w) {
  return w.base + w.completeness * parts.completeness + w.order * parts.order +
         w.start * parts.start;
}

}  // namespace

ScoreParts judge(const HeadMatch* head, const BodyMatch* body, const WordWeights& word_weights,
                 std::size_t word_count, const Weights& w) {
  ScoreParts parts;
  unsigned as_typed = 0;
  if (head != nullptr) {
    parts.whole = head->whole;
    parts.completeness = head->completeness;
    parts.order = head->order;
    parts.start = head->at_start ? 1 : 0;
    parts.begins = head->begins;
    parts.exact = head->exact;
    parts.initials = head->initials;
    as_typed = head->as_typed;
  }
  if (body != nullptr) as_typed |= body->as_typed;
  for (std::size_t i = 0; i < word_count; ++i) {
    if ((as_typed >> i & 1U) != 0) parts.together += word_weights.shares[i];
  }
  const auto every_word = static_cast<unsigned>((1U << word_count) - 1);
  const bool is_together = word_count > 1 && as_typed == every_word;
  const float told = w.body + (is_together ? w.body_together : 0);
  float in_head_share = 0;
  for (std::size_t i = 0; head != nullptr && i < word_count; ++i) {
    if (head->words[i] > 0) in_head_share += word_weights.shares[i];
  }
  parts.completeness *= in_head_share;
  float placed = placement(parts, w);
  // Nothing was mistyped where all words stand in the head.
  if (word_count > 1 && head != nullptr && head->as_typed == every_word) {
    placed += w.head_together * (1 - placed);
  }
  for (std::size_t i = 0; i < word_count; ++i) {
    const float weight = word_weights.shares[i];
    const float in_head = head != nullptr ? head->words[i] : 0;
    const float in_body = body != nullptr ? body->words[i] : 0;
    if (in_head == 0 && in_body == 0) continue;
    parts.head += weight * in_head;
    parts.body += weight * in_body;
    parts.share += weight;
    const float defined = in_body > 0 ? told + w.body_frequency * in_body : 0;
    parts.words += weight * std::max(in_head * placed, defined);
  }
  if (parts.whole > 0 || parts.initials) parts.share = 1;
  return parts;
}

std::int32_t score(const ScoreParts& parts, const Weights& w) {
  const float missed = 1 - w.missed * (1 - parts.share);
  const float answered = std::max(parts.words * std::max(missed, 0.0F), parts.whole);
  float best = (w.begins - w.familiar - w.spacing) * answered;
  best += w.familiar * parts.familiar + w.spacing * parts.spacing;
  if (parts.initials) best = std::max(best, w.initials + w.initials_brevity * parts.brevity);
  if (parts.begins) {
    best = std::max(best, (parts.as_typed ? w.begins : w.begins_key) + w.brevity * parts.brevity);
  }
  if (parts.exact) best = w.exact + (parts.as_typed ? w.as_typed : 0);
  best -= w.marks * (1 - parts.marks);
  if (parts.alias) best *= 1 - w.alias;
  best += w.prior * parts.prior;
  return static_cast<std::int32_t>(std::nearbyint(best * kScoreUnits));
}

std::vector<Signal> explain(const ScoreParts& parts) {
  return {{"head", parts.head},
          {"body", parts.body},
          {"words", parts.words},
          {"share", parts.share},
          {"together", parts.together},
          {"whole", parts.whole},
          {"completeness", parts.completeness},
          {"order", parts.order},
          {"start", parts.start},
          {"brevity", parts.brevity},
          {"begins", parts.begins ? 1.0 : 0.0},
          {"initials", parts.initials ? 1.0 : 0.0},
          {"exact", parts.exact ? 1.0 : 0.0},
          {"as_typed", parts.as_typed ? 1.0 : 0.0},
          {"alias", parts.alias ? 1.0 : 0.0},
          {"marks", parts.marks},
          {"familiar", parts.familiar},
          {"spacing", parts.spacing},
          {"prior", parts.prior}};
}

}  // namespace termdex
