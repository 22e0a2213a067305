#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/body_matches.h"
#include "search/head_matches.h"
#include "search/query.h"
#include "search/weights.h"
#include "search/word_weights.h"
#include "termdex/reader.h"

namespace termdex {

/// The parts of a score, each 0 to 1.
struct ScoreParts {
  float head = 0;      ///< Of the query's weight, answered in the head; by similarity.
  float body = 0;      ///< Of the query's weight, answered in the definition; by frequency.
  float words = 0;     ///< Each word of the query where it is answered better, head or definition.
  float share = 0;     ///< Of the query's weight, answered at all.
  float together = 0;  ///< Of the query's weight, answered without a mistake.
  float whole = 0;     ///< Similarity of the joined query to the joined head.
  float completeness = 0;
  float order = 0;
  float start = 0;
  float brevity = 0;  ///< Of the head: brevity_of its letters.
  bool begins = false;
  bool initials = false;
  bool abbreviates = false;
  bool exact = false;
  bool as_typed = false;
  bool alias = false;
  float marks = 1;
  float familiar = 0;
  float spacing = 0;
  float prior = 0;
};

/// Falls with the letters of a head, not with what was typed of it, so that heads keep their order
/// while a reader types: 1 for none, a half for 16.
[[nodiscard]] constexpr float brevity_of(std::size_t letters) noexcept {
  return 16.0F / (16.0F + static_cast<float>(letters));
}

/// Either match may be null, not both. `as_typed`, `alias`, `brevity`, `marks`, `familiar`,
/// `spacing` and `prior` are left to the caller.
[[nodiscard]] ScoreParts judge(const HeadMatch* head, const BodyMatch* body,
                               const WordWeights& word_weights, std::size_t word_count,
                               const Weights& weights = kWeights);

/// What a score of 1 is in whole units: a rank does not hang on the last bit of a fraction.
inline constexpr float kScoreUnits = 1e6F;

/// 0 to kScoreUnits.
[[nodiscard]] std::int32_t score(const ScoreParts& parts, const Weights& weights = kWeights);

/// What the score of an entry that has no head that answers is at most. Cost: a part of judge's.
[[nodiscard]] std::int32_t most_without_head(const BodyMatch& body, const WordWeights& word_weights,
                                             std::size_t word_count,
                                             const Weights& weights = kWeights);

/// The parts by name, for SearchOptions::explain.
[[nodiscard]] std::vector<Signal> explain(const ScoreParts& parts);

}  // namespace termdex
