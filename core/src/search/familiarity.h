#pragma once

#include <vector>

#include "search/body_index.h"
#include "search/head_index.h"

namespace termdex {

/// How common the words of each head are in the definitions, 0 to 1: the mean over its words of
/// log(1 + definitions with the word) / log(1 + definitions).
///
/// Cost: one pass over both vocabularies and the postings of heads.
[[nodiscard]] std::vector<float> measure_familiarity(const HeadIndex& heads,
                                                     const BodyIndex& bodies);

}  // namespace termdex
