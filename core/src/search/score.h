#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "search/body_matches.h"
#include "search/head_matches.h"
#include "search/query.h"
#include "termdex/reader.h"

namespace termdex {

/// What each signal is worth; core/RANKING.md says what they mean.
struct ScoreWeights {
  float base = 0.62F;           ///< Of a perfect word in a head, before the next three are added.
  float completeness = 0.26F;   ///< The query covers the whole head.
  float order = 0.06F;          ///< The words stand in the head as in the query.
  float start = 0.06F;          ///< The head begins with a word of the query.
  float body = 0.3F;            ///< A word that the definition has at all.
  float body_frequency = 0.3F;  ///< A definition that is full of the word, on top of that.
  float alias = 0.99F;          ///< Factor for a head that is not the term.
  float not_exact = 0.96F;      ///< Ceiling of all but exact heads.
  float exact = 0.02F;          ///< The query is the head, letter by letter.
  float as_typed = 0.015F;      ///< With its signs and spaces too: "C++", ".NET".
  float prior = 0.005F;         ///< The weight that the source gave the entry.
  float least_share = 0.4F;     ///< Of the query's weight that an entry has to answer to be a hit.
};

/// What a query's words weigh, each, and together.
struct QueryWeights {
  std::array<float, kMaxQueryWords> words{};
  float all = 0;
};

/// The parts of a score, each 0 to 1.
struct ScoreParts {
  float head = 0;   ///< Of the query's weight, answered in the head; by similarity.
  float body = 0;   ///< Of the query's weight, answered in the definition; by frequency.
  float words = 0;  ///< Each word of the query where it is answered better, head or definition.
  float share = 0;  ///< Of the query's weight, answered at all.
  float whole = 0;  ///< Similarity of the joined query to the joined head.
  float completeness = 0;
  float order = 0;
  float start = 0;
  bool exact = false;
  bool as_typed = false;
  bool alias = false;
  float prior = 0;
};

/// Either match may be null, not both. `parts.exact`, `as_typed`, `alias`, `prior` are the
/// caller's.
[[nodiscard]] ScoreParts judge(const HeadMatch* head, const BodyMatch* body,
                               const QueryWeights& weights, std::size_t word_count);

/// 0 to 1; rounded to a millionth, so that ranks do not hang on the last bit.
[[nodiscard]] double score(const ScoreParts& parts);

/// The parts by name, for SearchOptions::explain.
[[nodiscard]] std::vector<Signal> explain(const ScoreParts& parts);

inline constexpr ScoreWeights kScoreWeights{};

}  // namespace termdex
