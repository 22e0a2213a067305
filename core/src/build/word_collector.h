#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/words.h"

namespace termdex {

/// Gathers the words of one entry after another into the index of a pack.
class WordCollector {
 public:
  /// `entry` must not be less than in the call before.
  ///
  /// Cost: one look-up a word.
  void add(std::uint32_t entry, std::string_view text);

  /// The words sorted, with their postings.
  [[nodiscard]] WordIndex finish() const;

 private:
  std::unordered_map<std::string, std::vector<Posting>> words_;
};

}  // namespace termdex
