#include "search/body_index.h"

#include <algorithm>
#include <utility>

namespace termdex {

BodyIndex::BodyIndex(WordIndex index, std::uint32_t entry_count)
    : words(std::move(index)), windows(words.words), lengths(entry_count) {
  double all = 0;
  for (const Posting& posting : words.postings) {
    lengths[posting.entry] += static_cast<float>(posting.count);
    all += posting.count;
  }
  const auto average = static_cast<float>(all / std::max(entry_count, 1U));
  if (all > 0) {
    for (float& length : lengths) length /= average;
  }
}

}  // namespace termdex
