#include "search/word_weights.h"

#include <algorithm>
#include <string_view>

#include "base/log2.h"
#include "base/utf8.h"

namespace termdex {
namespace {

// Definitions with a word: all of them that have it, or 0.
double definitions_with(const WordIndex& index, std::string_view word) {
  const std::size_t at = index.words.lower_bound(word);
  const bool known = at < index.words.size() && index.words[at] == word;
  return known ? static_cast<double>(index.of(at).size()) : 0;
}

// 0 to 1, the weight of a word that no definition or one has.
float rarity(double definitions, double entries, float least) {
  const double found = std::clamp(definitions, 1.0, std::max(entries, 1.0));
  const double all = log2(1 + (entries - 0.5) / 1.5);
  const double weight = log2(1 + (entries - found + 0.5) / (found + 0.5));
  return all > 0 ? std::max(static_cast<float>(weight / all), least) : 1;
}

}  // namespace

WordWeights weigh_words(const BodyIndex& index, const Query& query, const Weights& weights) {
  WordWeights found;
  const auto entries = static_cast<double>(index.lengths.size());
  float all = 0;
  float most = 0;  // of words that may find
  const auto is_vague = [&](std::size_t i) {
    return i > 0 && query.is_last(i) && count_code_points(query.words[i].text) <= kVagueLetters;
  };
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    found.shares[i] =
        rarity(definitions_with(index.words, query.words[i].text), entries, weights.least_telling);
    all += found.shares[i];
    if (!is_vague(i)) most = std::max(most, found.shares[i]);
  }
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    if (!is_vague(i) && found.shares[i] >= weights.least_finding * most) {
      found.finding |= static_cast<std::uint16_t>(1U << i);
    }
    found.shares[i] /= all;
  }
  return found;
}

}  // namespace termdex
