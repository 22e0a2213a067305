#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

#include "pack/text_model.h"

namespace termdex {

/// Says bodies in the phrases of a model that is there already, with as few bits as can be.
///
/// What a symbol takes depends on the word before it alone, not on the phrase that this is in. So
/// the best way to a word is the best way to one of those before it, and a symbol (Dijkstra).
///
/// Lifetime: reads the model.
class PhraseParser {
 public:
  /// Cost: the words of all phrases.
  explicit PhraseParser(const TextModel& model);

  /// The symbols for a body whose controls, signs and words are given, its end among them.
  ///
  /// Cost: a look-up for each word and each beginning of a phrase that matches before it.
  [[nodiscard]] std::vector<std::uint32_t> parse(std::span<const std::uint32_t> words) const;

 private:
  struct Step {
    std::uint64_t bits = std::numeric_limits<std::uint64_t>::max();
    std::uint32_t symbol = 0;  // the last one
    std::size_t from = 0;
  };

  [[nodiscard]] std::uint32_t walk(std::uint32_t node, std::uint32_t word) const;
  std::uint32_t grow(std::uint32_t node, std::uint32_t symbol);

  const TextModel& model_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // of a tree of the words of phrases
  std::vector<std::uint32_t> phrases_{0};                   // that end at a node; 0 for none
};

}  // namespace termdex
