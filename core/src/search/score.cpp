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

// What a definition tells that has a word at all.
float told_by(bool is_every_word_as_typed, std::size_t word_count, const Weights& w) {
  return w.body + (is_every_word_as_typed && word_count > 1 ? w.body_together : 0);
}

}  // namespace

ScoreParts judge(const HeadMatch* head, const BodyMatch* body, const WordWeights& word_weights,
                 std::size_t word_count, const Weights& w) {
  static constexpr std::array<float, kMaxQueryWords> kNoWords{};
  const auto& in_head = head != nullptr ? head->words : kNoWords;
  const auto& in_body = body != nullptr ? body->words : kNoWords;
  const auto every_word = static_cast<unsigned>((1U << word_count) - 1);
  ScoreParts parts;
  unsigned as_typed = body != nullptr ? body->as_typed : 0U;
  float placed = 0;
  if (head != nullptr) {
    as_typed |= head->as_typed;
    parts.whole = head->whole;
    parts.completeness = head->completeness;
    parts.order = head->order;
    parts.start = head->at_start ? 1 : 0;
    parts.begins = head->begins;
    parts.exact = head->exact;
    parts.initials = head->initials;
    parts.abbreviates = head->abbreviates;
    float answered = 0;
    for (std::size_t i = 0; i < word_count; ++i) {
      if (in_head[i] > 0) answered += word_weights.shares[i];
    }
    parts.completeness *= answered;
    placed = placement(parts, w);
    // Nothing was mistyped where all words stand in the head.
    if (word_count > 1 && head->as_typed == every_word) placed += w.head_together * (1 - placed);
  }
  const float told = told_by(as_typed == every_word, word_count, w);
  for (std::size_t i = 0; i < word_count; ++i) {
    const float weight = word_weights.shares[i];
    if ((as_typed >> i & 1U) != 0) parts.together += weight;
    if (in_head[i] == 0 && in_body[i] == 0) continue;
    parts.head += weight * in_head[i];
    parts.body += weight * in_body[i];
    parts.share += weight;
    const float defined = in_body[i] > 0 ? told + w.body_frequency * in_body[i] : 0;
    parts.words += weight * std::max(in_head[i] * placed, defined);
  }
  if (parts.whole > 0 || parts.initials) parts.share = 1;
  return parts;
}

std::int32_t score(const ScoreParts& parts, const Weights& w) {
  const float missed = 1 - w.missed * (1 - parts.share);
  const float answered = std::max(parts.words * std::max(missed, 0.0F), parts.whole);
  float best = (w.begins - w.familiar - w.spacing) * answered;
  best += w.familiar * parts.familiar + w.spacing * parts.spacing;
  if (parts.initials) {
    const float initials = parts.abbreviates ? w.abbreviation : w.initials;
    best = std::max(best, initials + w.initials_brevity * parts.brevity);
  }
  if (parts.begins) {
    best = std::max(best, (parts.as_typed ? w.begins : w.begins_key) + w.brevity * parts.brevity);
  }
  if (parts.exact) best = w.exact + (parts.as_typed ? w.as_typed : 0);
  best -= w.marks * (1 - parts.marks);
  if (parts.alias) best *= 1 - w.alias;
  best += w.prior * parts.prior;
  return static_cast<std::int32_t>(std::nearbyint(best * kScoreUnits));
}

std::int32_t most_without_head(const BodyMatch& body, const WordWeights& word_weights,
                               std::size_t word_count, const Weights& w) {
  const float told = told_by(body.as_typed == (1U << word_count) - 1, word_count, w);
  float words = 0;
  for (std::size_t i = 0; i < word_count; ++i) {
    if (body.words[i] == 0) continue;
    words += word_weights.shares[i] * (told + w.body_frequency * body.words[i]);
  }
  const float most = (w.begins - w.familiar - w.spacing) * words + w.prior;
  return static_cast<std::int32_t>(most * kScoreUnits) + 1;
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
          {"abbreviates", parts.abbreviates ? 1.0 : 0.0},
          {"exact", parts.exact ? 1.0 : 0.0},
          {"as_typed", parts.as_typed ? 1.0 : 0.0},
          {"alias", parts.alias ? 1.0 : 0.0},
          {"marks", parts.marks},
          {"familiar", parts.familiar},
          {"spacing", parts.spacing},
          {"prior", parts.prior}};
}

}  // namespace termdex
